/**
 * What is begun in the forms of settlement instructions and not saved, while these are encrypted: in the session's memory, by desk, as
 * long as they are unlocked. When they are locked it is discarded, and only which desks it was for is left, to be said.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Drafts } from '@/lib/drafts/draft';
import { draftsSchema } from '../items';
import { readStored, type StoredItem } from '../stored-item';

export interface InMemory {
  /** By the id of the desk; a desk without a draft is not here. */
  drafts: Readonly<Record<string, Drafts>>;
  /** Ids of the desks whose drafts were discarded by the last lock. */
  discarded: readonly string[];
}

const nothing: InMemory = { drafts: {}, discarded: [] };

export const memoryItem: StoredItem<InMemory> = {
  key: 'settlement-drafts',
  area: 'session',
  version: 1,
  schema: z.strictObject({ drafts: z.record(z.string(), draftsSchema), discarded: z.array(z.string()) }),
  initial: nothing,
};

/** Without an entry for a desk that has no draft. */
export function withDrafts({ drafts, discarded }: InMemory, deskId: string, own: Drafts): InMemory {
  const others = Object.entries(drafts).filter(([id]) => id !== deskId);
  const all = Object.keys(own).length === 0 ? others : [...others, [deskId, own] as const];
  return { drafts: Object.fromEntries(all), discarded };
}

/** To be called when it is locked. */
export async function discardDrafts(): Promise<void> {
  const { drafts } = await readStored(memoryItem);
  const discarded = Object.keys(drafts);
  if (discarded.length === 0) return;
  const value: InMemory = { drafts: {}, discarded };
  await browser.storage.session.set({ [memoryItem.key]: { version: memoryItem.version, value } });
}

/** To be called once it is unlocked, or encrypted no more. */
export async function forgetDiscarded(): Promise<void> {
  const { drafts } = await readStored(memoryItem);
  if (Object.keys(drafts).length === 0) await browser.storage.session.remove(memoryItem.key);
}
