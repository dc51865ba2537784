/** Quotes beside each other: the ones a filter leaves, what other desks answered to the same request, and which desk was chosen. */
import { ascending } from 'd3-array';
import { differenceInSeconds, parseISO } from 'date-fns';
import { type SizeClass, sizeOf } from './bands';
import { costOf } from './cost';
import { counts, pairOf, type Quote, type Side } from './quote';

export interface QuoteFilter {
  /** Null: every one. */
  pair: string | null;
  side: Side | null;
  size: SizeClass | null;
}

export const noFilter: QuoteFilter = { pair: null, side: null, size: null };

/** Two desks asked for the same within this are asked at once; later, the market is another. In seconds. */
export const AT_ONCE = 900;

export function filtered(quotes: readonly Quote[], { pair, side, size }: QuoteFilter): Quote[] {
  return quotes.filter(
    ({ terms }) =>
      (pair === null || pairOf(terms) === pair) && (side === null || terms.side === side) && (size === null || sizeOf(terms) === size),
  );
}

/** Pairs, sides and sizes there are to filter by, each in order. */
export function choicesOf(quotes: readonly Quote[]): { pairs: string[]; sides: Side[]; sizes: SizeClass[] } {
  const all = quotes.map(({ terms }) => terms);
  const order = (a: SizeClass, b: SizeClass) => String(a).localeCompare(String(b), 'en');
  return {
    pairs: [...new Set(all.map(pairOf))].sort(),
    sides: [...new Set(all.map(({ side }) => side))].sort(),
    sizes: [...new Set(all.map(sizeOf))].sort(order),
  };
}

/** Other quotes, of any desk, for the same pair, side and quantity, asked for at about the same time; cheapest first, unknown last. */
export function askedAtOnce(quote: Quote, quotes: readonly Quote[]): Quote[] {
  const { terms } = quote;
  const same = quotes.filter(
    (other) =>
      other.id !== quote.id &&
      counts(other) &&
      pairOf(other.terms) === pairOf(terms) &&
      other.terms.side === terms.side &&
      other.terms.quantity === terms.quantity &&
      other.terms.quantityIn === terms.quantityIn &&
      Math.abs(differenceInSeconds(parseISO(other.terms.time), parseISO(terms.time))) <= AT_ONCE,
  );
  return byCost(same);
}

/** Quotes that were chosen, newest first. */
export function chosenOf(quotes: readonly Quote[]): Quote[] {
  return quotes.filter((quote) => counts(quote) && quote.terms.chosenBecause !== '').sort((a, b) => newestFirst(a, b));
}

export function newestFirst(a: Quote, b: Quote): number {
  return ascending(b.terms.time, a.terms.time) || ascending(a.id, b.id);
}

/** By all-in cost, then spread; what is not known comes last. */
function byCost(quotes: readonly Quote[]): Quote[] {
  const costs = new Map(quotes.map((quote) => [quote, costOf(quote.terms)]));
  return quotes.toSorted((a, b) => {
    const [one, other] = [costs.get(a), costs.get(b)];
    for (const figure of ['allIn', 'spread'] as const) {
      const [here, there] = [one?.[figure], other?.[figure]];
      if (here?.known && there?.known) return here.bps.cmp(there.bps);
      if (here?.known || there?.known) return here?.known ? -1 : 1;
    }
    return ascending(a.deskId, b.deskId);
  });
}
