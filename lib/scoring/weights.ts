/**
 * The user's own weights for the factors: whole points that always sum to 100. Where one moves, the others keep their
 * proportions and share what is left; points lost to rounding go where most was cut off.
 */
import type { Rubric } from '@/lib/desks/guide-schema';

/** Factor id to points of 100. */
export type Weights = Readonly<Record<string, number>>;

export const WHOLE = 100;

export function guideWeights(rubric: Rubric): Weights {
  return Object.fromEntries(rubric.factors.map(({ id, weight }) => [id, weight]));
}

/** Whether these weights are for this rubric's factors and sum to 100. */
export function fitsRubric(weights: Weights, rubric: Rubric): boolean {
  const ids = rubric.factors.map(({ id }) => id);
  const sum = Object.values(weights).reduce((a, b) => a + b, 0);
  return Object.keys(weights).length === ids.length && ids.every((id) => Object.hasOwn(weights, id)) && sum === WHOLE;
}

/** Null where the weights say nothing of their own: there are none, they are the guide's, or they were set for other factors. */
export function ownWeights(weights: Weights | null, rubric: Rubric): Weights | null {
  if (weights === null || !fitsRubric(weights, rubric)) return null;
  return rubric.factors.some(({ id, weight }) => weights[id] !== weight) ? weights : null;
}

/** The rubric with the user's weights; as it is where there are none of his own. */
export function withWeights(rubric: Rubric, weights: Weights | null): Rubric {
  const own = ownWeights(weights, rubric);
  return own ? { ...rubric, factors: rubric.factors.map((factor) => ({ ...factor, weight: own[factor.id] ?? 0 })) } : rubric;
}

/** The weights after one was set to `points` (0 to 100). */
export function withWeight(weights: Weights, factor: string, points: number): Weights {
  const set = Math.min(WHOLE, Math.max(0, Math.round(points)));
  const others = Object.keys(weights).filter((id) => id !== factor);
  const before = others.reduce((sum, id) => sum + (weights[id] ?? 0), 0);
  const exact = others.map((id) => (WHOLE - set) * (before === 0 ? 1 / others.length : (weights[id] ?? 0) / before));
  const shares = exact.map(Math.floor);
  const left = WHOLE - set - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((value, i) => ({ i, cut: value - Math.floor(value) })).sort((a, b) => b.cut - a.cut || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) shares[i] = (shares[i] ?? 0) + 1;
  const moved = new Map(others.map((id, i) => [id, shares[i] ?? 0]));
  return Object.fromEntries(Object.keys(weights).map((id) => [id, moved.get(id) ?? set]));
}
