/**
 * How long a claim counts: from the date its source was published, else the day it was read, for the months its topic
 * has in the rubric. A date known only to the month or year counts from its first day, so nothing lives longer than shown.
 * Dates are strings (YYYY, YYYY-MM, YYYY-MM-DD); today is an argument.
 */
import { addMonths, formatISO, parseISO } from 'date-fns';
import type { Source } from '@/lib/desks/desk-schema';
import type { Rubric } from '@/lib/desks/guide-schema';
import type { Topic } from '@/lib/desks/kinds';

/** Last day (YYYY-MM-DD) on which the source still counts for a claim on this topic; null where it never expires. */
export function lastDayOf(source: Pick<Source, 'published' | 'read'>, topic: Topic, rubric: Rubric): string | null {
  const months = rubric.shelfLife.find((group) => group.topics.includes(topic))?.months ?? null;
  if (months === null) return null;
  return formatISO(addMonths(parseISO(source.published ?? source.read), months), { representation: 'date' });
}
