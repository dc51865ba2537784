/**
 * One step of an item that is synced: stamps what was changed here since the last one, takes over what the account has newer, and says
 * what the account should hold then. A second step with nothing new in between changes nothing, so two browsers come to rest.
 */
import { dequal } from 'dequal/lite';
import { nextMoment } from '@/lib/ledger/moment';
import { type Fields, fieldIn, isSameStamp, merge, type Stamped } from './fields';
import type { Synced } from './synced';

/** Of what stands behind a field the organisation sets: once that is set no longer, whatever the account has of it counts. */
const BEFORE_ALL = '1970-01-01T00:00:00.000Z';

export interface Here<T> {
  /** As it is stored. */
  value: T;
  /** The fields as they stood after the last step. */
  known: Fields;
  /** As the account has them; none where what it has cannot be read. */
  account: Fields;
  /** Fields the organisation sets: neither sent nor taken over. */
  set: readonly string[];
  /** The first step after it was turned on: what the account has counts, since nobody knows when what is here was set. */
  isFirst: boolean;
}

/** When, and by which installation. */
export interface Stamp {
  now: string;
  by: string;
}

export interface Stepped<T> {
  value: T;
  known: Fields;
  /** What the account should hold. */
  outgoing: Fields;
}

export function step<T>(synced: Synced<T>, here: Here<T>, { now, by }: Stamp): Stepped<T> {
  const { value, account, set } = here;
  const isFree = ({ field }: { field: string }) => !set.includes(field);
  const ours = stamped(synced, here, { now, by });
  const merged = merge(ours, account.filter(isFree));
  const news = merged.filter((entry) => isFree(entry) && !isSameStamp(entry, fieldIn(ours, entry.field)));
  const next = news.length === 0 ? value : synced.write(value, new Map(news.map((entry) => [entry.field, entry.value])));
  const known = merge(merged, takenAlong(synced, next, merged.filter(isFree), by));
  return { value: next, known, outgoing: merge(known.filter(isFree), account) };
}

/** What stands in a field of a value. */
export function standing<T>(synced: Synced<T>, value: T, field: string): unknown {
  return synced.read(value).get(field) ?? synced.unset(field);
}

/** What is known, with what was set here since: later than what it follows also where the clock was set back. */
function stamped<T>(synced: Synced<T>, { value, known, account, set, isFirst }: Here<T>, { now, by }: Stamp): Fields {
  const fields = new Set([...synced.read(value).keys(), ...known.map(({ field }) => field)]);
  const changed = [...fields].flatMap((field): Stamped[] => {
    const before = fieldIn(known, field);
    const here = standing(synced, value, field);
    if (dequal(here, before ? before.value : synced.unset(field))) return [];
    if (set.includes(field)) return [{ field, value: here, at: BEFORE_ALL, by }];
    return isFirst && fieldIn(account, field) ? [] : [{ field, value: here, at: nextMoment(before?.at ?? null, now), by }];
  });
  return merge(known, changed);
}

/** What went with a field that was taken over: right after what it ends, so that it never ends what was set later elsewhere. */
function takenAlong<T>(synced: Synced<T>, value: T, merged: Fields, by: string): Fields {
  return merged.flatMap(({ field, value: was, at }): Stamped[] => {
    const now = standing(synced, value, field);
    return dequal(now, was) ? [] : [{ field, value: now, at: nextMoment(at, at), by }];
  });
}
