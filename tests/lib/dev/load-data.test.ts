import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Claim, Desk, OutcomeEntry, Rule, Source } from '@/lib/desks/schema';
import { DataError, loadDirectory } from '@/lib/dev/load-data';
import type { Problem } from '@/lib/evidence/check-directory';
import { regions, rubric, rule, today } from '../build';

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

const example: Desk = {
  id: 'example',
  name: 'Example Desk',
  style: { text: 'principal', claims: ['product'] },
  aliases: [{ text: 'Example Desk', strength: 'strong' }],
  domains: [{ domain: 'example.com', claims: ['product'] }],
  entities: [{ id: 'example-ltd', name: 'Example Ltd', jurisdiction: 'GB', role: 'quotes', licences: [], claims: ['product'] }],
  sources: [home, press],
  claims: [product, rumour],
  outcomes: ['a1', 'a2', 'a3', 'b1', 'b2'].map(met),
  eligibility: [accepts, warns],
  guideAlternatives: [],
};
const second: Desk = { ...example, id: 'second', name: 'Second Desk', aliases: [{ text: 'Second Desk', strength: 'strong' }] };

type Files = Readonly<Record<string, unknown>>;
const valid: Files = {
  'rubric.json': rubric,
  'checklist.json': [{ id: 'ask', group: 'selection', title: 'Ask', how: 'In writing.' }],
  'quick-picks.json': [{ id: 'size', useCase: 'Size', guidePick: 'example', needs: ['a1'] }],
  'regions.json': regions,
  'vocabulary.json': { cues: ['bitcoin'], otherSenses: {} },
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
    expect(quickPicks).toHaveLength(1);
  });

  it('is what the repository has', () => {
    const real = loadDirectory(join(import.meta.dirname, '../../../data'), new Date().toISOString().slice(0, 10));
    expect(real.desks).toHaveLength(14);
  });
});

describe('a bad entry stops with its file, field and reason', () => {
  const file = 'desks/example.json';
  const claimsWith = (fields: Partial<Claim>) => ({ claims: [{ ...product, ...fields }, rumour] });
  const sourcesWith = (fields: Partial<Source>) => ({ sources: [{ ...home, ...fields }, press] });
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
      { file, field: 'outcomes.0 (a1)', reason: expect.stringContaining('"not-met" needs one regulator or official source') },
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
      'a domain shown by one press report only',
      withDesk({ domains: [...example.domains, { domain: 'example.net', claims: ['rumour'] }] }),
      { file, field: 'domains.1', reason: '"example.net" has no admissible source that shows it is the desk\'s own' },
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
      { file, field: 'eligibility.0 (accepts)', reason: 'names the entity "gone-ltd", which the file does not have' },
    ],
    [
      'a weak rule that is not marked as a lead',
      withDesk({ eligibility: [accepts, { ...warns, lead: undefined }] }),
      { file, field: 'eligibility.1 (warns)', reason: 'the sources are too weak for a rule: mark it "lead": true' },
    ],
    [
      'a sound rule that is marked as a lead',
      withDesk({ eligibility: [{ ...accepts, lead: true }, warns] }),
      { file, field: 'eligibility.0 (accepts)', reason: 'the sources carry the rule: take "lead" away' },
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
      { ...valid, 'quick-picks.json': [{ id: 'size', useCase: 'Size', guidePick: 'gone', needs: [] }] },
      { file: 'quick-picks.json', field: '0.guidePick', reason: 'no desk has the id "gone"' },
    ],
    [
      'a quick pick that needs what the rubric does not ask',
      { ...valid, 'quick-picks.json': [{ id: 'size', useCase: 'Size', guidePick: 'example', needs: ['speed'] }] },
      { file: 'quick-picks.json', field: '0.needs', reason: 'the rubric has no criterion "speed"' },
    ],
    [
      'another sense of a name that is no desk',
      { ...valid, 'vocabulary.json': { cues: [], otherSenses: { gone: { before: [], after: [], near: [] } } } },
      { file: 'vocabulary.json', field: 'otherSenses', reason: 'no desk has the id "gone"' },
    ],
    ['a file that is no JSON', { ...valid, [file]: '{ "id": ' }, { file, field: '', reason: expect.stringContaining('JSON') }],
  ])('%s', async (_name, files, problem) => {
    const error = await refusal(files);
    expect(error.problems).toContainEqual(problem);
    expect(error.message).toContain(`data/${problem.file}: ${problem.field || '(whole file)'}: `);
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
