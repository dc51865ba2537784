/** What turning sync on would change of an item here, field by field; and what the options show of sync. Plain data. */
import { dequal } from 'dequal/lite';
import { standing } from './step';
import type { Synced, SyncedKey } from './synced';
import type { Unread } from './wire';

export interface SyncChange {
  key: SyncedKey;
  field: string;
  from: unknown;
  to: unknown;
}

/** `too-large`: it does not fit, and is not sent. */
export type SyncProblem = { key: SyncedKey; kind: Unread } | { key: SyncedKey; kind: 'too-large'; bytes: number };

/** `erased`: it was on, and what the account held was deleted elsewhere. */
export type SyncStanding = 'off' | 'on' | 'erased';

export interface SyncShown {
  standing: SyncStanding;
  /** What is not synced, why, and what to do, in words. */
  problems: readonly string[];
}

/** One change, in words. */
export interface SyncLine {
  key: SyncedKey;
  field: string;
  text: string;
}

export function changesOf<T>(synced: Synced<T>, before: T, after: T): SyncChange[] {
  const fields = new Set([...synced.read(before).keys(), ...synced.read(after).keys()]);
  return [...fields].flatMap((field) => {
    const [from, to] = [standing(synced, before, field), standing(synced, after, field)];
    return dequal(from, to) ? [] : [{ key: synced.key, field, from, to }];
  });
}
