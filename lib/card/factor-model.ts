/** The score as bars, factor by factor, and under each factor its criteria with the claims they rest on. */
import { interval, outcomeKeys } from '@/lib/assessment/words';
import type { CompiledDesk } from '@/lib/desks/directory';
import { carriedFirst } from '@/lib/evidence/claim-status';
import type { Finding } from '@/lib/findings/finding';
import type { CriterionScore } from '@/lib/scoring/factor-score';
import { criterionOf, type Score } from '@/lib/scoring/score';
import type { Language } from '@/lib/texts/language';
import type { Wording } from '@/lib/texts/wording';
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
  because: Wording;
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

export function bar(name: string, weight: number, proven: number | null, possible: number | null, language: Language): BarModel {
  const text = proven === null || possible === null ? language.say('notApplicableShort') : interval(proven, possible, language);
  return { name, weight, proven, possible, text };
}

/** `shown` may be the user's own score; `published` is the public one. */
export function factorModels(desk: CompiledDesk, shown: Score, published: Score, language: Language): FactorModel[] {
  return shown.factors.map(({ id, name, weight, proven, possible, criteria }) => ({
    ...bar(name, weight, proven, possible, language),
    id,
    criteria: criteria.map((criterion) => criterionModel(desk, criterion, published, language)),
  }));
}

function criterionModel(desk: CompiledDesk, criterion: CriterionScore, published: Score, language: Language): CriterionModel {
  const { say, recorded, wording } = language;
  const { id, name, floor, outcome, standing, because, claims, finding } = criterion;
  const unanswered = outcome === 'unverified' && standing.status === 'unverified';
  return {
    id,
    name: floor ? say('floorCriterion', { name }) : name,
    outcome: outcomeWithRemark(criterion, language),
    answered: outcome !== 'unverified',
    because: unanswered && because !== '' ? wording('toVerify', { what: recorded(because) }) : recorded(because),
    claims: claimModels(desk, carriedFirst(claims, standing)),
    finding,
    publicOutcome: finding && say(outcomeKeys[criterionOf(published, id)?.outcome ?? 'unverified']),
  };
}

/** An outcome with what to know of it: whose it is, or how long it still counts. */
function outcomeWithRemark({ outcome, standing, finding }: CriterionScore, { say, date }: Language): string {
  const said = say(outcomeKeys[outcome]);
  if (finding) return say('outcomeYours', { outcome: said });
  if (standing.status === 'under-review') return say('outcomeUnderReview', { outcome: said });
  if (!standing.reviewDue || standing.countsUntil === null) return said;
  return say('outcomeReviewDue', { outcome: said, day: date(standing.countsUntil) });
}
