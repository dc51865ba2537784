/** When what was done is to be looked at again. Days are YYYY-MM-DD. */
import { addMonths, formatISO, isValid, parseISO } from 'date-fns';
import type { ChecklistItem } from '@/lib/desks/guide-schema';

/** What a counterparty review usually takes for its round, in months; licences have a shorter one in the data. */
export const REVIEW_MONTHS = 12;

/** The day an item done on `day` is due again. */
export function nextReview(day: string, { reviewMonths = REVIEW_MONTHS }: Pick<ChecklistItem, 'reviewMonths'>): string {
  const done = parseISO(day);
  if (!isValid(done)) throw new Error(`no day: ${day}`);
  return formatISO(addMonths(done, reviewMonths), { representation: 'date' });
}

export function isDue(review: string | null, today: string): boolean {
  return review !== null && review <= today;
}
