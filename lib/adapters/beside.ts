/**
 * Opens a desk's dossier beside the page: Chrome's and Edge's side panel, Firefox's sidebar. The polyfill knows neither, so the
 * browsers' own objects are asked.
 */
import { browser } from 'wxt/browser';
import { type DeskPlace, hashOf } from '@/lib/lookup/place';

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
      return true;
    }
    if (!firefox?.sidebarAction) return false;
    const set = firefox.sidebarAction.setPanel({ tabId, panel: browser.runtime.getURL(`/${path}` as '/') });
    await Promise.all([set, firefox.sidebarAction.open()]);
    return true;
  } catch {
    return false;
  }
}
