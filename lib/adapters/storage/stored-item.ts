/**
 * One value in extension storage under one key, with a version and a schema. What is read is unknown until parsed.
 *
 * A stored value that does not parse is never used and never overwritten: reading answers the initial value, and the
 * first write copies the old one aside (aside.ts) before it replaces it. Writes to a key are queued, so a
 * read-modify-write never meets another one; only the background writes. A write is read back before it is
 * acknowledged.
 */
import { dequal } from 'dequal/lite';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { done, failed, type Result } from '@/lib/result';
import { ownLanguage } from '../texts';
import { keepAside } from './aside';

export interface StoredItem<T> {
  key: string;
  /** `session`: kept in memory, until the browser or the extension ends; nothing of it is worth keeping aside. Left out: on disk. */
  area?: 'session';
  version: number;
  schema: z.ZodMiniType<T>;
  initial: T;
  /** Brings a value of an older version to this one; what comes out is parsed like any other. */
  upgrade?: (value: unknown, version: number) => unknown;
}

export interface Stored<T> {
  value: T;
  /** Why a value that was there is not used; null where all is well. */
  problem: string | null;
}

/** Fields may be named by whoever wrote the value: a reason repeats so many characters of a name, and no more. */
const LONGEST_FIELD = 80;

type Area = 'local' | 'session';

const queues = new Map<string, Promise<unknown>>();
/** The last write of everything, which every later write waits for. */
let everything: Promise<unknown> = Promise.resolve();

/** Made once: to make it takes longer than to read a quote, of which there may be thousands. */
const envelopeSchema = z.strictObject({ version: z.int(), value: z.unknown() });

export function parseStored<T>(item: StoredItem<T>, raw: unknown): Stored<T> {
  const { say } = ownLanguage();
  if (raw === undefined) return { value: item.initial, problem: null };
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return { value: item.initial, problem: say('keptNotOurForm') };
  const { version } = envelope.data;
  const older = version < item.version && item.upgrade !== undefined;
  if (version !== item.version && !older) {
    return { value: item.initial, problem: say('keptOtherVersion', { own: item.version, written: version }) };
  }
  const parsed = item.schema.safeParse(older ? item.upgrade?.(envelope.data.value, version) : envelope.data.value);
  if (parsed.success) return { value: parsed.data, problem: null };
  const field = parsed.error.issues[0]?.path.join('.').slice(0, LONGEST_FIELD);
  return { value: item.initial, problem: say('keptBadField', { field: field || 'value' }) };
}

/** What is stored now; the initial value where that cannot be read. */
export async function readStored<T>(item: StoredItem<T>): Promise<T> {
  return parseStored(item, (await browser.storage[item.area ?? 'local'].get(item.key))[item.key]).value;
}

/** One value's part in a write of several. */
export interface Update {
  key: string;
  area: 'local' | 'session';
  /** What it becomes, or why nothing is to be written; and what kept the stored value from being read. */
  apply(raw: unknown): { next: Result<{ version: number; value: unknown }>; problem: string | null };
}

export function updating<T>(item: StoredItem<T>, change: (value: T) => T): Update {
  return deciding(item, (value) => ({ ok: true, value: change(value) }));
}

/** As `updating`, where the newest value may speak against it. */
export function deciding<T>(item: StoredItem<T>, decide: (value: T) => Result<T>): Update {
  return {
    key: item.key,
    area: item.area ?? 'local',
    apply(raw) {
      const { value, problem } = parseStored(item, raw);
      const decided = decide(value);
      return { next: decided.ok ? { ok: true, value: { version: item.version, value: decided.value } } : decided, problem };
    },
  };
}

/** Applies `change` to the newest value. Fails, with the old value intact, where storage refuses; writes nothing where nothing changes. */
export function updateItem<T>(item: StoredItem<T>, change: (value: T) => T): Promise<Result> {
  return updateTogether([updating(item, change)]);
}

/** For values of one area that belong together: all of them are written, or none. */
export function updateTogether(updates: readonly Update[]): Promise<Result> {
  const keys = updates.map(({ key }) => key);
  return inTurn(areaOf(updates), keys, 'notSaved', () => updateInOwnTurn(updates));
}

/** As `updateTogether`, in a turn of one's own: to wait for another in it would be to wait for who waits for this one. */
export async function updateInOwnTurn(updates: readonly Update[]): Promise<Result> {
  const area = areaOf(updates);
  const stored = await browser.storage[area].get(updates.map(({ key }) => key));
  const applied = updates.map(({ key, apply }) => ({ key, ...apply(stored[key]) }));
  const written: Record<string, unknown> = {};
  for (const { key, next } of applied) {
    if (!next.ok) return next;
    if (!dequal(stored[key], next.value)) written[key] = next.value;
  }
  for (const { key, problem } of applied) if (problem !== null && area === 'local') await keepAside(key, stored[key], problem);
  return write(area, written);
}

function areaOf(updates: readonly Update[]): Area {
  return updates[0]?.area ?? 'local';
}

/** What a write of everything sets, and which keys may go afterwards: of those, what is set holds nothing. */
export interface Rewrite {
  set: Readonly<Record<string, unknown>>;
  remove: readonly string[];
}

/** Decides on the whole of storage, while no other write is under way. What goes, goes once all that is set was read back. */
export function rewriteStored(decide: (all: Readonly<Record<string, unknown>>) => Result<Rewrite>): Promise<Result> {
  return inTurn('local', 'all', 'notSaved', async () => {
    const decided = decide(await browser.storage.local.get(null));
    if (!decided.ok) return decided;
    const { set, remove } = decided.value;
    const written = await write('local', set);
    // What goes holds nothing any more: where it stays, that is no failure.
    if (written.ok && remove.length > 0) await browser.storage.local.remove([...remove]).catch(() => undefined);
    return written;
  });
}

async function write(area: Area, values: Readonly<Record<string, unknown>>): Promise<Result> {
  if (Object.keys(values).length === 0) return done;
  const storage = browser.storage[area];
  await storage.set(values);
  const back = await storage.get(Object.keys(values));
  return dequal(back, values) ? done : failed(ownLanguage().say('notSavedChanged'));
}

/** Deletes what is stored under a key. */
export function removeStored(key: string): Promise<Result> {
  return inTurn('local', [key], 'notDeleted', async () => {
    await browser.storage.local.remove(key);
    return done;
  });
}

type Failure = 'notSaved' | 'notDeleted';

const full = { notSaved: 'notSavedFull', notDeleted: 'notDeletedFull' } as const;

/** Does one thing to keys of an area after everything asked of them before; a storage that refuses is a failure, not a throw. */
export function inTurn<T>(
  area: Area,
  keys: readonly string[] | 'all',
  whatFails: Failure,
  job: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const places = keys === 'all' ? [...queues.keys()] : keys.map((key) => `${area} ${key}`);
  const before = Promise.all([everything, ...places.map((place) => queues.get(place))]);
  const turn = before.then(job).catch((error: unknown) => failed(notDone(whatFails, error)));
  if (keys === 'all') everything = turn;
  else for (const place of places) queues.set(place, turn);
  return turn;
}

function notDone(what: Failure, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  const { say } = ownLanguage();
  return /quota/i.test(why) ? say(full[what]) : say(what, { why });
}

/** Calls back whenever what is stored of an item changes. */
export function watchItem<T>(item: StoredItem<T>, onChange: () => void, { signal }: { signal: AbortSignal }): void {
  const { onChanged } = browser.storage[item.area ?? 'local'];
  const listener = (changes: Record<string, unknown>) => item.key in changes && onChange();
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

/** Calls back with the names of the keys on disk whenever any of them changes. */
export function watchStorage(onChange: (keys: string[]) => void, { signal }: { signal: AbortSignal }): void {
  const listener = (changes: Record<string, unknown>) => onChange(Object.keys(changes));
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}
