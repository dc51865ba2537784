/** The page the user is looking at, as the popup sees it. */
import { browser } from 'wxt/browser';
import { siteOfPage } from '@/lib/profile/pause';
import { isEnvelope } from './messages/envelope';
import type { DesksHere } from './messages/protocol';
import { sendToTab } from './messages/send';

export interface ActivePage extends DesksHere {
  /** False where no script of ours runs: browser pages, stores, pages opened before the extension was. */
  readable: boolean;
  site: string | null;
}

/** Calls back when a page has just counted its desks anew. */
export function watchPageCounts(onCount: () => void, { signal }: { signal: AbortSignal }): void {
  const listener = (message: unknown, sender: { id?: string | undefined }): undefined => {
    if (sender.id === browser.runtime.id && isEnvelope(message) && message.type === 'desksOnPage') onCount();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

export async function readActivePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = tab?.url ? siteOfPage(tab.url) : null;
  try {
    if (tab?.id === undefined) throw new Error('no tab');
    // A tab that shows a page of ours may hear the message and has no answer to it.
    const here: DesksHere | undefined = await sendToTab(tab.id, 'desksHere', null);
    if (!here) throw new Error('no script of ours in the page');
    return { ...here, readable: true, site };
  } catch {
    return { paused: false, slow: false, desks: [], readable: false, site };
  }
}
