/**
 * Keeps what could not be read: a stored value that does not parse is copied under a key of its own, with the reason
 * and the key it came from, before anything else may take its place. Options lists them; only the user deletes one.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { ownLanguage } from '../texts';

/** Where the keys of what is kept aside begin. */
export const ASIDE = 'aside:';

const asideSchema = z.object({ from: z.string(), reason: z.string(), raw: z.unknown() });

export interface Aside {
  /** Where the copy is kept. */
  key: string;
  /** The key it was found under. */
  from: string;
  reason: string;
  raw: unknown;
}

/** The copy as it is to be stored: its key and what is under it. */
export function asideOf(from: string, raw: unknown, reason: string): Record<string, unknown> {
  return { [`${ASIDE}${from}:${crypto.randomUUID()}`]: { from, reason, raw } };
}

export async function keepAside(from: string, raw: unknown, reason: string): Promise<void> {
  const copy = asideOf(from, raw, reason);
  await browser.storage.local.set(copy);
  const kept = await browser.storage.local.get(Object.keys(copy));
  if (Object.values(kept)[0] === undefined) throw new Error('storage did not keep the copy');
}

/** Everything kept aside, in the order of the keys it came from. `all` is the whole of storage. */
export function listAsides(all: Readonly<Record<string, unknown>>): Aside[] {
  return Object.entries(all)
    .filter(([key]) => key.startsWith(ASIDE))
    .map(([key, value]) => {
      const parsed = asideSchema.safeParse(value);
      return parsed.success ? { ...parsed.data, key } : { key, from: key, reason: ownLanguage().say('keptCopyUnreadable'), raw: value };
    })
    .sort((a, b) => a.key.localeCompare(b.key, 'en'));
}
