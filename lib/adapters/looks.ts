/**
 * Scripts that look at every page of those who need it, beside the one that does everywhere: registered with the browser while they are
 * wanted, and not otherwise. The browser keeps what is registered while the background sleeps.
 */
import { browser } from 'wxt/browser';

const looks = {
  /** Asks about the host, for those who listed domains of their own, or whose pack brings others than are built in. */
  'own-look': { matches: ['http://*/*', 'https://*/*'], allFrames: false },
  /** Looks for names, for those whose pack brings others than are built in. */
  'more-look': { matches: ['<all_urls>'], allFrames: true },
} as const;

let turn: Promise<unknown> = Promise.resolve();

export function lookWhile(id: keyof typeof looks, wanted: boolean): Promise<void> {
  const change = turn.then(async () => {
    const there = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
    if (wanted === there.length > 0) return;
    if (!wanted) return browser.scripting.unregisterContentScripts({ ids: [id] });
    const { matches, allFrames } = looks[id];
    await browser.scripting.registerContentScripts([
      { id, js: [`${id}.js`], matches: [...matches], allFrames, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  });
  turn = change.catch(() => undefined);
  return change;
}
