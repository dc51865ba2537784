/** The entry in the menu on selected text. Browsers keep it while the background sleeps, so it is made at install and start only. */
import { browser } from 'wxt/browser';
import { ownLanguage } from './texts';

const ENTRY = 'look-up';

/** Calls back with the selected text, which is the page's: hostile until it was cleaned. To be called at once when the background starts. */
export function offerLookup(onLookup: (text: string) => Promise<void>): void {
  // Start and install may come together; two makings at once would make the entry twice.
  let making: Promise<unknown> = Promise.resolve();
  const make = () => {
    making = making.then(makeEntry).catch(() => undefined);
  };
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText }) => {
    if (menuItemId === ENTRY && typeof selectionText === 'string') await onLookup(selectionText);
  });
}

async function makeEntry(): Promise<void> {
  await browser.contextMenus.removeAll();
  // The browser puts the selected text in place of %s, shortened.
  browser.contextMenus.create({ id: ENTRY, title: ownLanguage().say('lookUpSelection'), contexts: ['selection'] });
}
