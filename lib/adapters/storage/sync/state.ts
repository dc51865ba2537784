/**
 * Whether sync is on, and the fields as they stood after the last step, by which a change made here is told from one that came. No part
 * of a backup: a file that is restored elsewhere must not turn it on, and two browsers of one id would take each other for themselves.
 */
import * as z from 'zod/mini';
import type { SyncedKey } from '@/lib/sync/synced';
import { type Entries, entriesSchema, installSchema } from '@/lib/sync/wire';
import { SYNC } from '../apart';
import type { StoredItem } from '../stored-item';

export interface SyncOn {
  kind: 'on';
  /** Of this browser, drawn when sync is turned on. */
  install: string;
  /** Whether the account was seen to hold anything since: where it then holds nothing, it was erased. */
  seen: boolean;
  /** Why the account was not read or written last time; null where it was. */
  refused: string | null;
  known: Readonly<Record<SyncedKey, Entries>>;
}

/** Null: off. `erased`: off, since another browser deleted what the account held. */
export type SyncState = SyncOn | { kind: 'erased' } | null;

const stateSchema: z.ZodMiniType<SyncState> = z.nullable(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('on'),
      install: installSchema,
      seen: z.boolean(),
      refused: z.nullable(z.string()),
      known: z.strictObject({ profile: entriesSchema, weights: entriesSchema, marking: entriesSchema, pause: entriesSchema }),
    }),
    z.strictObject({ kind: z.literal('erased') }),
  ]),
);

export const syncItem: StoredItem<SyncState> = { key: SYNC, version: 1, schema: stateSchema, initial: null };

export function newlyOn(): SyncOn {
  const install = crypto.randomUUID().slice(0, 8);
  return { kind: 'on', install, seen: false, refused: null, known: { profile: [], weights: [], marking: [], pause: [] } };
}
