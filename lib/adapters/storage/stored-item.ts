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

const queues = new Map<string, Promise<unknown>>();

export function parseStored<T>(item: StoredItem<T>, raw: unknown): Stored<T> {
  const { say } = ownLanguage();
  if (raw === undefined) return { value: item.initial, problem: null };
  const envelope = z.strictObject({ version: z.int(), value: z.unknown() }).safeParse(raw);
  if (!envelope.success) return { value: item.initial, problem: say('keptNotOurForm') };
  const { version } = envelope.data;
  const older = version < item.version && item.upgrade !== undefined;
  if (version !== item.version && !older) {
    return { value: item.initial, problem: say('keptOtherVersion', { own: item.version, written: version }) };
  }
  const parsed = item.schema.safeParse(older ? item.upgrade?.(envelope.data.value, version) : envelope.data.value);
  if (parsed.success) return { value: parsed.data, problem: null };
  const issue = parsed.error.issues[0];
  return { value: item.initial, problem: say('keptBadField', { field: issue?.path.join('.') || 'value' }) };
}

/** Applies `change` to the newest value. Fails, with the old value intact, where storage refuses; writes nothing where nothing changes. */
export function updateItem<T>(item: StoredItem<T>, change: (value: T) => T): Promise<Result> {
  return inTurn(item.key, 'notSaved', async () => {
    const raw = (await browser.storage.local.get(item.key))[item.key];
    const { value, problem } = parseStored(item, raw);
    if (problem !== null) await keepAside(item.key, raw, problem);
    const envelope = { version: item.version, value: change(value) };
    if (dequal(raw, envelope)) return done;
    await browser.storage.local.set({ [item.key]: envelope });
    const back = (await browser.storage.local.get(item.key))[item.key];
    return dequal(back, envelope) ? done : failed(ownLanguage().say('notSavedChanged'));
  });
}

/** Deletes what is stored under a key. */
export function removeStored(key: string): Promise<Result> {
  return inTurn(key, 'notDeleted', async () => {
    await browser.storage.local.remove(key);
    return done;
  });
}

type Failure = 'notSaved' | 'notDeleted';

const full = { notSaved: 'notSavedFull', notDeleted: 'notDeletedFull' } as const;

/** Does one thing to a key after everything asked of it before; a storage that refuses is a failure, not a throw. */
function inTurn(key: string, whatFails: Failure, job: () => Promise<Result>): Promise<Result> {
  const turn = (queues.get(key) ?? Promise.resolve()).then(job).catch((error: unknown) => failed(notDone(whatFails, error)));
  queues.set(key, turn);
  return turn;
}

function notDone(what: Failure, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return ownLanguage().say(/quota/i.test(why) ? full[what] : what, { why });
}

/** Calls back with the names of the keys whenever any of them changes. */
export function watchStorage(onChange: (keys: string[]) => void, { signal }: { signal: AbortSignal }): void {
  const listener = (changes: Record<string, unknown>) => onChange(Object.keys(changes));
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}
