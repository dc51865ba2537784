/** What the tests of sync share: stamped fields, a stamp, and a browser that is kept in sync with an account. */
import type { Fields, Stamped } from '@/lib/sync/fields';
import { fitted } from '@/lib/sync/room';
import { step } from '@/lib/sync/step';
import type { Synced } from '@/lib/sync/synced';

/** A minute of one hour, as a moment. */
export const minute = (n: number) => `2026-11-28T10:${String(n).padStart(2, '0')}:00.000Z`;

export const entry = (field: string, value: unknown, at = minute(0), by = 'aaaaaaaa'): Stamped => ({ field, value, at, by });

/** One installation, with what it has stored and knows. */
export interface Install<T> {
  by: string;
  value: T;
  known: Fields;
  isFirst: boolean;
}

export function installOf<T>(by: string, value: T): Install<T> {
  return { by, value, known: [], isFirst: true };
}

/** A step of one, as a browser takes it; answers what it writes to the account, which is what that holds where nothing is to be written. */
export function visit<T>(synced: Synced<T>, install: Install<T>, account: Fields, now: string, set: readonly string[] = []): Fields {
  const { by, value, known, isFirst } = install;
  const next = step(synced, { value, known, account, set, isFirst }, { now, by });
  Object.assign(install, { value: next.value, known: next.known, isFirst: false });
  const { fields, fits } = fitted(synced, next.outgoing);
  return fits ? fields : account;
}
