/** What our own pages show in the place of the data they came with. Where no pack is in use, the background need not wake for it. */
import type { Overlay } from '@/lib/packs/overlay';
import { ask } from '../messages/send';
import { packsItem } from '../storage/packs';
import { readStored, watchStorage } from '../storage/stored-item';

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

/** The page begins anew with other data whenever a pack is used or gone back from: what is being written is kept as it is written. */
export function beginAnewWithPacks(): void {
  watchStorage((keys) => keys.includes(packsItem.key) && location.reload(), { signal: new AbortController().signal });
}
