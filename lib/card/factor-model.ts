/** The score as bars, factor by factor, and under each factor its criteria with the claims they rest on. */
import { interval, outcomeWords } from '@/lib/assessment/words';
import type { CompiledDesk } from '@/lib/desks/directory';
import { carriedFirst } from '@/lib/evidence/claim-status';
import type { Finding } from '@/lib/findings/finding';
import { type CriterionScore, criterionOf, type Score } from '@/lib/scoring/score';
import { type ClaimModel, claimModels } from './source-model';

/** Per cent, with the words for it. */
export interface BarModel {
  name: string;
  weight: number;
  /** Null where nothing in the factor applies. */
  proven: number | null;
  possible: number | null;
  text: string;
}

export interface CriterionModel {
  id: string;
  name: string;
  /** The outcome in words, with what holds it back: "unverified (under review)". */
  outcome: string;
  /** Whether the outcome counts as an answer. */
  answered: boolean;
  because: string;
  /** The claim that carries the outcome first. */
  claims: ClaimModel[];
  /** The user's own, and then `publicOutcome` is what the published evidence gives. */
  finding: Finding | null;
  publicOutcome: string | null;
}

export interface FactorModel extends BarModel {
  id: string;
  criteria: CriterionModel[];
}

export function bar(name: string, weight: number, proven: number | null, possible: number | null): BarModel {
  return { name, weight, proven, possible, text: proven === null || possible === null ? 'n/a' : interval(proven, possible) };
}

/** `shown` may be the user's own score; `published` is the public one. */
export function factorModels(desk: CompiledDesk, shown: Score, published: Score): FactorModel[] {
  return shown.factors.map(({ id, name, weight, proven, possible, criteria }) => ({
    ...bar(name, weight, proven, possible),
    id,
    criteria: criteria.map((criterion) => criterionModel(desk, criterion, published)),
  }));
}

function criterionModel(desk: CompiledDesk, criterion: CriterionScore, published: Score): CriterionModel {
  const { id, name, floor, outcome, standing, because, claims, finding } = criterion;
  const unanswered = outcome === 'unverified' && standing.status === 'unverified';
  return {
    id,
    name: floor ? `${name} (floor)` : name,
    outcome: outcomeWords[outcome] + remark(criterion),
    answered: outcome !== 'unverified',
    because: unanswered && because !== '' ? `To verify: ${because}` : because,
    claims: claimModels(desk, carriedFirst(claims, standing)),
    finding,
    publicOutcome: finding && outcomeWords[criterionOf(published, id)?.outcome ?? 'unverified'],
  };
}

/** What to know of an outcome beside itself: whose it is, or how long it still counts. */
function remark({ standing, finding }: CriterionScore): string {
  if (finding) return ' (your finding)';
  if (standing.status === 'under-review') return ' (under review)';
  return standing.reviewDue ? ` (review due by ${standing.countsUntil})` : '';
}
