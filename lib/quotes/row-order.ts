/** One order for the rows of the table and the lanes of the plot, so that the one can be read beside the other. */
import { ascending } from 'd3-array';
import type { SizeClass } from './bands';

export interface Row {
  deskId: string;
  /** Quote currency. */
  counter: string;
  size: SizeClass;
}

/**
 * Compares by desk in the order given, then quote currency, then size from small to large, before "all" and "unsized". Texts by code
 * point, so that the order is nobody's language.
 */
export function rowOrder(deskIds: readonly string[]): (a: Row, b: Row) => number {
  const place = (id: string) => (deskIds.includes(id) ? deskIds.indexOf(id) : deskIds.length);
  return (a, b) =>
    place(a.deskId) - place(b.deskId) ||
    ascending(a.deskId, b.deskId) ||
    ascending(a.counter, b.counter) ||
    ascending(String(a.size), String(b.size));
}
