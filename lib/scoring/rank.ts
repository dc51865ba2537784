/** Orders desks by what is proven: failed floors and unrated desks last, then proven points, then the name. */
import type { Score } from './score';

export interface Ranked {
  name: string;
  score: Score;
}

export function compareByEvidence(a: Ranked, b: Ranked): number {
  return tier(a.score) - tier(b.score) || b.score.proven - a.score.proven || a.name.localeCompare(b.name, 'en');
}

/** True where the intervals overlap: the evidence does not say which of the two is better. */
export function isUndecided(a: Score, b: Score): boolean {
  return a.proven <= b.possible && b.proven <= a.possible;
}

function tier(score: Score): number {
  return (score.failedFloors.length > 0 ? 2 : 0) + (score.rated ? 0 : 1);
}
