/**
 * What taking in a backup would change, before anything is changed. A restore makes the state what the file holds. A merge of a
 * colleague's file brings every ledger the entries of both, so that the newer counts for each field and the other stands in its
 * history; settings stay ours.
 */
import { addHours, parseISO } from 'date-fns';
import { dequal } from 'dequal/lite';
import { type Entry, inOrder, type Ledger, merge } from '@/lib/ledger/ledger';
import type { PlainKey } from '@/lib/texts/say';
import type { Reading } from './kind';

export const modes = ['restore', 'merge'] as const;
export type Mode = (typeof modes)[number];

/** Entries of the file beside ours. */
export interface EntryCounts {
  /** Only in the file, and not behind one of ours. */
  fresh: number;
  /** Only in the file, and older than ours of the same field: they join its history. */
  older: number;
  same: number;
  /** Of one id and yet not the same: one of the two is kept, the same one on both sides. */
  differing: number;
  /** Only ours, and gone after it. */
  removed: number;
}

/** What becomes of one stored value. Plain data: it goes to the background with the user's word for it. */
export interface PlanLine {
  key: string;
  /** Null where it is no desk's. */
  deskId: string | null;
  /** What it is called. */
  name: PlainKey;
  effect: 'new' | 'changed' | 'removed' | 'same';
  /** Null of a setting. */
  entries: EntryCounts | null;
}

export interface Plan {
  lines: PlanLine[];
  /** What is written, by key; of what is removed, its initial value. */
  next: ReadonlyMap<string, unknown>;
  /** Keys that may go once that is written. */
  removed: readonly string[];
}

/** `ours` and `theirs` hold each key once. The order is that of `theirs`, then what only we have. */
export function planOf(mode: Mode, ours: readonly Reading[], theirs: readonly Reading[]): Plan {
  const before = new Map(ours.map((one) => [one.key, one]));
  const inFile = new Set(theirs.map(({ key }) => key));
  const taken = mode === 'restore' ? theirs : theirs.filter(({ kind }) => kind.form === 'ledger');
  const lost = mode === 'restore' ? ours.filter(({ key, kind }) => !inFile.has(key) && kind.form !== 'aside') : [];
  const next = new Map<string, unknown>();
  const lines = taken.map((theirOne): PlanLine => {
    const ourOne = before.get(theirOne.key);
    const value = mode === 'merge' ? merge(ledgerOf(ourOne), ledgerOf(theirOne)) : theirOne.value;
    const isSame = ourOne !== undefined && (theirOne.kind.form === 'aside' || dequal(ourOne.value, value));
    if (!isSame) next.set(theirOne.key, value);
    return lineOf(theirOne, isSame ? 'same' : ourOne ? 'changed' : 'new', countsOf(mode, ourOne, theirOne));
  });
  for (const { key, kind } of lost) next.set(key, kind.initial);
  return {
    lines: [...lines, ...lost.map((one) => lineOf(one, 'removed', countsOf(mode, one, undefined)))],
    next,
    removed: lost.map(({ key }) => key),
  };
}

function lineOf({ key, deskId, kind }: Reading, effect: PlanLine['effect'], entries: EntryCounts | null): PlanLine {
  return { key, deskId, name: kind.name, effect, entries };
}

/** So far ahead a clock may be that was set by hand, in hours: in a wrong time zone it is less than a day off. */
const HOURS_AHEAD = 24;

/** The moment after which no honest entry is dated. UTC, ISO 8601 with milliseconds, as `now`. */
export function latestMoment(now: string): string {
  return addHours(parseISO(now), HOURS_AHEAD).toISOString();
}

/** Entries dated later than that: they would count before everything recorded until then. */
export function fromFuture(ours: readonly Reading[], theirs: readonly Reading[], latest: string): { key: string; entry: Entry }[] {
  const known = new Map(ours.flatMap((one) => ledgerOf(one).map(({ id, at }) => [id, at])));
  return theirs.flatMap((one) =>
    ledgerOf(one).flatMap((entry) => (entry.at > latest && known.get(entry.id) !== entry.at ? [{ key: one.key, entry }] : [])),
  );
}

function countsOf(mode: Mode, ourOne: Reading | undefined, theirOne: Reading | undefined): EntryCounts | null {
  if ((ourOne ?? theirOne)?.kind.form !== 'ledger') return null;
  const [ours, theirs] = [ledgerOf(ourOne), ledgerOf(theirOne)];
  const ourIds = new Map(ours.map((entry) => [entry.id, entry]));
  const newestOfField = new Map(ours.map((entry) => [JSON.stringify([entry.subject, entry.field]), entry]));
  const counts: EntryCounts = { fresh: 0, older: 0, same: 0, differing: 0, removed: 0 };
  for (const entry of theirs) {
    const own = ourIds.get(entry.id);
    const newest = newestOfField.get(JSON.stringify([entry.subject, entry.field]));
    if (own) counts[dequal(own, entry) ? 'same' : 'differing'] += 1;
    else counts[mode === 'merge' && newest && inOrder([entry, newest])[1] === newest ? 'older' : 'fresh'] += 1;
  }
  if (mode === 'restore') counts.removed = ours.length - counts.same - counts.differing;
  return counts;
}

/** Empty of what is no ledger, or is not there. */
function ledgerOf(reading: Reading | undefined): Ledger {
  return reading?.kind.form === 'ledger' ? (reading.value as Ledger) : [];
}
