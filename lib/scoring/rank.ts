/** Orders desks by what is proven, and says for any two whether the evidence decides their order. */
import type { Score } from './score';

export interface Ranked {
  name: string;
  score: Score;
}

/** `first` and `second` are of the two scores asked about. */
export type Order = { decided: false } | { decided: true; higher: 'first' | 'second'; by: 'floor' | 'interval' };

/** Failed floors and unrated desks last, then proven points, then the name. */
export function compareByEvidence(a: Ranked, b: Ranked): number {
  return tier(a.score) - tier(b.score) || b.score.proven - a.score.proven || a.name.localeCompare(b.name, 'en');
}

/**
 * A failed floor ranks below all that pass. Else the evidence decides where the intervals do not overlap. A desk with
 * too little evidence has no rank, so its order to another is never decided.
 */
export function orderOf(first: Score, second: Score): Order {
  if (!first.rated || !second.rated) return { decided: false };
  const [failsFirst, failsSecond] = [first, second].map(({ failedFloors }) => failedFloors.length > 0);
  if (failsFirst !== failsSecond) return { decided: true, higher: failsFirst ? 'second' : 'first', by: 'floor' };
  if (first.proven > second.possible) return { decided: true, higher: 'first', by: 'interval' };
  if (second.proven > first.possible) return { decided: true, higher: 'second', by: 'interval' };
  return { decided: false };
}

function tier(score: Score): number {
  return (score.failedFloors.length > 0 ? 2 : 0) + (score.rated ? 0 : 1);
}
