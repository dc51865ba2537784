/**
 * Everything the user has stored, read in one go, with what could not be read named.
 * Surfaces render from a snapshot and take a new one when storage changes.
 */
import { browser } from 'wxt/browser';
import type { UserView } from '@/lib/assessment/assess';
import type { Look } from '@/lib/changes/changes';
import type { Progress } from '@/lib/checklist/progress';
import type { Marking } from '@/lib/profile/marking';
import type { PauseList } from '@/lib/profile/pause';
import { ownLanguage } from '../texts';
import { type Aside, listAsides } from './aside';
import { deskKeys, findingsItem, lookItem, markingItem, pauseItem, profileItem, progressItem, weightsItem } from './items';
import { parseStored, type StoredItem, updateItem } from './stored-item';

const ofUnknownDesk = { progress: 'keptProgressUnknownDesk', findings: 'keptFindingsUnknownDesk' } as const;

/** What is kept by desk has no entry for a desk without it. */
export interface Snapshot extends UserView {
  pause: PauseList;
  marking: Marking;
  progress: Readonly<Record<string, Progress>>;
  looks: Readonly<Record<string, Look | null>>;
  /** Values kept and not used: unreadable ones, and what belongs to desks this directory does not have. */
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
  const byDesk = <T>(item: (deskId: string) => StoredItem<T>): Record<string, T> => {
    const there = deskIds.filter((id) => Object.hasOwn(all, item(id).key));
    return Object.fromEntries(there.map((id) => [id, readable(item(id))]));
  };
  // A look at a desk that is gone is nothing the user entered.
  for (const what of ['progress', 'findings'] as const) {
    const prefix = deskKeys[what];
    for (const key of Object.keys(all).filter((name) => name.startsWith(prefix))) {
      const id = key.slice(prefix.length);
      if (deskIds.includes(id)) continue;
      kept.push({
        key,
        from: key,
        reason: ownLanguage().say(ofUnknownDesk[what], { id }),
        raw: all[key],
      });
    }
  }
  return {
    profile: readable(profileItem),
    pause: readable(pauseItem),
    marking: readable(markingItem),
    weights: readable(weightsItem),
    progress: byDesk(progressItem),
    findings: byDesk(findingsItem),
    looks: byDesk(lookItem),
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
  const ofDesks = deskIds.flatMap((id) => [sweep(progressItem(id)), sweep(findingsItem(id)), sweep(lookItem(id))]);
  const swept = await Promise.all([sweep(profileItem), sweep(pauseItem), sweep(weightsItem), sweep(markingItem), ...ofDesks]);
  return swept.flat();
}
