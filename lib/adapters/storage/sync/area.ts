/**
 * The area that the browser keeps in the account the user is signed in with, if any: whether and when it gets there is the browser's
 * doing, and nothing we can see. It may be missing or refuse, where the browser or an organisation has it switched off.
 */
import { dequal } from 'dequal/lite';
import { browser } from 'wxt/browser';
import { done, failed, type Result } from '@/lib/result';
import { syncedKeys } from '@/lib/sync/synced';
import { ownLanguage } from '../../texts';

export type Account = Readonly<Record<string, unknown>>;

export function readAccount(): Promise<Result<Account>> {
  return attempt('syncNotRead', async () => ({ ok: true, value: await browser.storage.sync.get([...syncedKeys]) }));
}

/** In one write, however many items; what was written is read back. */
export function writeAccount(values: Account): Promise<Result> {
  return attempt('syncNotSent', async () => {
    await browser.storage.sync.set(values);
    const back = await browser.storage.sync.get(Object.keys(values));
    return dequal(back, values) ? done : failed(ownLanguage().say('syncNotKept'));
  });
}

/** All of ours, also what could not be read. */
export function eraseAccount(): Promise<Result> {
  return attempt('syncNotErased', async () => {
    await browser.storage.sync.clear();
    return done;
  });
}

/** Calls back whenever the account brought something, or holds what was written here. */
export function watchAccount(onChange: () => void, { signal }: { signal: AbortSignal }): void {
  const listener = (_changes: unknown, area: string) => {
    if (area === 'sync') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

async function attempt<T>(failure: 'syncNotRead' | 'syncNotSent' | 'syncNotErased', job: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await job();
  } catch (error) {
    return failed(ownLanguage().say(failure, { why: error instanceof Error ? error.message : String(error) }));
  }
}
