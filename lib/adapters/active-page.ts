/** The page the user is looking at, as the popup sees it. */
import { browser } from 'wxt/browser';
import { siteOfPage } from '@/lib/profile/pause';
import { isEnvelope } from './messages/envelope';
import type { DesksHere } from './messages/protocol';
import { sendToTab } from './messages/send';
import { isLookedAt } from './page/hand-over';

export interface ActivePage extends DesksHere {
  /** False where no script of ours runs: browser pages, stores, pages opened before the extension was. */
  readable: boolean;
  site: string | null;
  /** Empty where the browser does not tell. */
  url: string;
  tabId: number | null;
}

/** Calls back when a page has just counted its desks anew, or another comes to the front. */
export function watchActivePage(onCount: () => void, { signal }: { signal: AbortSignal }): void {
  const listener = (message: unknown, sender: { id?: string | undefined }): undefined => {
    if (sender.id === browser.runtime.id && isEnvelope(message) && message.type === 'desksOnPage') onCount();
  };
  const onUpdated = (_tabId: number, { status }: { status?: string }): void => {
    if (status === 'complete') onCount();
  };
  const onActivated = (): void => onCount();
  browser.runtime.onMessage.addListener(listener);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onActivated.addListener(onActivated);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onMessage.removeListener(listener);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onActivated.removeListener(onActivated);
    },
    { once: true },
  );
}

/** The tab in front, without a word to its page; null where there is none. */
export async function readFront(): Promise<{ tabId: number; url: string } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { tabId: tab.id, url: tab.url ?? '' };
}

export async function readActivePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = tab?.url ? siteOfPage(tab.url) : null;
  const where = { site, url: tab?.url ?? '', tabId: tab?.id ?? null };
  const nothing = { paused: false, slow: false, desks: [], ...where };
  if (tab?.id === undefined) return { ...nothing, readable: false };
  // A tab that shows a page of ours may hear the message and has no answer to it; a page without a name has no one who hears.
  const here: DesksHere | undefined = await sendToTab(tab.id, 'desksHere', null).catch(() => undefined);
  return here ? { ...here, readable: true, ...where } : { ...nothing, readable: await isRead(tab.id) };
}

/** Goes to a desk's first mention on the page in front; false where there is none to be seen. */
export async function goToDesk(deskId: string): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return false;
  return (await sendToTab(tab.id, 'goTo', { deskId }).catch(() => false)) === true;
}

/** Whether our look runs in the page of a tab. Asked at once: a page that goes on loading would keep the popup waiting. */
async function isRead(tabId: number): Promise<boolean> {
  try {
    const [inPage] = await browser.scripting.executeScript({ target: { tabId }, func: isLookedAt, injectImmediately: true });
    return inPage?.result === true;
  } catch {
    return false;
  }
}
