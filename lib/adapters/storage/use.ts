/** How much of its room storage takes, in bytes. */
import { browser } from 'wxt/browser';

export interface StorageUse {
  used: number;
  /** Null where the browser sets no bound of its own. */
  quota: number | null;
}

interface Measured {
  getBytesInUse?: (keys: null) => Promise<number>;
  QUOTA_BYTES?: number;
}

export async function storageUse(): Promise<StorageUse> {
  const local: Measured = browser.storage.local;
  const used = (await local.getBytesInUse?.(null)) ?? new Blob([JSON.stringify(await browser.storage.local.get(null))]).size;
  return { used, quota: local.QUOTA_BYTES ?? null };
}
