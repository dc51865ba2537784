/**
 * Size bands of quotes, by their notional in the quote currency. Costs are compared within a band only: the price of a block is not
 * the price of a ticket.
 *
 * The edges are amounts in dollars or in what is worth about as much; for currencies whose unit is worth far less they are
 * multiplied by a power of ten. Rates are not looked up, so a band says the order of a size, no more; figures of different quote
 * currencies are never put into one. A quote currency that is not listed has no bands: its quotes of every size stand together.
 */
import { decimal } from './decimal';
import { notionalOf } from './notional';
import type { QuoteTerms } from './quote';

/** Where OTC begins at many desks; a usual ticket; a large one; what moves a thin market; a block. */
export const EDGES = ['100000', '500000', '2000000', '10000000'] as const;

/** Index of a band: below the first edge, between two, from the last on. */
export type Band = 0 | 1 | 2 | 3 | 4;
export const bands = [0, 1, 2, 3, 4] as const satisfies readonly Band[];

/** `unsized`: the size is not recorded. `all`: the quote currency has no bands. */
export type SizeClass = Band | 'unsized' | 'all';

/** Quote currencies by the order of what one of them is worth: the factor of the edges. */
const factors: readonly (readonly [factor: string, currencies: readonly string[]])[] = [
  ['1', ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD', 'USDC', 'USDT', 'DAI', 'USDS', 'PYUSD', 'RLUSD', 'FDUSD', 'USDG', 'EURC']],
  ['10', ['HKD', 'CNY', 'CNH', 'DKK', 'NOK', 'SEK', 'MXN', 'ZAR', 'AED', 'SAR', 'PLN', 'BRL', 'ILS']],
  ['100', ['JPY', 'INR', 'PHP', 'THB', 'TWD', 'CZK', 'HUF', 'TRY']],
  ['1000', ['KRW']],
  ['10000', ['IDR', 'VND']],
];

const factorOf = new Map(factors.flatMap(([factor, currencies]) => currencies.map((code) => [code, factor] as const)));

/** The edges in each quote currency, worked out once: thousands of quotes are sorted by them. */
const edgesIn = new Map(
  factors.flatMap(([factor, currencies]) => {
    const edges = EDGES.map((edge) => decimal(edge).times(factor));
    return currencies.map((code) => [code, edges] as const);
  }),
);

/** Whether sizes in this quote currency are told apart. */
export function hasBands(counter: string): boolean {
  return factorOf.has(counter);
}

/** The lower and upper edge of a band in a quote currency; null at an open end. */
export function edgesOf(band: Band, counter: string): { from: string | null; to: string | null } {
  const edge = (at: number) => {
    const one = EDGES[at];
    return one === undefined
      ? null
      : decimal(one)
          .times(factorOf.get(counter) ?? '1')
          .toFixed();
  };
  return { from: edge(band - 1), to: edge(band) };
}

export function sizeOf(terms: QuoteTerms): SizeClass {
  const edges = edgesIn.get(terms.counter);
  if (!edges) return 'all';
  const notional = notionalOf(terms);
  if (notional === null) return 'unsized';
  const passed = edges.filter((edge) => notional.gte(edge)).length;
  return bands[passed] ?? 0;
}
