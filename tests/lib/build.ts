/**
 * Small fictional desks, rules and assessments for the tests of the pure rooms. Nothing here is a fact about a real firm.
 *
 * Every built desk carries one claim for each standing, named for it: `sourced`, `guide-only`, `under-review` and
 * `unverified` (one press report), so that a test can say what an outcome or rule rests on.
 */
import type { Assessment } from '@/lib/assessment/assess';
import type { Claim, OutcomeEntry, Rule } from '@/lib/desks/desk-schema';
import type { CompiledDesk, CompiledSource, Directory } from '@/lib/desks/directory';
import type { Regions, Rubric } from '@/lib/desks/guide-schema';
import type { Vocabulary } from '@/lib/desks/vocabulary-schema';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Verdict } from '@/lib/eligibility/verdict';
import type { ClaimStatus } from '@/lib/evidence/claim-status';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import { scoreDesk } from '@/lib/scoring/score';

export const today = '2026-11-20';

export function source(fields: Partial<CompiledSource> & { id: string }): CompiledSource {
  const site = fields.site ?? 'example.com';
  return {
    url: `https://${site}/${fields.id}`,
    title: 'A page',
    publisher: 'Example',
    kind: 'official',
    published: null,
    read: today,
    ...fields,
    site,
  };
}

export function claim(fields: Partial<Claim> & { id: string }): Claim {
  return { topic: 'product', statement: 'One fact.', sources: [fields.id], ...fields };
}

/** A criterion id to its outcome, or to the outcome and the claim it rests on; `unverified` rests on none. */
export type Answers = Readonly<Record<string, OutcomeEntry['outcome'] | [OutcomeEntry['outcome'], ClaimStatus]>>;

export function outcomes(answers: Answers): OutcomeEntry[] {
  return Object.entries(answers).map(([criterion, answer]): OutcomeEntry => {
    const [outcome, standing] = typeof answer === 'string' ? [answer, 'sourced'] : answer;
    return outcome === 'unverified'
      ? { criterion, outcome, wouldVerify: 'a page that says so' }
      : { criterion, outcome, because: 'A page says so.', claims: [standing] };
  });
}

export function desk(fields: Partial<CompiledDesk> = {}): CompiledDesk {
  return {
    id: 'example',
    name: 'Example Desk',
    style: { text: 'principal', claims: ['sourced'] },
    aliases: [{ text: 'Example Desk', strength: 'strong' }],
    domains: [{ domain: 'example.com', claims: ['sourced'] }],
    entities: [],
    sources: [
      source({ id: 'sourced' }),
      source({ id: 'guide-only', kind: 'guide', site: 'guide.example' }),
      source({ id: 'under-review', read: '2020-01-01' }),
      source({ id: 'unverified', kind: 'press', site: 'news.example' }),
    ],
    claims: ['sourced', 'guide-only', 'under-review', 'unverified'].map((id) => claim({ id })),
    outcomes: [],
    terms: { products: [], channels: [], fiat: [], hours: [], minimums: [], styles: [] },
    eligibility: [],
    otherwise: { reason: 'Nothing more is published.', claims: ['sourced'] },
    contacts: [],
    addresses: [],
    guideAlternatives: [],
    ...fields,
  };
}

/** Two factors: Alpha 60 (a1 50, a2 30, a3 20) and Beta 40 (b1 70, a floor; b2 30). */
export const rubric: Rubric = {
  partlyShare: 0.5,
  ratedFrom: 60,
  shelfLife: [
    { months: 18, topics: ['licence', 'eligibility', 'minimum', 'fee', 'count', 'assurance'] },
    { months: 24, topics: ['product', 'channel', 'execution', 'custody', 'settlement', 'fiat', 'reporting', 'size', 'support', 'contact'] },
    { months: null, topics: ['incident'] },
  ],
  factors: [
    { id: 'alpha', name: 'Alpha', weight: 60, criteria: [criterion('a1', 50), criterion('a2', 30), criterion('a3', 20)] },
    { id: 'beta', name: 'Beta', weight: 40, criteria: [{ ...criterion('b1', 70), floor: true }, criterion('b2', 30)] },
  ],
};

function criterion(id: string, points: number): Rubric['factors'][number]['criteria'][number] {
  return { id, name: `Criterion ${id}`, points, ask: `What about ${id}?`, metWhen: 'It is there.' };
}

/** The words around names do not matter here; spotting has tests of its own. */
export const vocabulary: Vocabulary = {
  cues: { strong: ['bitcoin'], soft: [] },
  peers: [],
  firm: { before: [], after: [] },
  otherSenses: {},
};

export const regions: Regions = {
  countries: ['CH', 'DE', 'FR', 'GB', 'NO', 'US'],
  usStates: { NY: 'New York', TX: 'Texas' },
  groups: { EU: { name: 'European Union', members: ['DE', 'FR'] }, EEA: { name: 'European Economic Area', members: ['DE', 'FR', 'NO'] } },
};

/** These desks with the rubric above and a checklist of two items. */
export function directoryOf(desks: CompiledDesk[]): Directory {
  const checklist = ['one', 'two'].map((id) => ({ id, group: 'selection' as const, title: `Item ${id}`, how: 'Ask.' }));
  return { asOf: today, rubric, desks, checklist, quickPicks: { source: source({ id: 'guide' }), picks: [] }, regions, vocabulary };
}

export function rule(fields: Partial<Rule> = {}): Rule {
  return { id: 'rule', outcome: 'eligible', reason: 'A page says so.', claims: ['sourced'], ...fields };
}

export function profile(fields: Partial<Profile> = {}): Profile {
  return { ...emptyProfile, ...fields };
}

export function verdict(kind: VerdictKind): Verdict {
  return { kind, reason: 'A page says so.', asks: [], entity: null, claims: ['sourced'], rules: [], services: [] };
}

/** An assessed desk whose score follows from its answers and whose verdict is given. */
export function assessment(id: string, kind: VerdictKind, answers: Answers = {}, fields: Partial<CompiledDesk> = {}): Assessment {
  const built = desk({ id, name: `${id} desk`, outcomes: outcomes(answers), ...fields });
  const score = scoreDesk(built, rubric, today);
  return { desk: built, name: built.name, score, publicScore: score, own: false, verdict: verdict(kind), fit: [] };
}
