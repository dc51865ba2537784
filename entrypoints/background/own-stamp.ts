/** Who records, as the user named himself in the options, and when. */
import { now } from '@/lib/adapters/clock';
import { signOffItem } from '@/lib/adapters/storage/items';
import { readStored } from '@/lib/adapters/storage/stored-item';
import type { Stamp } from '@/lib/ledger/ledger';

export async function ownStamp(): Promise<Stamp> {
  const { name: by } = await readStored(signOffItem);
  return { at: now(), by, newId: () => crypto.randomUUID() };
}
