/**
 * When a server that did not give a pack is asked again: after waits that double and are drawn at random, so that a firm's browsers do
 * not come back together, or when the server says; a few times only, since a user is waiting. Clock and chance are arguments.
 */
import { differenceInMilliseconds, isValid, parse, parseISO } from 'date-fns';

/** How often a server is asked at most, the first time included. */
export const MOST_TRIES = 4;
/** Longest wait before the second try, in ms; it doubles from try to try. */
const FIRST_MS = 1_000;
/** The longest wait a server may ask for, in ms, while a user looks on. */
export const LONGEST_WAIT_MS = 10_000;

/** What came of one try. */
export type Failure =
  | { kind: 'unreachable' | 'too-slow' | 'broke-off' }
  /** `retryAfter`: the header, as it came. */
  | { kind: 'status'; status: number; retryAfter: string | null };

export type Next =
  | { kind: 'again'; waitMs: number }
  | { kind: 'give-up' }
  /** The server asks for more patience than a user has. */
  | { kind: 'later'; waitMs: number };

/** Statuses that may pass: too much asked of the server, or trouble on its side. */
const PASSING: readonly number[] = [408, 429, 500, 502, 503, 504];

/** `tries`: how often it was asked so far. `now`: UTC, ISO 8601. `random`: from 0 up to 1. */
export function nextTry(failure: Failure, tries: number, now: string, random: number): Next {
  if (failure.kind === 'status' && !PASSING.includes(failure.status)) return { kind: 'give-up' };
  const asked = failure.kind === 'status' ? retryAfterMs(failure.retryAfter, now) : null;
  if (asked !== null && asked > LONGEST_WAIT_MS) return { kind: 'later', waitMs: asked };
  if (tries >= MOST_TRIES) return { kind: 'give-up' };
  const most = Math.min(LONGEST_WAIT_MS, FIRST_MS * 2 ** (tries - 1));
  return { kind: 'again', waitMs: Math.max(asked ?? 0, Math.round((most / 2) * (1 + random))) };
}

/** The header `Retry-After`: seconds, or a moment as HTTP writes it. Null where it is neither; never negative. */
export function retryAfterMs(header: string | null, now: string): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const moment = parse(text.replace(/GMT$/, '+00:00'), 'EEE, dd MMM yyyy HH:mm:ss xxx', parseISO(now));
  return isValid(moment) ? Math.max(0, differenceInMilliseconds(moment, parseISO(now))) : null;
}
