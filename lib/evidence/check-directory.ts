/**
 * What must hold across the files of `data/`, beyond the shape each has for itself (schema.ts).
 * Pure: takes the joined directory and the day, returns every problem as file, field and reason.
 */

import type { CompiledDesk, DirectoryData } from '@/lib/desks/directory';
import type { Rule } from '../desks/desk-schema';
import type { RegionsData } from '../desks/guide-schema';
import { topics } from '../desks/kinds';
import { isAdmissible } from './admissibility';
import { isEmpty, isWithin, scopeOf } from './rule-scope';

export interface Problem {
  file: string;
  field: string;
  reason: string;
}

type Report = (field: string, reason: string) => void;

/** `today` is YYYY-MM-DD: no date in the data may lie after it. */
export function checkDirectory(directory: DirectoryData, today: string): Problem[] {
  const problems: Problem[] = [];
  const reporter =
    (file: string): Report =>
    (field, reason) =>
      problems.push({ file, field, reason });
  checkRubric(directory, reporter('rubric.json'));
  checkReferences(directory, reporter);
  const { read, published } = directory.quickPicks.source;
  if (read > today || (published ?? '') > today) reporter('quick-picks.json')('source', `has a date after ${today}`);
  const aliasOwner = new Map<string, string>();
  for (const desk of directory.desks) {
    const report = reporter(`desks/${desk.id}.json`);
    checkIds(desk, report);
    checkSources(desk, today, report);
    checkClaims(desk, today, report);
    checkOutcomes(desk, directory, report);
    for (const { id, licences } of desk.entities) {
      if (licences.some(({ since }) => (since ?? '') > today)) report(`entities (${id})`, `a licence has a date after ${today}`);
    }
    checkRules(desk, directory.regions, report);
    checkDomains(desk, report);
    checkAddresses(desk, report);
    for (const [i, { text }] of desk.aliases.entries()) {
      const key = text.toLowerCase();
      const owner = aliasOwner.get(key);
      if (owner !== undefined) report(`aliases.${i}`, `"${text}" is already an alias of ${owner}`);
      aliasOwner.set(key, desk.id);
    }
  }
  return problems;
}

function checkRubric({ rubric }: DirectoryData, report: Report): void {
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  if (sum(rubric.factors.map((f) => f.weight)) !== 100) report('factors', 'the weights must add up to 100');
  for (const [i, factor] of rubric.factors.entries()) {
    if (sum(factor.criteria.map((c) => c.points)) !== 100) report(`factors.${i}.criteria`, `the points of ${factor.id} must add up to 100`);
  }
  for (const id of duplicates(rubric.factors.flatMap((f) => f.criteria.map((c) => c.id))))
    report('factors', `criterion "${id}" stands twice`);
  const listed = rubric.shelfLife.flatMap((s) => s.topics);
  for (const topic of topics) {
    if (listed.filter((t) => t === topic).length !== 1) report('shelfLife', `topic "${topic}" needs exactly one shelf life`);
  }
}

function checkReferences(directory: DirectoryData, reporter: (file: string) => Report): void {
  const deskIds = directory.desks.map((d) => d.id);
  for (const id of duplicates(deskIds)) reporter(`desks/${id}.json`)('id', `two desks have the id "${id}"`);
  const criteria = new Set(directory.rubric.factors.flatMap((f) => f.criteria.map((c) => c.id)));
  for (const [i, pick] of directory.quickPicks.picks.entries()) {
    const report = reporter('quick-picks.json');
    if (!deskIds.includes(pick.guidePick)) report(`picks.${i}.guidePick`, `no desk has the id "${pick.guidePick}"`);
    for (const need of pick.needs.filter((need) => !criteria.has(need)))
      report(`picks.${i}.needs`, `the rubric has no criterion "${need}"`);
  }
  checkChecklist(directory, criteria, reporter('checklist.json'));
  for (const desk of directory.desks) {
    for (const id of desk.guideAlternatives.filter((id) => !deskIds.includes(id) || id === desk.id))
      reporter(`desks/${desk.id}.json`)('guideAlternatives', `"${id}" is not another desk of the directory`);
  }
  for (const id of Object.keys(directory.vocabulary.otherSenses)) {
    if (!deskIds.includes(id)) reporter('vocabulary.json')('otherSenses', `no desk has the id "${id}"`);
  }
}

function checkChecklist({ checklist, regions }: DirectoryData, criteria: ReadonlySet<string>, report: Report): void {
  for (const id of duplicates(checklist.map((item) => item.id))) report('id', `two items have the id "${id}"`);
  for (const { id, appliesTo, answers = [] } of checklist) {
    for (const criterion of answers.filter((one) => !criteria.has(one)))
      report(`answers (${id})`, `the rubric has no criterion "${criterion}"`);
    for (const code of unknownRegions(appliesTo ?? {}, regions)) report(`appliesTo (${id})`, `regions.json knows no region "${code}"`);
  }
}

function checkIds(desk: CompiledDesk, report: Report): void {
  for (const field of ['entities', 'sources', 'claims', 'eligibility'] as const) {
    for (const id of duplicates(desk[field].map((entry) => entry.id))) report(field, `two entries have the id "${id}"`);
  }
}

function checkSources(desk: CompiledDesk, today: string, report: Report): void {
  const own = new Set(desk.domains.map((d) => d.domain));
  const used = new Set(desk.claims.flatMap((claim) => claim.sources));
  for (const [i, source] of desk.sources.entries()) {
    const field = `sources.${i} (${source.id})`;
    if (source.read > today || (source.published ?? '') > today) report(field, `has a date after ${today}`);
    if (source.kind === 'official' && !own.has(source.site)) {
      report(field, `counts ${source.site} as official, but it is not among the desk's domains: a mirror, a look-alike or someone else`);
    }
    if (!used.has(source.id)) report(field, 'no claim uses this source: delete it or cite it');
  }
}

function checkClaims(desk: CompiledDesk, today: string, report: Report): void {
  const sources = new Set(desk.sources.map((s) => s.id));
  for (const [i, claim] of desk.claims.entries()) {
    const field = `claims.${i} (${claim.id})`;
    for (const id of claim.sources.filter((id) => !sources.has(id)))
      report(field, `cites the source "${id}", which the file does not have`);
    if ((claim.topic === 'incident') !== (claim.incident !== undefined))
      report(field, 'topic "incident" and the field "incident" go together');
    if ((claim.incident?.date ?? '') > today) report(field, `has a date after ${today}`);
    for (const id of (claim.disagreesWith ?? []).filter((id) => id === claim.id || !desk.claims.some((other) => other.id === id)))
      report(field, `disagrees with "${id}", which is not another claim of the file`);
  }
  const claims = new Set(desk.claims.map((c) => c.id));
  const cited: [string, readonly string[]][] = [
    ['style', desk.style.claims],
    ...desk.domains.map((d, i): [string, string[]] => [`domains.${i} (${d.domain})`, d.claims]),
    ...desk.entities.map((e, i): [string, string[]] => [`entities.${i} (${e.id})`, [...e.claims, ...e.licences.flatMap((l) => l.claims)]]),
    ...desk.outcomes.map((o, i): [string, string[]] => [`outcomes.${i} (${o.criterion})`, o.claims ?? []]),
    ...desk.eligibility.map((r, i): [string, string[]] => [`eligibility.${i} (${r.id})`, r.claims]),
    ['otherwise', desk.otherwise.claims],
    ...Object.entries(desk.terms).flatMap(([kind, list]) => list.map((t, i): [string, string[]] => [`terms.${kind}.${i}`, t.claims])),
    ...desk.contacts.map((c, i): [string, string[]] => [`contacts.${i} (${c.url})`, c.claims]),
    ...desk.addresses.map((a, i): [string, string[]] => [`addresses.${i} (${a.value})`, a.claims]),
  ];
  for (const [field, list] of cited) {
    for (const id of list.filter((id) => !claims.has(id))) report(field, `cites the claim "${id}", which the file does not have`);
  }
}

function checkOutcomes(desk: CompiledDesk, { rubric }: DirectoryData, report: Report): void {
  const criteria = rubric.factors.flatMap((f) => f.criteria.map((c) => c.id));
  const answered = desk.outcomes.map((o) => o.criterion);
  for (const id of duplicates(answered)) report('outcomes', `criterion "${id}" is answered twice`);
  for (const id of criteria.filter((id) => !answered.includes(id)))
    report('outcomes', `criterion "${id}" has no outcome: say "unverified" and what would verify it`);
  for (const [i, entry] of desk.outcomes.entries()) {
    const field = `outcomes.${i} (${entry.criterion})`;
    if (!criteria.includes(entry.criterion)) report(field, `the rubric has no criterion "${entry.criterion}"`);
    if (entry.outcome !== 'unverified' && !carries(desk, entry.claims)) {
      report(field, `"${entry.outcome}" needs a claim with one regulator or official source, the guide, or two independent others`);
    }
  }
}

function checkRules(desk: CompiledDesk, regions: RegionsData, report: Report): void {
  const entities = new Set(desk.entities.map((e) => e.id));
  const scopes = new Map(desk.eligibility.map((rule) => [rule, scopeOf(rule, regions)]));
  for (const [rule, scope] of scopes) {
    const field = `eligibility (${rule.id})`;
    if (rule.entity !== undefined && !entities.has(rule.entity))
      report(field, `names the entity "${rule.entity}", which the file does not have`);
    const admissible = carries(desk, rule.claims);
    if (!admissible && !rule.lead) report(field, 'no claim of it has sources enough for a rule: mark it "lead": true');
    if (admissible && rule.lead) report(field, 'the sources carry the rule: take "lead" away');
    for (const code of unknownRegions(rule, regions)) report(field, `regions.json knows no region "${code}"`);
    if (isEmpty(scope)) report(field, 'can never fire: its conditions leave no one it speaks of');
    if (rule.outcome !== 'eligible' && rule.outcome !== 'conditional') continue;
    const over = desk.eligibility.find(
      (other) =>
        (other.outcome === 'not-eligible' || other.outcome === 'not-established') &&
        !other.lead &&
        !rule.lead &&
        (other.entity === undefined || other.entity === rule.entity) &&
        isWithin(scope, scopes.get(other) ?? scope),
    );
    if (!over) continue;
    report(
      field,
      over.outcome === 'not-eligible' && strength(desk, over) === strength(desk, rule)
        ? `contradicts "${over.id}" on the same clients at equal strength: narrow one of them, or cite the newer source only`
        : `can never fire: "${over.id}" covers the same clients, and beats it`,
    );
  }
  if (!carries(desk, desk.otherwise.claims)) report('otherwise', 'no claim of it has sources enough');
}

/** Of the sources behind a rule: 2 with a regulator or official one, 1 with the guide, else 0. */
function strength(desk: CompiledDesk, { claims }: Rule): number {
  const cited = new Set(desk.claims.filter((c) => claims.includes(c.id)).flatMap((c) => c.sources));
  const kinds = desk.sources.filter((s) => cited.has(s.id)).map((s) => s.kind);
  if (kinds.includes('regulator') || kinds.includes('official')) return 2;
  return kinds.includes('guide') ? 1 : 0;
}

function unknownRegions({ where }: Pick<Rule, 'where'>, regions: RegionsData): string[] {
  const states = Object.keys(regions.usStates).map((state) => `US-${state}`);
  const known = new Set([...regions.countries, ...states, ...Object.keys(regions.groups)]);
  return [...(where?.in ?? []), ...(where?.notIn ?? [])].filter((code) => !known.has(code));
}

function checkDomains(desk: CompiledDesk, report: Report): void {
  for (const domain of duplicates(desk.domains.map((d) => d.domain))) report('domains', `"${domain}" stands twice`);
  const entities = desk.entities.map(({ id }) => id);
  for (const [i, { domain, claims, selfDeclared, entity }] of desk.domains.entries()) {
    if (entity !== undefined && !entities.includes(entity))
      report(`domains.${i}`, `names the entity "${entity}", which the file does not have`);
    if (!carries(desk, claims)) report(`domains.${i}`, `"${domain}" has no admissible source that shows it is the desk's own`);
    const cited = new Set(desk.claims.filter((c) => claims.includes(c.id)).flatMap((c) => c.sources));
    const alone = desk.sources.filter((s) => cited.has(s.id)).every((s) => s.site === domain);
    if (alone && !selfDeclared)
      report(`domains.${i}`, `only pages of "${domain}" itself say it is the desk's own: mark it "selfDeclared": true`);
    if (!alone && selfDeclared) report(`domains.${i}`, `others than "${domain}" itself say so: take "selfDeclared" away`);
  }
  for (const [i, { url }] of desk.contacts.entries()) {
    const host = new URL(url).hostname;
    if (!desk.domains.some(({ domain }) => host === domain || host.endsWith(`.${domain}`)))
      report(`contacts.${i}`, `${host} is not on a domain of the desk: a contact page must be the desk's own`);
  }
}

function checkAddresses(desk: CompiledDesk, report: Report): void {
  for (const value of duplicates(desk.addresses.map(({ kind, value }) => `${kind} ${value.toLowerCase()}`)))
    report('addresses', `"${value}" stands twice`);
  for (const [i, { kind, value, claims }] of desk.addresses.entries()) {
    const field = `addresses.${i} (${value})`;
    if (!carries(desk, claims)) report(field, 'no claim of it has sources enough to list it');
    const isMail = kind === 'email' || kind === 'mail-domain';
    if (kind === 'email' && !value.includes('@')) report(field, 'an e-mail address has an @');
    if ((kind === 'phone') !== value.startsWith('+')) report(field, 'a phone number, and nothing else, begins with +');
    const host = value.slice(value.indexOf('@') + 1);
    if (isMail && !desk.domains.some(({ domain }) => host === domain || host.endsWith(`.${domain}`)))
      report(field, `${host} is not on a domain of the desk`);
  }
}

/** Whether one of the claims has sources enough of its own; claims do not lend each other theirs. */
function carries(desk: CompiledDesk, claimIds: readonly string[]): boolean {
  return desk.claims
    .filter((claim) => claimIds.includes(claim.id))
    .some((claim) => isAdmissible(desk.sources.filter((source) => claim.sources.includes(source.id))));
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}
