/**
 * An append-only record of who set what to what, and when. Of each field of each subject the newest entry counts; none is ever
 * taken out, so what stood before is its history, and two people's ledgers of one desk are merged by keeping every entry of both.
 *
 * A ledger is in order: by time, then by id, so that two that hold the same entries are the same. Times are UTC, ISO 8601 with
 * milliseconds. What a room records, it types as a union of `EntryOf`.
 */
import { ascending } from 'd3-array';
import { dequal } from 'dequal/lite';
import { nextMoment } from './moment';

export interface Entry {
  /** Told apart from every other entry of anybody: a UUID, or made from what an older version stored. */
  id: string;
  at: string;
  /** Who, as they named themselves; empty where nobody did. */
  by: string;
  /** What it is about: an item, a criterion, a quote. */
  subject: string;
  field: string;
  /** Plain JSON. */
  value: unknown;
}

/** An entry of one of these fields, which all hold values of one form. */
export type EntryOf<F extends string, V> = F extends string ? Entry & { field: F; value: V } : never;

export type Ledger<E extends Entry = Entry> = readonly E[];

/** What is to be set, without who and when. */
export type ChangeOf<E extends Entry> = E extends Entry ? Pick<E, 'subject' | 'field' | 'value'> : never;

/** Who sets it, and when. */
export interface Stamp {
  at: string;
  by: string;
  newId: () => string;
}

/** The ledger with what the changes set; itself where they set nothing new. An entry is never older than the one it follows. */
export function append<E extends Entry>(ledger: Ledger<E>, changes: readonly ChangeOf<E>[], { at, by, newId }: Stamp): Ledger<E> {
  const telling = changes.filter(({ subject, field, value }) => !dequal(newest(ledger, subject, field)?.value ?? null, value));
  if (telling.length === 0) return ledger;
  const moment = nextMoment(ledger.at(-1)?.at ?? null, at);
  return inOrder([...ledger, ...telling.map((change) => ({ ...change, id: newId(), at: moment, by }) as unknown as E)]);
}

/** Every entry of both. Of two that share an id and differ, which no honest file holds, both sides keep the same one. */
export function merge<E extends Entry>(one: Ledger<E>, other: Ledger<E>): Ledger<E> {
  const byId = new Map<string, E>();
  for (const entry of [...one, ...other]) {
    const there = byId.get(entry.id);
    if (!there || JSON.stringify(parts(there)) < JSON.stringify(parts(entry))) byId.set(entry.id, entry);
  }
  return inOrder([...byId.values()]);
}

/** The entry that counts for a field; undefined where it was never set. */
export function newest<E extends Entry, F extends E['field']>(
  ledger: Ledger<E>,
  subject: string,
  field: F,
): Extract<E, { field: F }> | undefined {
  return ledger.findLast((entry): entry is Extract<E, { field: F }> => entry.subject === subject && entry.field === field);
}

export function subjectsOf(ledger: Ledger): string[] {
  return [...new Set(ledger.map(({ subject }) => subject))];
}

export function inOrder<E extends Entry>(entries: readonly E[]): E[] {
  return entries.toSorted((a, b) => ascending(a.at, b.at) || ascending(a.id, b.id));
}

function parts({ id, at, by, subject, field, value }: Entry): readonly unknown[] {
  return [id, at, by, subject, field, value];
}
