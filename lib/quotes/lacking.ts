/** Of which quotes the all-in cost is not known, and what they lack: a sheet without a column for it lacks the same thing thousands of times. */
import { rollup } from 'd3-array';
import { costOf, type Lack } from './cost';
import type { QuoteTerms } from './quote';

export interface Lacking {
  /** How many quotes have no all-in cost. */
  count: number;
  /** What they lack, and how many do; what most lack comes first. */
  lacks: readonly { lack: Lack; count: number }[];
}

export function lackingIn(all: readonly QuoteTerms[]): Lacking {
  const each = all.flatMap((terms) => {
    const { allIn } = costOf(terms);
    return allIn.known ? [] : [allIn.lacks];
  });
  const counts = rollup(
    each.flat(),
    (of) => of.length,
    (lack) => lack,
  );
  return { count: each.length, lacks: Array.from(counts, ([lack, count]) => ({ lack, count })).sort((a, b) => b.count - a.count) };
}
