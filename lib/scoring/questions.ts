/** What is left to ask a desk: the unverified criteria, those whose answer narrows the score's interval most first. */
import type { FactorScore } from './factor-score';

export interface OpenQuestion {
  criterion: string;
  ask: string;
  /** Points of 100 by which an answer narrows the interval. */
  points: number;
}

/** Of two that narrow it alike, the rubric's first. A criterion without weight is not asked about. */
export function openQuestions(factors: readonly FactorScore[]): OpenQuestion[] {
  return factors
    .flatMap(({ criteria }) => criteria)
    .filter(({ outcome, worth }) => outcome === 'unverified' && worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .map(({ id, ask, worth }) => ({ criterion: id, ask, points: worth }));
}
