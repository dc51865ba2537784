/**
 * Opens a desk's dossier beside the page: Chrome's and Edge's side panel, Firefox's sidebar. The polyfill knows neither, so the
 * browsers' own objects are asked.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type DeskPlace, hashOf } from '@/lib/lookup/place';
import { type Envelope, isEnvelope } from './messages/envelope';
import type { Request, ToBeside } from './messages/protocol';

interface Host {
  chrome?: {
    sidePanel?: {
      setOptions(options: { tabId: number; path: string; enabled: boolean }): Promise<void>;
      open(options: { tabId: number }): Promise<void>;
    };
  };
  browser?: {
    sidebarAction?: { setPanel(options: { tabId: number; panel: string }): Promise<void>; open(): Promise<void> };
  };
}

const PAGE = 'sidepanel.html';

/** Whether this is the page that stands beside another. */
export function isBeside(): boolean {
  return location.pathname.endsWith(PAGE);
}

/** Whether this is the popup under the toolbar: neither beside a page nor in a tab of its own. */
export async function isPopup(): Promise<boolean> {
  return !isBeside() && (await browser.tabs.getCurrent()) === undefined;
}

/**
 * To be called while a click is being handled, before anything is waited for: else the browser refuses. False where it does, or has
 * no such place.
 */
export async function openBeside(tabId: number, place: DeskPlace): Promise<boolean> {
  const { chrome: chromium, browser: firefox } = globalThis as Host;
  const path = PAGE + hashOf(place);
  try {
    if (chromium?.sidePanel) {
      // Not waited for: the click would be over.
      const set = chromium.sidePanel.setOptions({ tabId, path, enabled: true });
      await Promise.all([set, chromium.sidePanel.open({ tabId })]);
      showBeside(tabId, place);
      return true;
    }
    if (!firefox?.sidebarAction) return false;
    const set = firefox.sidebarAction.setPanel({ tabId, panel: browser.runtime.getURL(`/${path}` as '/') });
    await Promise.all([set, firefox.sidebarAction.open()]);
    showBeside(tabId, place);
    return true;
  } catch {
    return false;
  }
}

/** A panel that is there already does not go back to the address it began at, wherever it has gone since: it is told. */
function showBeside(tabId: number, place: DeskPlace): void {
  const payload: Request<ToBeside, 'showBeside'> = { tabId, hash: hashOf(place) };
  // One that is just coming does not hear, and begins at its address.
  browser.runtime.sendMessage({ type: 'showBeside', payload } satisfies Envelope).catch(() => undefined);
}

const asked = z.strictObject({ tabId: z.int(), hash: z.string() });

/** For the page beside another: calls back with the place it is to show, when one is asked for beside the tab it stands at. */
export function watchBeside(onPlace: (hash: string) => void, { signal }: { signal: AbortSignal }): void {
  if (!isBeside()) return;
  const listener = (message: unknown, sender: { id?: string | undefined; url?: string | undefined }): undefined => {
    const isOurs = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/'));
    if (!isOurs || !isEnvelope(message) || message.type !== 'showBeside') return;
    const request = asked.safeParse(message.payload);
    if (request.success) take(request.data);
  };
  const take = async ({ tabId, hash }: z.infer<typeof asked>) => {
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    if (front?.id === tabId && document.visibilityState === 'visible') onPlace(hash);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
