/** What our own pages show in the place of the data they came with. Where no pack is in use, the background need not wake for it. */
import { dequal } from 'dequal/lite';
import type { Overlay } from '@/lib/packs/overlay';
import { ask } from '../messages/send';
import { packsItem } from '../storage/packs';
import { watchManaged } from '../storage/policy';
import { readStored, watchItem } from '../storage/stored-item';

export interface OverlayRead {
  /** Null where no pack is in use, or where it can no longer be used. */
  overlay: Overlay | null;
  /** A pack is kept as the one in use, and can no longer be used. */
  isUnused: boolean;
}

/** Rejects where the background does not answer. */
export async function readOverlay(): Promise<OverlayRead> {
  const { inUse } = await readStored(packsItem);
  const overlay = inUse && (await ask('packInUse', null));
  return { overlay, isUnused: inUse !== null && overlay === null };
}

/**
 * The page begins anew with other data whenever a pack is used or gone back from, or a policy came by which the one that is `shown` is
 * used no longer, or another is: what is being written is kept as it is written.
 */
export function beginAnewWithPacks(shown: Overlay | null): void {
  const lifetime = { signal: new AbortController().signal };
  watchItem(packsItem, () => location.reload(), lifetime);
  // Where the background does not answer, what is shown stays.
  const look = () => readOverlay().then(({ overlay }) => dequal(overlay?.pack, shown?.pack) || location.reload());
  watchManaged(() => look().catch(() => undefined), lifetime);
}
