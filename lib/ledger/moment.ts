/** Moments of a ledger: UTC, ISO 8601 with milliseconds, so that they compare as text. */
import { addMilliseconds, isAfter, parseISO } from 'date-fns';

/** Now, or right after the newest entry where a clock was set back meanwhile: what is written later must count. */
export function nextMoment(newest: string | null, now: string): string {
  if (newest === null || isAfter(parseISO(now), parseISO(newest))) return parseISO(now).toISOString();
  return addMilliseconds(parseISO(newest), 1).toISOString();
}

/** The first moment of a day (YYYY-MM-DD) that was recorded without a time. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00.000Z`;
}
