/** For two desks, whether the evidence decides which stands above the other, in a sentence with the figures it follows from. */
import type { Assessment } from '@/lib/assessment/assess';
import { interval } from '@/lib/assessment/words';
import { orderOf } from '@/lib/scoring/rank';
import type { Language } from '@/lib/texts/language';

export interface PairOrder {
  /** In the order of the columns. */
  deskIds: readonly [first: string, second: string];
  decided: boolean;
  text: string;
}

/** Every pair once. */
export function ordersOf(assessments: readonly Assessment[], language: Language): PairOrder[] {
  return assessments.flatMap((first, i) =>
    assessments.slice(i + 1).map((second) => ({
      deskIds: [first.desk.id, second.desk.id] as const,
      decided: orderOf(first.score, second.score).decided,
      text: orderText(first, second, language),
    })),
  );
}

function orderText(first: Assessment, second: Assessment, language: Language): string {
  const { say, list } = language;
  const figures = ({ score }: Assessment) => interval(score.proven, score.possible, language);
  const order = orderOf(first.score, second.score);
  if (order.decided) {
    const [above, below] = order.higher === 'first' ? [first, second] : [second, first];
    const names = { above: above.name, below: below.name };
    if (order.by === 'floor') return say('orderByFloor', { ...names, floors: list(below.score.failedFloors, 'and') });
    return say('orderByInterval', { ...names, higher: figures(above), lower: figures(below) });
  }
  const pair = { first: first.name, second: second.name };
  const unrated = [first, second].filter(({ score }) => !score.rated);
  const [one] = unrated;
  if (unrated.length > 1) return say('orderNeitherRated', pair);
  if (one) return say('orderOneNotRated', { ...pair, desk: one.name });
  return say('orderUndecided', { ...pair, one: figures(first), other: figures(second) });
}
