/** Runs one of our scripts in a frame of a page, without any file the page could probe for. */
import { browser } from 'wxt/browser';
import type { PageSender } from './messages/receive';

export async function putInto({ tabId, frameId }: PageSender, file: '/marks.js' | '/card.js' | '/banner.js'): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
}
