/**
 * Asks about the host of every page, for those who listed domains of their own: the script on every page knows the desks' only.
 * Registered with the browser while something is listed, and not otherwise.
 */
import { browser } from 'wxt/browser';

const SCRIPT = 'own-look';

let turn: Promise<unknown> = Promise.resolve();

/** `wanted`: the user has listed a domain. The browser keeps what is registered while the background sleeps. */
export function lookForOwnDomains(wanted: boolean): Promise<void> {
  const change = turn.then(async () => {
    const there = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
    if (wanted === there.length > 0) return;
    if (!wanted) return browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    await browser.scripting.registerContentScripts([
      { id: SCRIPT, js: ['own-look.js'], matches: ['http://*/*', 'https://*/*'], runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  });
  turn = change.catch(() => undefined);
  return change;
}
