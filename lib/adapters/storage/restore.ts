/**
 * Takes a backup in: a restore, or a merge of a colleague's. Everything is written in one go, with the copy to undo it with, and read
 * back; only then do keys go that are to go. Until then they hold what an empty storage would have, so that a browser that dies in
 * between comes back with the new state and nothing of the old one beside it. Run in the background only.
 */
import { dequal } from 'dequal/lite';
import type { Mode } from '@/lib/backup/plan';
import { failed, type Result } from '@/lib/result';
import { ownLanguage } from '../texts';
import { asideOf } from './aside';
import { itemsOf, planFor, readItems } from './backup';
import { readingOf, stored } from './registry';
import { parseStored, rewriteStored } from './stored-item';
import { undoItem } from './undo';

export interface TakeIn {
  mode: Mode;
  /** What the file holds, or the copy. */
  items: Readonly<Record<string, unknown>>;
  /** The lines of the plan (`PlanLine`) that the user agreed to: where they would now be others, nothing is done. */
  shown: readonly unknown[];
  /** Whether what is stored now is kept to undo with. */
  keepCopy: boolean;
}

/** `now`: UTC, ISO 8601. `by`: who does it. */
export async function takeIn({ mode, items, shown, keepCopy }: TakeIn, now: string, by: string): Promise<Result> {
  const read = readItems(items);
  if (!read.ok) return read;
  return rewriteStored((all) => {
    const planned = planFor(mode, read.value.readings, all, now);
    if (!planned.ok) return planned;
    const { lines, next, removed } = planned.value;
    if (!dequal(lines, shown)) return failed(ownLanguage().say('notTakenChanged'));
    const set: Record<string, unknown> = {};
    const put = (key: string, value: unknown, problem: string | null | undefined) => {
      // What cannot be read is copied before something else takes its place.
      if (problem && all[key] !== undefined) Object.assign(set, asideOf(key, all[key], problem));
      set[key] = value;
    };
    for (const [key, value] of next) put(key, stored(key, value), readingOf(key, all[key])?.problem);
    if (keepCopy) {
      const copy = { made: now, by, items: itemsOf(all) };
      put(undoItem.key, { version: undoItem.version, value: copy }, parseStored(undoItem, all[undoItem.key]).problem);
    }
    return { ok: true, value: { set, remove: removed } };
  });
}
