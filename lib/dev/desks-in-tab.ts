/** What our scripts in a tab say of its page, asked for from the background: the popup's own question. */
import type { WebWorker } from 'puppeteer-core';
import type { DesksHere } from '@/lib/adapters/messages/protocol';

/** Null while no script of ours has seen the page; no desks where only the look is there, since no name may stand on it. */
export function desksInTab(worker: WebWorker, tabId: number): Promise<DesksHere | null> {
  return worker.evaluate(async (id): Promise<DesksHere | null> => {
    const here = await chrome.tabs.sendMessage(id, { type: 'desksHere', payload: null }, { frameId: 0 }).catch(() => null);
    if (here) return here as DesksHere;
    const seen = await chrome.scripting
      ?.executeScript({
        target: { tabId: id },
        // Else it waits until the page has loaded, which some never do.
        injectImmediately: true,
        func: () => Symbol.for('desklens.look') in globalThis && !(Symbol.for('desklens.marks') in globalThis),
      })
      .catch(() => []);
    return seen?.[0]?.result ? { paused: false, slow: false, desks: [] } : null;
  }, tabId);
}
