/** Reads the values under the keys that are wanted; the others are not read either, where the browser tells keys without values. */
import { browser } from 'wxt/browser';

/** Chrome and Edge from 130 on; Firefox later than the oldest we support. */
interface TellsKeys {
  getKeys?(): Promise<string[]>;
}

export async function readWhere(isWanted: (key: string) => boolean): Promise<Record<string, unknown>> {
  const storage: TellsKeys = browser.storage.local;
  if (storage.getKeys) {
    const keys = (await storage.getKeys()).filter(isWanted);
    return keys.length === 0 ? {} : browser.storage.local.get(keys);
  }
  const all = await browser.storage.local.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => isWanted(key)));
}
