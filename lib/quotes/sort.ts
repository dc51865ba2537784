/** The order of a table of quotes, by one of its columns. What is not known stands last, whichever way. */
import { ascending } from 'd3-array';
import { costOf, type Figure } from './cost';
import type { Decimal } from './decimal';
import { notionalOf } from './notional';
import { pairOf, type Quote } from './quote';

export const sortColumns = ['time', 'desk', 'pair', 'size', 'spread', 'all-in', 'outcome'] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface Sorting {
  column: SortColumn;
  descending: boolean;
}

export const newestOnTop: Sorting = { column: 'time', descending: true };

type Key = string | Decimal | null;

/** `nameOf`: how a desk is called. Quotes that are alike in the column stand newest first. */
export function sorted(quotes: readonly Quote[], { column, descending }: Sorting, nameOf: (deskId: string) => string): Quote[] {
  const keyed = quotes.map((quote) => ({ quote, key: keyOf(quote, column, nameOf) }));
  keyed.sort(
    (a, b) => order(a.key, b.key, descending) || ascending(b.quote.terms.time, a.quote.terms.time) || ascending(a.quote.id, b.quote.id),
  );
  return keyed.map(({ quote }) => quote);
}

function keyOf({ deskId, terms }: Quote, column: SortColumn, nameOf: (deskId: string) => string): Key {
  switch (column) {
    case 'time':
      return terms.time;
    case 'desk':
      return nameOf(deskId);
    case 'pair':
      return pairOf(terms);
    case 'size':
      return notionalOf(terms);
    case 'spread':
      return figure(costOf(terms).spread);
    case 'all-in':
      return figure(costOf(terms).allIn);
    case 'outcome':
      return terms.outcome;
  }
}

function figure(one: Figure): Decimal | null {
  return one.known ? one.bps : null;
}

function order(a: Key, b: Key, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const up = typeof a === 'string' || typeof b === 'string' ? ascending(String(a), String(b)) : a.cmp(b);
  return descending ? -up : up;
}
