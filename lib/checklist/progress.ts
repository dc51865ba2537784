/**
 * One desk's onboarding progress: which checklist items are done, and when.
 * Items a newer or older checklist does not have are kept and not counted.
 */
import type { ChecklistItem } from '@/lib/desks/schema';

/** Item id to the day (YYYY-MM-DD) it was ticked. An item that is not here is open. */
export type Progress = Readonly<Record<string, { done: string }>>;

export interface ProgressSummary {
  done: number;
  total: number;
  /** The first open item in checklist order; null when all are done. */
  next: ChecklistItem | null;
}

export function withTick(progress: Progress, itemId: string, done: boolean, today: string): Progress {
  if (done) return Object.hasOwn(progress, itemId) ? progress : { ...progress, [itemId]: { done: today } };
  return Object.fromEntries(Object.entries(progress).filter(([id]) => id !== itemId));
}

export function summarise(progress: Progress, checklist: readonly ChecklistItem[]): ProgressSummary {
  const open = checklist.filter((item) => !Object.hasOwn(progress, item.id));
  return { done: checklist.length - open.length, total: checklist.length, next: open[0] ?? null };
}
