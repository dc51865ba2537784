/** What an organisation sets for all its users, as the browser holds it now. Firefox takes it in when it starts; the others at any time. */
import { browser } from 'wxt/browser';
import { type ReadPolicy, readPolicy } from '@/lib/policy/policy';

/** Firefox rejects where nothing is set; Safari has no such place. */
export async function readManaged(): Promise<ReadPolicy> {
  const managed: typeof browser.storage.managed | undefined = browser.storage.managed;
  return readPolicy((await managed?.get(null).catch(() => ({}))) ?? {});
}

/** Calls back whenever the browser took in another policy. */
export function watchManaged(onChange: () => void, { signal }: { signal: AbortSignal }): void {
  const listener = (_changes: unknown, area: string) => {
    if (area === 'managed') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
