/** Sends the messages of the background and of our own pages; those of a script on a page: page/page-messages.ts. */
import { browser } from 'wxt/browser';
import { failed, type Result } from '@/lib/result';
import { ownLanguage } from '../texts';
import type { Envelope } from './envelope';
import type { Commands, Questions, Request, Response, ToPage } from './protocol';

/** To the page itself, not to the frames in it. */
export function sendToTab<K extends keyof ToPage>(tabId: number, type: K, payload: Request<ToPage, K>): Promise<Response<ToPage, K>> {
  return browser.tabs.sendMessage(tabId, { type, payload } satisfies Envelope, { frameId: 0 });
}

/** To the page and every frame in it; answers come from none. */
export async function tellTab(tabId: number, type: 'storedChanged'): Promise<void> {
  await browser.tabs.sendMessage(tabId, { type, payload: null } satisfies Envelope);
}

/** Sends a command of one of our pages. Where no one answers, that is a failure to show and not a rejection. */
export async function sendCommand<K extends keyof Commands>(
  type: K,
  payload: Request<Commands, K>,
): Promise<Response<Commands, K> | Result<never>> {
  try {
    return (await browser.runtime.sendMessage({ type, payload } satisfies Envelope)) as Response<Commands, K>;
  } catch {
    return failed(ownLanguage().say('notSavedNoAnswer'));
  }
}

/** Asks the background what only it knows. Rejects where no one answers. */
export async function ask<K extends keyof Questions>(type: K, payload: Request<Questions, K>): Promise<Response<Questions, K>> {
  return (await browser.runtime.sendMessage({ type, payload } satisfies Envelope)) as Response<Questions, K>;
}
