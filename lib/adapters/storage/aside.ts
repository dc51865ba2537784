/**
 * Keeps what could not be read: a stored value that does not parse is copied under a key of its own, with the reason
 * and the key it came from, before anything else may take its place. Options lists them; only the user deletes one.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { ownLanguage } from '../texts';

const PREFIX = 'aside:';

const asideSchema = z.object({ from: z.string(), reason: z.string(), raw: z.unknown() });

export interface Aside {
  /** Where the copy is kept. */
  key: string;
  /** The key it was found under. */
  from: string;
  reason: string;
  raw: unknown;
}

export async function keepAside(from: string, raw: unknown, reason: string): Promise<void> {
  const key = `${PREFIX}${from}:${crypto.randomUUID()}`;
  await browser.storage.local.set({ [key]: { from, reason, raw } });
  if ((await browser.storage.local.get(key))[key] === undefined) throw new Error('storage did not keep the copy');
}

/** Everything kept aside, in the order of the keys it came from. `all` is the whole of storage. */
export function listAsides(all: Readonly<Record<string, unknown>>): Aside[] {
  return Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => {
      const parsed = asideSchema.safeParse(value);
      return parsed.success ? { ...parsed.data, key } : { key, from: key, reason: ownLanguage().say('keptCopyUnreadable'), raw: value };
    })
    .sort((a, b) => a.key.localeCompare(b.key, 'en'));
}
