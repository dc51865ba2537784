/**
 * Fields with the moment each was set and the installation that set it. Two lists of one item are joined field by field: the newer
 * counts, and of two of one moment the one of the greater installation, so that every browser comes to the same in any order.
 *
 * A list has each field once, in the order of their names. Times are UTC, ISO 8601 with milliseconds, so that they compare as text.
 */
import { ascending } from 'd3-array';
import { stringify } from 'safe-stable-stringify';

export interface Stamped {
  field: string;
  /** Plain JSON. */
  value: unknown;
  at: string;
  /** The installation: a random id, which says nothing of whose it is. */
  by: string;
}

export type Fields = readonly Stamped[];

export function merge(one: Fields, other: Fields): Fields {
  const newest = new Map<string, Stamped>();
  for (const entry of [...one, ...other]) {
    const there = newest.get(entry.field);
    if (!there || comesAfter(entry, there)) newest.set(entry.field, entry);
  }
  return [...newest.values()].sort((a, b) => ascending(a.field, b.field));
}

export function fieldIn(fields: Fields, field: string): Stamped | undefined {
  return fields.find((entry) => entry.field === field);
}

export function isSameStamp(one: Stamped, other: Stamped | undefined): boolean {
  return one.at === other?.at && one.by === other.by;
}

/** Oldest first. */
export function byAge(fields: Fields): Stamped[] {
  return fields.toSorted((a, b) => ascending(a.at, b.at) || ascending(a.by, b.by) || ascending(a.field, b.field));
}

/** Two of one moment and installation that differ no honest browser writes; still every side keeps the same one. */
function comesAfter(one: Stamped, other: Stamped): boolean {
  return (
    (ascending(one.at, other.at) || ascending(one.by, other.by) || ascending(stringify(one.value) ?? '', stringify(other.value) ?? '')) > 0
  );
}
