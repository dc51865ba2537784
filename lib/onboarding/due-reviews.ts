/** What is to be looked at again over all desks, and what of it was not told yet. */
import type { Files } from './overview';
import { readinessAt } from './readiness-at';

export interface DueReview {
  deskId: string;
  desk: string;
  item: string;
  /** Tells this falling due from the next one of the same item. */
  key: string;
}

export interface Reminder {
  /** By a notification, beside the sign on the toolbar. */
  notify: boolean;
  /** Keys of what was told. */
  told: readonly string[];
}

/** `today` is YYYY-MM-DD. In the order of directory and checklist. */
export function dueReviews({ directory, files, profile, twoPerson }: Files, today: string): DueReview[] {
  return directory.desks.flatMap((desk) => {
    const file = files[desk.id];
    if (!file) return [];
    const { reviewsDue } = readinessAt(desk, { directory, profile, file, twoPerson, today });
    return reviewsDue.map(({ item, record }) => ({
      deskId: desk.id,
      desk: desk.name,
      item: item.title,
      key: `${desk.id} ${item.id} ${record.review ?? ''}`,
    }));
  });
}

/** Those that were not told yet. */
export function untold(due: readonly DueReview[], told: readonly string[]): DueReview[] {
  return due.filter(({ key }) => !told.includes(key));
}
