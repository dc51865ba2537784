/**
 * What a set of quotes comes to, for each desk, quote currency and size: how many, what they cost, how often they were dealt, how long
 * the desk took. Quotes of different quote currencies or sizes are never put into one figure; struck ones count nowhere.
 */
import { group } from 'd3-array';
import { type SizeClass, sizeOf } from './bands';
import { costOf, type Figure } from './cost';
import { type Decimal, decimal, least, median } from './decimal';
import { counts, type Outcome, type Quote } from './quote';
import { type Row, rowOrder } from './row-order';

/** Below it a median says little, and it is said to rest on few. */
export const FEW = 5;

export interface Totals {
  count: number;
  /** In basis points, over the quotes of which it is known, and how many those are. */
  spread: Middle;
  allIn: Middle;
  /** Cheapest all-in. */
  best: Decimal | null;
  /** Of those with a price whose outcome is recorded, how many were dealt. */
  dealt: { traded: number; of: number };
  rejected: number;
  /** Seconds. */
  timeToQuote: Middle;
  /** When the newest was asked for. */
  last: string | null;
}

export interface Middle {
  median: Decimal | null;
  of: number;
}

export interface SummaryRow extends Totals, Row {}

/** By desk in the order given, then quote currency, then size from small to large. */
export function summarise(quotes: readonly Quote[], deskIds: readonly string[]): SummaryRow[] {
  const groups = group(quotes.filter(counts), ({ deskId, terms }) => JSON.stringify([deskId, terms.counter, sizeOf(terms)]));
  const rows = [...groups].map(([key, group]): SummaryRow => {
    const [deskId, counter, size] = JSON.parse(key) as [string, string, SizeClass];
    return { deskId, counter, size, ...totalsOf(group) };
  });
  return rows.sort(rowOrder(deskIds));
}

export function totalsOf(quotes: readonly Quote[]): Totals {
  const costs = quotes.map(({ terms }) => costOf(terms));
  const allIn = knownOf(costs.map((cost) => cost.allIn));
  const had = (outcome: Outcome) => quotes.filter(({ terms }) => terms.outcome === outcome).length;
  const decided = quotes.filter(({ terms }) => terms.price !== null && terms.outcome !== null);
  const seconds = quotes.flatMap(({ terms }) => (terms.secondsToQuote === null ? [] : [decimal(terms.secondsToQuote)]));
  return {
    count: quotes.length,
    spread: middleOf(knownOf(costs.map((cost) => cost.spread))),
    allIn: middleOf(allIn),
    best: least(allIn),
    dealt: { traded: had('traded'), of: decided.length },
    rejected: had('rejected'),
    timeToQuote: middleOf(seconds),
    last: quotes.reduce<string | null>((last, { terms }) => (last === null || terms.time > last ? terms.time : last), null),
  };
}

export function knownOf(figures: readonly Figure[]): Decimal[] {
  return figures.flatMap((figure) => (figure.known ? [figure.bps] : []));
}

export function middleOf(values: readonly Decimal[]): Middle {
  return { median: median(values), of: values.length };
}
