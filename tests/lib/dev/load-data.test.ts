import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Claim, Desk, OutcomeEntry, Rule, Source } from '@/lib/desks/desk-schema';
import { DataError, loadDirectory } from '@/lib/dev/load-data';
import type { Problem } from '@/lib/evidence/check-directory';
import { regions, rubric, rule, today, vocabulary } from '../build';

const source = (fields: Partial<Source> & { id: string }): Source => ({
  url: `https://example.com/${fields.id}`,
  title: 'A page',
  publisher: 'Example',
  kind: 'official',
  published: null,
  read: today,
  ...fields,
});
const home = source({ id: 'home' });
const press = source({ id: 'press', url: 'https://news.example.org/desk', kind: 'press' });
const product: Claim = { id: 'product', topic: 'product', statement: 'It quotes.', sources: ['home'] };
const rumour: Claim = { id: 'rumour', topic: 'eligibility', statement: 'It may have left.', sources: ['press'] };
const met = (criterion: string): OutcomeEntry => ({ criterion, outcome: 'met', because: 'it says so', claims: ['product'] });
const accepts: Rule = rule({ id: 'accepts', claims: ['product'] });
const warns: Rule = rule({ id: 'warns', outcome: 'not-eligible', claims: ['rumour'], lead: true });
const nothing = { products: [], channels: [], fiat: [], hours: [], minimums: [], styles: [] };

const example: Desk = {
  id: 'example',
  name: 'Example Desk',
  style: { text: 'principal', claims: ['product'] },
  aliases: [{ text: 'Example Desk', strength: 'strong' }],
  domains: [{ domain: 'example.com', claims: ['product'], selfDeclared: true }],
  entities: [{ id: 'example-ltd', name: 'Example Ltd', jurisdiction: 'GB', role: 'quotes', licences: [], claims: ['product'] }],
  sources: [home, press],
  claims: [product, rumour],
  outcomes: ['a1', 'a2', 'a3', 'b1', 'b2'].map(met),
  terms: nothing,
  eligibility: [accepts, warns],
  otherwise: { reason: 'Nothing more is published.', claims: ['product'] },
  contacts: [],
  addresses: [],
  guideAlternatives: [],
};
const second: Desk = { ...example, id: 'second', name: 'Second Desk', aliases: [{ text: 'Second Desk', strength: 'strong' }] };

const size = { id: 'size', useCase: 'Size', guidePick: 'example', needs: ['a1'] };
const picksOf = (...picks: unknown[]) => ({ source: source({ id: 'guide', url: 'https://guide.example/picks', kind: 'guide' }), picks });

type Files = Readonly<Record<string, unknown>>;
const valid: Files = {
  'rubric.json': rubric,
  'checklist.json': [{ id: 'ask', group: 'selection', title: 'Ask', how: 'In writing.' }],
  'quick-picks.json': picksOf(size),
  'regions.json': regions,
  'vocabulary.json': vocabulary,
  'desks/example.json': example,
};
const withDesk = (fields: Readonly<Record<string, unknown>>): Files => ({ ...valid, 'desks/example.json': { ...example, ...fields } });

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Writes the files to a folder of their own and loads it; text is written as it stands. */
async function load(files: Files) {
  const root = await mkdtemp(join(tmpdir(), 'desklens-data-'));
  folders.push(root);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return loadDirectory(root, today);
}

async function refusal(files: Files): Promise<DataError> {
  const error: unknown = await load(files).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DataError)) throw new Error(`expected a DataError, got ${String(error)}`);
  return error;
}

describe('valid data', () => {
  it('loads, with the site of each source and the latest day one was read', async () => {
    const { desks, asOf, quickPicks } = await load(valid);
    expect(asOf).toBe(today);
    expect(desks.map(({ id }) => id)).toEqual(['example']);
    expect(desks[0]?.sources.map(({ site }) => site)).toEqual(['example.com', 'example.org']);
    expect(quickPicks.picks).toHaveLength(1);
  });

  it('is what the repository has', () => {
    const real = loadDirectory(join(import.meta.dirname, '../../../data'), new Date().toISOString().slice(0, 10));
    expect(real.desks.length).toBeGreaterThanOrEqual(14);
  });
});

describe('a bad entry stops with its file, field and reason', () => {
  const file = 'desks/example.json';
  const claimsWith = (fields: Partial<Claim>) => ({ claims: [{ ...product, ...fields }, rumour] });
  const sourcesWith = (fields: Partial<Source>) => ({ sources: [{ ...home, ...fields }, press] });
  /** With a second claim that rests on one press report, on another site than the first. */
  const withReports = (fields: Readonly<Record<string, unknown>>) =>
    withDesk({
      sources: [home, press, source({ id: 'other-press', url: 'https://other.example/desk', kind: 'press' })],
      claims: [product, rumour, { ...rumour, id: 'other-rumour', statement: 'It may be for sale.', sources: ['other-press'] }],
      ...fields,
    });
  const licensedSince = (since: string) => ({
    entities: example.entities.map((entity) => ({
      ...entity,
      licences: [{ authority: 'Authority', permission: 'dealing', service: 'spot', number: null, since, claims: ['product'] }],
    })),
  });
  const firstOutcome = (entry: unknown) => ({ outcomes: [entry, ...example.outcomes.slice(1)] });

  it.each<[string, Files, Problem]>([
    [
      'a claim without a source',
      withDesk(claimsWith({ sources: [] })),
      { file, field: 'claims.0.sources', reason: expect.stringContaining('>=1') },
    ],
    [
      'a claim whose source the file does not have',
      withDesk(claimsWith({ sources: ['home', 'gone'] })),
      { file, field: 'claims.0 (product)', reason: 'cites the source "gone", which the file does not have' },
    ],
    [
      'an outcome without a claim',
      withDesk(firstOutcome({ criterion: 'a1', outcome: 'met', because: 'it says so', claims: [] })),
      { file, field: 'outcomes.0.claims', reason: expect.stringContaining('>=1') },
    ],
    [
      'a reason that is no sentence',
      withDesk({ eligibility: [{ ...accepts, reason: 'left this market' }, warns] }),
      { file, field: 'eligibility.0.reason', reason: 'a reason is a sentence and ends like one' },
    ],
    ...['\u202e', '\u2066', '\u0007', '\n'].map((character): [string, Files, Problem] => [
      `a name with the character ${character.codePointAt(0)?.toString(16)}, which turns or breaks what follows`,
      withDesk({ name: `Example${character}Desk` }),
      { file, field: 'name', reason: 'a text has no control characters, and none that turn its direction' },
    ]),
    ['an unknown field', withDesk({ slogan: 'We quote.' }), { file, field: '', reason: expect.stringContaining('slogan') }],
    [
      'an unknown field deep inside',
      withDesk({ sources: [{ ...home, colour: 'red' }, press] }),
      { file, field: 'sources.0', reason: expect.stringContaining('colour') },
    ],
    [
      'an alias of two desks, whatever its case',
      { ...valid, 'desks/second.json': { ...second, aliases: [{ text: 'EXAMPLE desk', strength: 'weak' }] } },
      { file: 'desks/second.json', field: 'aliases.0', reason: '"EXAMPLE desk" is already an alias of example' },
    ],
    [
      'an id that is not the file name',
      { ...valid, 'desks/second.json': { ...second, id: 'third' } },
      { file: 'desks/second.json', field: 'id', reason: 'the file must be named third.json' },
    ],
    [
      'the id of another desk',
      { ...valid, 'desks/second.json': { ...second, id: 'example' } },
      { file: 'desks/second.json', field: 'id', reason: 'the file must be named example.json' },
    ],
    [
      'an outcome on one press report',
      withDesk(firstOutcome({ criterion: 'a1', outcome: 'not-met', because: 'a report says so', claims: ['rumour'] })),
      { file, field: 'outcomes.0 (a1)', reason: expect.stringContaining('"not-met" needs a claim with one regulator or official source') },
    ],
    [
      'a "not applicable" on one press report',
      withDesk(firstOutcome({ criterion: 'a1', outcome: 'not-applicable', because: 'a report says so', claims: ['rumour'] })),
      { file, field: 'outcomes.0 (a1)', reason: expect.stringContaining('"not-applicable" needs') },
    ],
    [
      'an official source on a domain that is not the desk’s',
      withDesk(sourcesWith({ url: 'https://example.com.mirror.net/home' })),
      { file, field: 'sources.0 (home)', reason: expect.stringContaining('counts mirror.net as official') },
    ],
    [
      'an outcome on two claims with a press report each, on different things',
      withReports(firstOutcome({ criterion: 'a1', outcome: 'not-met', because: 'reports say so', claims: ['rumour', 'other-rumour'] })),
      { file, field: 'outcomes.0 (a1)', reason: expect.stringContaining('"not-met" needs a claim with') },
    ],
    [
      'a rule on two claims with a press report each, not marked as a lead',
      withReports({ eligibility: [accepts, { ...warns, claims: ['rumour', 'other-rumour'], lead: undefined }] }),
      { file, field: 'eligibility (warns)', reason: 'no claim of it has sources enough for a rule: mark it "lead": true' },
    ],
    [
      'a domain on two claims with a press report each',
      withReports({ domains: [...example.domains, { domain: 'example.net', claims: ['rumour', 'other-rumour'] }] }),
      { file, field: 'domains.1', reason: '"example.net" has no admissible source that shows it is the desk\'s own' },
    ],
    [
      'what is published otherwise on two claims with a press report each',
      withReports({ otherwise: { reason: 'It may have left.', claims: ['rumour', 'other-rumour'] } }),
      { file, field: 'otherwise', reason: 'no claim of it has sources enough' },
    ],
    [
      'what is published otherwise on one press report',
      withDesk({ otherwise: { reason: 'It may have left.', claims: ['rumour'] } }),
      { file, field: 'otherwise', reason: 'no claim of it has sources enough' },
    ],
    [
      'what is published otherwise on a claim the file does not have',
      withDesk({ otherwise: { reason: 'It may have left.', claims: ['product', 'gone'] } }),
      { file, field: 'otherwise', reason: 'cites the claim "gone", which the file does not have' },
    ],
    [
      'what is published otherwise in no sentence',
      withDesk({ otherwise: { reason: 'nothing more', claims: ['product'] } }),
      { file, field: 'otherwise.reason', reason: 'a reason is a sentence and ends like one' },
    ],
    [
      'nothing said of what is published otherwise',
      withDesk({ otherwise: undefined }),
      { file, field: 'otherwise', reason: expect.any(String) },
    ],
    [
      'a claim that disagrees with one the file does not have',
      withDesk(claimsWith({ disagreesWith: ['rumour', 'gone'] })),
      { file, field: 'claims.0 (product)', reason: 'disagrees with "gone", which is not another claim of the file' },
    ],
    [
      'a claim that disagrees with itself',
      withDesk(claimsWith({ disagreesWith: ['product'] })),
      { file, field: 'claims.0 (product)', reason: 'disagrees with "product", which is not another claim of the file' },
    ],
    [
      'a product on a claim the file does not have',
      withDesk({ terms: { ...nothing, products: [{ product: 'spot', offered: true, claims: ['product', 'gone'] }] } }),
      { file, field: 'terms.products.0', reason: 'cites the claim "gone", which the file does not have' },
    ],
    [
      'a minimum on a claim the file does not have',
      withDesk({ terms: { ...nothing, minimums: [{ of: 'trade', amount: 1, currency: 'USD', claims: ['gone'] }] } }),
      { file, field: 'terms.minimums.0', reason: 'cites the claim "gone", which the file does not have' },
    ],
    [
      'a product without a claim',
      withDesk({ terms: { ...nothing, products: [{ product: 'spot', offered: false, claims: [] }] } }),
      { file, field: 'terms.products.0.claims', reason: expect.stringContaining('>=1') },
    ],
    [
      'a product the schema does not have',
      withDesk({ terms: { ...nothing, products: [{ product: 'loans', offered: true, claims: ['product'] }] } }),
      { file, field: 'terms.products.0.product', reason: expect.any(String) },
    ],
    [
      'a fiat currency in words',
      withDesk({ terms: { ...nothing, fiat: [{ currency: 'euro', offered: true, claims: ['product'] }] } }),
      { file, field: 'terms.fiat.0.currency', reason: 'a fiat currency is an ISO 4217 code' },
    ],
    [
      'a licence on a claim the file does not have',
      withDesk({
        entities: example.entities.map((entity) => ({
          ...entity,
          licences: [{ authority: 'Authority', permission: 'dealing', service: 'spot', number: null, since: null, claims: ['gone'] }],
        })),
      }),
      { file, field: 'entities.0 (example-ltd)', reason: 'cites the claim "gone", which the file does not have' },
    ],
    [
      'a contact page off the domains of the desk',
      withDesk({ contacts: [{ what: 'Verify', url: 'https://verify.example.net/staff', claims: ['product'] }] }),
      {
        file,
        field: 'contacts.0',
        reason: "verify.example.net is not on a domain of the desk: a contact page must be the desk's own",
      },
    ],
    [
      'a contact page on a host that only ends like a domain of the desk',
      withDesk({ contacts: [{ what: 'Verify', url: 'https://notexample.com/verify', claims: ['product'] }] }),
      { file, field: 'contacts.0', reason: expect.stringContaining('notexample.com is not on a domain of the desk') },
    ],
    [
      'a contact page on a host that only begins like a domain of the desk',
      withDesk({ contacts: [{ what: 'Verify', url: 'https://example.com.mirror.net/verify', claims: ['product'] }] }),
      { file, field: 'contacts.0', reason: expect.stringContaining('example.com.mirror.net is not on a domain of the desk') },
    ],
    [
      'a contact page that is not encrypted',
      withDesk({ contacts: [{ what: 'Verify', url: 'http://example.com/verify', claims: ['product'] }] }),
      { file, field: 'contacts.0.url', reason: 'an address starts with https://' },
    ],
    [
      'a contact page on a claim the file does not have',
      withDesk({ contacts: [{ what: 'Verify', url: 'https://example.com/verify', claims: ['gone'] }] }),
      { file, field: 'contacts.0 (https://example.com/verify)', reason: 'cites the claim "gone", which the file does not have' },
    ],
    [
      'a domain shown by one press report only',
      withDesk({ domains: [...example.domains, { domain: 'example.net', claims: ['rumour'] }] }),
      { file, field: 'domains.1', reason: '"example.net" has no admissible source that shows it is the desk\'s own' },
    ],
    [
      'a domain that only its own pages prove, not marked as such',
      withDesk({ domains: [{ domain: 'example.com', claims: ['product'] }] }),
      {
        file,
        field: 'domains.0',
        reason: 'only pages of "example.com" itself say it is the desk\'s own: mark it "selfDeclared": true',
      },
    ],
    [
      'a domain that others prove, marked as proved by its own pages only',
      withDesk({
        sources: [home, press, source({ id: 'guide', url: 'https://guide.example/desk', kind: 'guide' })],
        claims: [{ ...product, sources: ['home', 'guide'] }, rumour],
      }),
      { file, field: 'domains.0', reason: 'others than "example.com" itself say so: take "selfDeclared" away' },
    ],
    [
      'a domain that another domain of the desk proves, marked as proved by its own pages only',
      withDesk({ domains: [...example.domains, { domain: 'example.net', claims: ['product'], selfDeclared: true }] }),
      { file, field: 'domains.1', reason: 'others than "example.net" itself say so: take "selfDeclared" away' },
    ],
    [
      'a domain marked as not proved by its own pages only, in so many words',
      withDesk({ domains: [{ domain: 'example.com', claims: ['product'], selfDeclared: false }] }),
      { file, field: 'domains.0.selfDeclared', reason: expect.any(String) },
    ],
    [
      'a licence granted tomorrow',
      withDesk(licensedSince('2026-11-21')),
      { file, field: 'entities (example-ltd)', reason: 'a licence has a date after 2026-11-20' },
    ],
    [
      'a licence granted in a month to come',
      withDesk(licensedSince('2026-12')),
      { file, field: 'entities (example-ltd)', reason: 'a licence has a date after 2026-11-20' },
    ],
    [
      'quick picks read in the future',
      { ...valid, 'quick-picks.json': { ...picksOf(size), source: { ...picksOf().source, read: '2026-11-21' } } },
      { file: 'quick-picks.json', field: 'source', reason: 'has a date after 2026-11-20' },
    ],
    [
      'quick picks published in the future',
      { ...valid, 'quick-picks.json': { ...picksOf(size), source: { ...picksOf().source, published: '2027' } } },
      { file: 'quick-picks.json', field: 'source', reason: 'has a date after 2026-11-20' },
    ],
    [
      'a claim called like what every object has',
      withDesk({ claims: [product, { ...rumour, id: 'constructor' }] }),
      { file, field: 'claims.1.id', reason: 'an id may not be a name every object has' },
    ],
    [
      'a criterion called like what every object has',
      {
        ...valid,
        'rubric.json': {
          ...rubric,
          factors: rubric.factors.map((f) => ({
            ...f,
            criteria: f.criteria.map((c) => (c.id === 'a1' ? { ...c, id: 'constructor' } : c)),
          })),
        },
      },
      { file: 'rubric.json', field: 'factors.0.criteria.0.id', reason: 'an id may not be a name every object has' },
    ],
    [
      'a desk called like what every object has',
      { ...valid, 'desks/constructor.json': { ...second, id: 'constructor' } },
      { file: 'desks/constructor.json', field: 'id', reason: 'an id may not be a name every object has' },
    ],
    [
      'a source read in the future',
      withDesk(sourcesWith({ read: '2026-11-21' })),
      { file, field: 'sources.0 (home)', reason: 'has a date after 2026-11-20' },
    ],
    [
      'a source published in the future',
      withDesk(sourcesWith({ published: '2026-12' })),
      { file, field: 'sources.0 (home)', reason: 'has a date after 2026-11-20' },
    ],
    [
      'a day that the calendar does not have, for a source read',
      withDesk(sourcesWith({ read: '2026-02-30' })),
      { file, field: 'sources.0.read', reason: 'a day is YYYY-MM-DD' },
    ],
    [
      'a day that the calendar does not have, for a source published',
      withDesk(sourcesWith({ published: '2026-02-30' })),
      { file, field: 'sources.0.published', reason: expect.any(String) },
    ],
    [
      'a date in words',
      withDesk(sourcesWith({ published: 'March 2026' })),
      { file, field: 'sources.0.published', reason: 'a date is YYYY, YYYY-MM or YYYY-MM-DD, and a day of the calendar' },
    ],
    [
      'an address that is none of the web',
      withDesk(sourcesWith({ url: 'javascript:alert(1)' })),
      { file, field: 'sources.0.url', reason: 'an address starts with https:// or http://' },
    ],
    [
      'a source no claim uses',
      withDesk({ sources: [home, press, source({ id: 'spare' })] }),
      { file, field: 'sources.2 (spare)', reason: 'no claim uses this source: delete it or cite it' },
    ],
    [
      'a criterion answered twice',
      withDesk({ outcomes: [...example.outcomes, met('a1')] }),
      { file, field: 'outcomes', reason: 'criterion "a1" is answered twice' },
    ],
    [
      'a criterion not answered',
      withDesk({ outcomes: example.outcomes.slice(1) }),
      { file, field: 'outcomes', reason: expect.stringContaining('criterion "a1" has no outcome') },
    ],
    [
      'a criterion the rubric does not have',
      withDesk({ outcomes: [...example.outcomes, met('c1')] }),
      { file, field: 'outcomes.5 (c1)', reason: 'the rubric has no criterion "c1"' },
    ],
    [
      'an unverified criterion that does not say what would verify it',
      withDesk(firstOutcome({ criterion: 'a1', outcome: 'unverified' })),
      { file, field: 'outcomes.0.wouldVerify', reason: expect.any(String) },
    ],
    [
      'an outcome that cites a claim the file does not have',
      withDesk(firstOutcome({ ...met('a1'), claims: ['product', 'gone'] })),
      { file, field: 'outcomes.0 (a1)', reason: 'cites the claim "gone", which the file does not have' },
    ],
    [
      'a rule that cites a claim the file does not have',
      withDesk({ eligibility: [{ ...accepts, claims: ['product', 'gone'] }, warns] }),
      { file, field: 'eligibility.0 (accepts)', reason: 'cites the claim "gone", which the file does not have' },
    ],
    [
      'a rule for an entity the file does not have',
      withDesk({ eligibility: [{ ...accepts, entity: 'gone-ltd' }, warns] }),
      { file, field: 'eligibility (accepts)', reason: 'names the entity "gone-ltd", which the file does not have' },
    ],
    [
      'a weak rule that is not marked as a lead',
      withDesk({ eligibility: [accepts, { ...warns, lead: undefined }] }),
      { file, field: 'eligibility (warns)', reason: 'no claim of it has sources enough for a rule: mark it "lead": true' },
    ],
    [
      'a sound rule that is marked as a lead',
      withDesk({ eligibility: [{ ...accepts, lead: true }, warns] }),
      { file, field: 'eligibility (accepts)', reason: 'the sources carry the rule: take "lead" away' },
    ],
    [
      'a rule for a region that is none',
      withDesk({ eligibility: [{ ...accepts, where: { in: ['Europe'] } }, warns] }),
      { file, field: 'eligibility.0.where.in.0', reason: expect.stringContaining('a region is') },
    ],
    [
      'an incident without its date',
      withDesk(claimsWith({ topic: 'incident' })),
      { file, field: 'claims.0 (product)', reason: 'topic "incident" and the field "incident" go together' },
    ],
    [
      'an incident with a status and no date',
      withDesk({ claims: [{ ...product, topic: 'incident', incident: { resolution: 'open' } }, rumour] }),
      { file, field: 'claims.0.incident.date', reason: expect.any(String) },
    ],
    [
      'an incident under another topic',
      withDesk(claimsWith({ incident: { date: '2026-01', resolution: 'open' } })),
      { file, field: 'claims.0 (product)', reason: 'topic "incident" and the field "incident" go together' },
    ],
    [
      'an incident in the future',
      withDesk(claimsWith({ topic: 'incident', incident: { date: '2027', resolution: 'open' } })),
      { file, field: 'claims.0 (product)', reason: 'has a date after 2026-11-20' },
    ],
    [
      'two claims with one id',
      withDesk({ claims: [product, rumour, product] }),
      { file, field: 'claims', reason: 'two entries have the id "product"' },
    ],
    [
      'an alternative that is no desk',
      withDesk({ guideAlternatives: ['gone'] }),
      { file, field: 'guideAlternatives', reason: '"gone" is not another desk of the directory' },
    ],
    [
      'itself as an alternative',
      withDesk({ guideAlternatives: ['example'] }),
      { file, field: 'guideAlternatives', reason: '"example" is not another desk of the directory' },
    ],
    [
      'weights that do not add up to 100',
      { ...valid, 'rubric.json': { ...rubric, factors: rubric.factors.map((f) => ({ ...f, weight: 40 })) } },
      { file: 'rubric.json', field: 'factors', reason: 'the weights must add up to 100' },
    ],
    [
      'points that do not add up to 100 in a factor',
      {
        ...valid,
        'rubric.json': {
          ...rubric,
          factors: rubric.factors.map((f) => ({ ...f, criteria: f.criteria.map((c) => ({ ...c, points: 50 })) })),
        },
      },
      { file: 'rubric.json', field: 'factors.0.criteria', reason: 'the points of alpha must add up to 100' },
    ],
    [
      'a topic without a shelf life',
      { ...valid, 'rubric.json': { ...rubric, shelfLife: rubric.shelfLife.slice(1) } },
      { file: 'rubric.json', field: 'shelfLife', reason: 'topic "licence" needs exactly one shelf life' },
    ],
    [
      'a quick pick that is no desk',
      { ...valid, 'quick-picks.json': picksOf({ ...size, guidePick: 'gone' }) },
      { file: 'quick-picks.json', field: 'picks.0.guidePick', reason: 'no desk has the id "gone"' },
    ],
    [
      'a quick pick that needs what the rubric does not ask',
      { ...valid, 'quick-picks.json': picksOf({ ...size, needs: ['a1', 'speed'] }) },
      { file: 'quick-picks.json', field: 'picks.0.needs', reason: 'the rubric has no criterion "speed"' },
    ],
    [
      'a quick pick that needs nothing, so that any desk may stand in',
      { ...valid, 'quick-picks.json': picksOf({ ...size, needs: [] }) },
      { file: 'quick-picks.json', field: 'picks.0.needs', reason: expect.stringContaining('>=1') },
    ],
    [
      'quick picks that do not say where they are published',
      { ...valid, 'quick-picks.json': { picks: [size] } },
      { file: 'quick-picks.json', field: 'source', reason: expect.any(String) },
    ],
    [
      'another sense of a name that is no desk',
      { ...valid, 'vocabulary.json': { ...vocabulary, otherSenses: { gone: { before: [], after: [], near: [] } } } },
      { file: 'vocabulary.json', field: 'otherSenses', reason: 'no desk has the id "gone"' },
    ],
    ['a file that is no JSON', { ...valid, [file]: '{ "id": ' }, { file, field: '', reason: expect.stringContaining('JSON') }],
  ])('%s', async (_name, files, problem) => {
    const error = await refusal(files);
    expect(error.problems).toContainEqual(problem);
    expect(error.message).toContain(`data/${problem.file}: ${problem.field || '(whole file)'}: `);
  });

  it.each([
    [{ de: 'Alfa' }, '', 'a text of ours is a string, or English ("en") and other languages by their two-letter codes'],
    [{ en: 'Alpha', german: 'Alfa' }, '', 'a language is its two-letter code'],
    [{ en: 'Alpha', de: '' }, '.de', 'Too small: expected string to have >=1 characters'],
    ['', '', 'Too small: expected string to have >=1 characters'],
  ])('a text of ours that is %j', async (name, part, reason) => {
    const factors = rubric.factors.map((factor) => ({ ...factor, name }));
    const { problems } = await refusal({ ...valid, 'rubric.json': { ...rubric, factors } });
    expect(problems[0]).toEqual({ file: 'rubric.json', field: `factors.0.name${part}`, reason });
  });

  it('a file that is missing', async () => {
    const { 'regions.json': _left, ...rest } = valid;
    expect((await refusal(rest)).problems).toEqual([{ file: 'regions.json', field: '', reason: expect.stringContaining('no such file') }]);
  });

  it('and every other bad entry beside it', async () => {
    const { problems } = await refusal({ ...withDesk({ slogan: 'We quote.' }), 'checklist.json': '[' });
    expect(problems.map((p) => p.file).sort()).toEqual(['checklist.json', 'desks/example.json']);
  });
});

describe('rules that cannot stand together', () => {
  const file = 'desks/example.json';
  const byGuide: Claim = { id: 'by-guide', topic: 'eligibility', statement: 'The guide says so.', sources: ['guide'] };
  const byRegister: Claim = { id: 'by-register', topic: 'eligibility', statement: 'The register says so.', sources: ['register'] };
  const byReports: Claim = { id: 'by-reports', topic: 'eligibility', statement: 'Two reports say so.', sources: ['press', 'report'] };
  const withRules = (...rules: Rule[]) =>
    withDesk({
      entities: ['example-ltd', 'other-ltd'].map((id) => ({ ...example.entities[0], id })),
      sources: [
        home,
        press,
        source({ id: 'report', url: 'https://report.example/desk', kind: 'press' }),
        source({ id: 'guide', url: 'https://guide.example/desk', kind: 'guide' }),
        source({ id: 'register', url: 'https://authority.example/desk', kind: 'regulator' }),
      ],
      claims: [product, rumour, byGuide, byRegister, byReports],
      eligibility: rules,
    });
  const takes = (fields: Partial<Rule> = {}): Rule => rule({ id: 'takes', claims: ['product'], ...fields });
  const refuses = (fields: Partial<Rule> = {}): Rule => rule({ id: 'refuses', outcome: 'not-eligible', claims: ['product'], ...fields });

  it.each<[string, Partial<Rule>]>([
    ['an empty list of regions', { where: { in: [] } }],
    ['a country it leaves out again', { where: { in: ['DE'], notIn: ['DE'] } }],
    ['a country it leaves out with its group', { where: { in: ['DE', 'FR'], notIn: ['EU'] } }],
    ['a group it leaves out with a larger one', { where: { in: ['EU'], notIn: ['EEA'] } }],
    ['a state it leaves out with its country', { where: { in: ['US-NY'], notIn: ['US'] } }],
    ['a country it leaves out state by state', { where: { in: ['US'], notIn: ['US-NY', 'US-TX'] } }],
    ['assets from where they end', { assetsUsd: { from: 10, below: 10 } }],
    ['assets from above where they end', { assetsUsd: { from: 11, below: 10 } }],
    ['a ticket from where it ends', { ticketUsd: { from: 5, below: 5 } }],
  ])('finds a rule that speaks of no one: %s', async (_name, fields) => {
    const { problems } = await refusal(withRules(refuses(fields)));
    expect(problems).toEqual([
      { file, field: 'eligibility (refuses)', reason: 'can never fire: its conditions leave no one it speaks of' },
    ]);
  });

  it.each<[string, Partial<Rule>, string]>([
    ['a country', { where: { in: ['DE', 'ZZ'] } }, 'ZZ'],
    ['a country left out', { where: { notIn: ['ZZ'] } }, 'ZZ'],
    ['a US state', { where: { in: ['US-NY', 'US-ZZ'] } }, 'US-ZZ'],
    ['a state of another country', { where: { in: ['DE', 'DE-NY'] } }, 'DE-NY'],
  ])('finds %s the regions do not have', async (_name, fields, code) => {
    const { problems } = await refusal(withRules(takes(fields)));
    expect(problems).toEqual([{ file, field: 'eligibility (takes)', reason: `regions.json knows no region "${code}"` }]);
  });

  it.each<[string, Partial<Rule>, string]>([
    ['client types', { clientTypes: [] }, 'eligibility.0.clientTypes'],
    ['classifications', { classifications: [] }, 'eligibility.0.classifications'],
    ['services', { services: [] }, 'eligibility.0.services'],
  ])('finds an empty list of %s', async (_name, fields, field) => {
    const { problems } = await refusal(withRules(takes(fields)));
    expect(problems).toEqual([{ file, field, reason: expect.stringContaining('>=1') }]);
  });

  const contradiction = {
    file,
    field: 'eligibility (takes)',
    reason: 'contradicts "refuses" on the same clients at equal strength: narrow one of them, or cite the newer source only',
  };
  const overruled = {
    file,
    field: 'eligibility (takes)',
    reason: 'can never fire: "refuses" covers the same clients, and beats it',
  };

  it.each<[string, Partial<Rule>, Partial<Rule>]>([
    ['everyone', {}, {}],
    ['everyone on conditions', { outcome: 'conditional' }, {}],
    ['the same country', { where: { in: ['DE'] } }, { where: { in: ['DE'] } }],
    ['a country inside the group refused', { where: { in: ['DE'] } }, { where: { in: ['EU'] } }],
    ['a group inside the larger one refused', { where: { in: ['EU'] } }, { where: { in: ['EEA'] } }],
    ['a state inside the country refused', { where: { in: ['US-NY'] } }, { where: { in: ['US'] } }],
    ['a country refused by all but another', { where: { in: ['DE'] } }, { where: { notIn: ['US'] } }],
    ['one of the client types refused', { clientTypes: ['fund'] }, { clientTypes: ['fund', 'individual'] }],
    ['a classification, all refused', { classifications: ['professional'] }, {}],
    ['one of the services refused', { services: ['spot'] }, { services: ['spot', 'derivatives'] }],
    ['assets inside those refused', { assetsUsd: { from: 5, below: 10 } }, { assetsUsd: { from: 5, below: 10 } }],
    ['a ticket inside those refused', { ticketUsd: { from: 6 } }, { ticketUsd: { from: 5 } }],
    ['an entity, the whole desk refused', { entity: 'example-ltd' }, {}],
    ['an entity that refuses them', { entity: 'example-ltd' }, { entity: 'example-ltd' }],
    ['the regulator against the desk', { claims: ['by-register'] }, { claims: ['product'] }],
    ['the guide against the guide', { claims: ['by-guide'] }, { claims: ['by-guide'] }],
    ['two reports against two reports', { claims: ['by-reports'] }, { claims: ['by-reports'] }],
  ])('finds a rule that takes those another refuses, on sources as strong: %s', async (_name, taken, refused) => {
    const expected = [contradiction];
    expect((await refusal(withRules(takes(taken), refuses(refused)))).problems).toEqual(expected);
    expect((await refusal(withRules(refuses(refused), takes(taken)))).problems).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['the desk against the guide', 'product', 'by-guide'],
    ['the regulator against the guide', 'by-register', 'by-guide'],
    ['the desk against two reports', 'product', 'by-reports'],
    ['the guide against two reports', 'by-guide', 'by-reports'],
  ])('finds a rule that takes those another refuses on stronger sources, or on weaker ones: %s', async (_name, stronger, weaker) => {
    const { problems } = await refusal(withRules(takes({ claims: [weaker] }), refuses({ claims: [stronger] })));
    expect(problems).toEqual([overruled]);
    expect((await refusal(withRules(refuses({ claims: [weaker] }), takes({ claims: [stronger] })))).problems).toEqual([overruled]);
  });

  it.each<[string, Partial<Rule>, Partial<Rule>]>([
    ['for everyone, on sources as strong', {}, {}],
    ['for everyone, on weaker sources', {}, { claims: ['by-reports'] }],
    ['for everyone, on stronger sources', { claims: ['by-reports'] }, {}],
    ['for those it takes on conditions', { outcome: 'conditional' }, {}],
    ['for the group of a country it takes', { where: { in: ['DE'] } }, { where: { in: ['EU'] } }],
    ['for the whole desk of an entity that takes', { entity: 'example-ltd' }, {}],
    ['for the entity that takes', { entity: 'example-ltd' }, { entity: 'example-ltd' }],
  ])('finds a rule that takes those another leaves open: %s', async (_name, taken, left) => {
    const open = refuses({ ...left, outcome: 'not-established' });
    expect((await refusal(withRules(takes(taken), open))).problems).toEqual([overruled]);
    expect((await refusal(withRules(open, takes(taken)))).problems).toEqual([overruled]);
  });

  it.each<[string, Partial<Rule>, Partial<Rule>]>([
    ['another country', { where: { in: ['FR'] } }, { where: { in: ['DE'] } }],
    ['a group of which a member is refused', { where: { in: ['EU'] } }, { where: { in: ['DE'] } }],
    ['the larger group of which the smaller is refused', { where: { in: ['EEA'] } }, { where: { in: ['EU'] } }],
    ['a country of which a state is refused', { where: { in: ['US'] } }, { where: { in: ['US-NY'] } }],
    ['a group less the member that is refused', { where: { in: ['EU'], notIn: ['DE'] } }, { where: { in: ['DE'] } }],
    ['every client type, some refused', {}, { clientTypes: ['individual'] }],
    ['another client type', { clientTypes: ['fund'] }, { clientTypes: ['individual'] }],
    ['every classification, some refused', {}, { classifications: ['retail'] }],
    ['every service, one refused', {}, { services: ['derivatives'] }],
    ['another service', { services: ['spot'] }, { services: ['derivatives'] }],
    ['assets from where the refusal ends', { assetsUsd: { from: 10 } }, { assetsUsd: { below: 10 } }],
    ['assets from one dollar before the refusal begins', { assetsUsd: { from: 9 } }, { assetsUsd: { from: 10 } }],
    ['a ticket that reaches one dollar past the refusal', { ticketUsd: { below: 11 } }, { ticketUsd: { below: 10 } }],
    ['another entity', { entity: 'example-ltd' }, { entity: 'other-ltd' }],
    ['the whole desk, one entity refused', {}, { entity: 'example-ltd' }],
    ['a refusal that is a lead', {}, { claims: ['rumour'], lead: true }],
    ['on two reports, a refusal that is a lead', { claims: ['by-reports'] }, { claims: ['rumour'], lead: true }],
    ['on a lead, a refusal on sound sources', { claims: ['rumour'], lead: true }, {}],
    ['an open question, which takes no one', { outcome: 'not-established' }, {}],
    ['a part of those it takes left open', { where: { in: ['EU'] } }, { outcome: 'not-established', where: { in: ['DE'] } }],
    ['one service of two left open', {}, { outcome: 'not-established', services: ['derivatives'] }],
    ['an entity left open, another takes', { entity: 'example-ltd' }, { outcome: 'not-established', entity: 'other-ltd' }],
    ['an open question that is a lead', {}, { outcome: 'not-established', claims: ['rumour'], lead: true }],
    ['two open questions about the same clients', { outcome: 'not-established' }, { outcome: 'not-established' }],
  ])('lets stand a rule beside a refusal: %s', async (_name, taken, refused) => {
    const { desks } = await load(withRules(takes(taken), refuses(refused)));
    expect(desks[0]?.eligibility).toHaveLength(2);
  });
});

describe('what else must pass', () => {
  it.each<[string, Files]>([
    [
      'two claims that disagree',
      withDesk({
        claims: [
          { ...product, disagreesWith: ['rumour'] },
          { ...rumour, disagreesWith: ['product'] },
        ],
      }),
    ],
    [
      'a licence granted today, and one of no known day',
      withDesk({
        entities: example.entities.map((entity) => ({
          ...entity,
          licences: [today, null].map((since) => ({
            authority: 'Authority',
            permission: 'dealing',
            service: 'spot',
            number: null,
            since,
            claims: ['product'],
          })),
        })),
      }),
    ],
    ['a domain that others prove, not marked', withDesk({ domains: [...example.domains, { domain: 'example.net', claims: ['product'] }] })],
    [
      'a contact page on a domain of the desk',
      withDesk({ contacts: [{ what: 'Verify', url: 'https://example.com/verify', claims: ['product'] }] }),
    ],
    [
      'a contact page on a host under a domain of the desk',
      withDesk({ contacts: [{ what: 'Verify', url: 'https://help.example.com/verify', claims: ['rumour'] }] }),
    ],
    [
      'an outcome on a weak claim beside one that carries it',
      withDesk({ outcomes: [{ ...met('a1'), claims: ['rumour', 'product'] }, ...example.outcomes.slice(1)] }),
    ],
    [
      'a text of ours in two languages',
      { ...valid, 'rubric.json': { ...rubric, factors: rubric.factors.map((f) => ({ ...f, name: { en: f.name, de: f.name } })) } },
    ],
    [
      'terms of every kind',
      withDesk({
        terms: {
          products: [{ product: 'ndfs', offered: true, claims: ['product'] }],
          channels: [{ channel: 'fix-api', offered: false, claims: ['product'] }],
          fiat: [{ currency: 'EUR', offered: true, claims: ['rumour'] }],
          hours: [{ hours: 'weekdays', claims: ['product'] }],
          minimums: [
            { of: 'trade', amount: 0.5, currency: 'BTC', claims: ['product'] },
            { of: 'account', amount: 100_000, currency: 'USDT', claims: ['rumour'] },
          ],
          styles: [{ style: 'venue', offered: true, claims: ['product'] }],
        },
      }),
    ],
  ])('%s', async (_name, files) => {
    expect((await load(files)).desks).toHaveLength(1);
  });
});
