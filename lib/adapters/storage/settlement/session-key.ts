/**
 * The key of what is encrypted, while it is unlocked: in the browser's session storage, which is memory, is gone when the browser
 * closes, and which no content script can read. Only the background asks for it. After a while without use it is forgotten, and with
 * it what is kept in memory only while it is there.
 */
import { addMinutes, parseISO } from 'date-fns';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { IDLE_MINUTES } from '@/lib/settlement/settlement';
import { discardDrafts } from './memory';
import type { Key } from './sealing';

const NAME = 'settlement-key';
const ALARM = 'lock-settlement';

const heldSchema = z.strictObject({ key: z.string(), opens: z.int(), until: z.iso.datetime() });

export interface Held {
  key: Key;
  /** The number of what it opens. */
  opens: number;
}

export async function holdKey({ key, opens }: Held, now: string): Promise<void> {
  const until = addMinutes(parseISO(now), IDLE_MINUTES);
  await browser.storage.session.set({ [NAME]: { key, opens, until: until.toISOString() } });
  browser.alarms.create(ALARM, { when: until.getTime() });
}

/** Null where it was never told, was not used for too long, or was forgotten. */
export async function heldKey(now: string): Promise<Held | null> {
  const stored = heldSchema.safeParse((await browser.storage.session.get(NAME))[NAME]);
  if (!stored.success) return null;
  const { key, opens, until } = stored.data;
  if (until > now) return { key, opens };
  await forgetKey();
  return null;
}

export async function forgetKey(): Promise<void> {
  await browser.storage.session.remove(NAME);
  await discardDrafts();
  await browser.alarms.clear(ALARM);
}

/** To be called at once when the background starts: the alarm may be what started it. */
export function whenIdle(lock: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => (name === ALARM ? lock() : undefined));
}

/** Calls back when it was locked or unlocked. */
export function watchLock(onChange: () => void, { signal }: { signal: AbortSignal }): void {
  const listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
    const change = changes[NAME];
    if (change && (change.oldValue === undefined) !== (change.newValue === undefined)) onChange();
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener), { once: true });
}
