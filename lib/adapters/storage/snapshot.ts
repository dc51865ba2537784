/**
 * Everything the user has stored, read in one go, with what could not be read named.
 * Surfaces render from a snapshot and take a new one when storage changes.
 */
import { browser } from 'wxt/browser';
import type { Progress } from '@/lib/checklist/progress';
import type { PauseList } from '@/lib/profile/pause';
import type { Profile } from '@/lib/profile/profile';
import { type Aside, listAsides } from './aside';
import { PROGRESS_PREFIX, pauseItem, profileItem, progressItem } from './items';
import { parseStored, type StoredItem, updateItem } from './stored-item';

export interface Snapshot {
  profile: Profile;
  pause: PauseList;
  /** By desk id; a desk without progress has no entry. */
  progress: Readonly<Record<string, Progress>>;
  /** Values kept and not used: unreadable ones, and progress of desks this directory does not have. */
  kept: Aside[];
}

/** `deskIds` are the desks of this directory. */
export async function readSnapshot(deskIds: readonly string[]): Promise<Snapshot> {
  const all = await browser.storage.local.get(null);
  const kept = listAsides(all);
  const readable = <T>(item: StoredItem<T>): T => {
    const { value, problem } = parseStored(item, all[item.key]);
    if (problem !== null) kept.push({ key: item.key, from: item.key, reason: problem, raw: all[item.key] });
    return value;
  };
  const withProgress = deskIds.filter((id) => Object.hasOwn(all, progressItem(id).key));
  for (const key of Object.keys(all).filter((name) => name.startsWith(PROGRESS_PREFIX))) {
    const id = key.slice(PROGRESS_PREFIX.length);
    if (deskIds.includes(id)) continue;
    kept.push({
      key,
      from: key,
      reason: `progress of "${id}", a desk this version does not know; it comes back with the desk`,
      raw: all[key],
    });
  }
  return {
    profile: readable(profileItem),
    pause: readable(pauseItem),
    progress: Object.fromEntries(withProgress.map((id) => [id, readable(progressItem(id))])),
    kept,
  };
}

/** Moves every unreadable value aside, through the queue of its key; run once at start. Answers the keys that held one. */
export async function sweepUnreadable(deskIds: readonly string[]): Promise<string[]> {
  const all = await browser.storage.local.get(null);
  const sweep = async <T>(item: StoredItem<T>): Promise<string[]> => {
    if (parseStored(item, all[item.key]).problem === null) return [];
    await updateItem(item, (value) => value);
    return [item.key];
  };
  const swept = await Promise.all([sweep(profileItem), sweep(pauseItem), ...deskIds.map((id) => sweep(progressItem(id)))]);
  return swept.flat();
}
