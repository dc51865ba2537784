/** Sends a typed message. Rejects where no one answers: the receiver is gone, or the extension was updated. */
import { browser } from 'wxt/browser';
import type { Request, Response, ToBackground, ToPage } from './protocol';

export interface Envelope {
  type: string;
  payload: unknown;
}

export async function sendToBackground<K extends keyof ToBackground>(
  type: K,
  payload: Request<ToBackground, K>,
): Promise<Response<ToBackground, K>> {
  return browser.runtime.sendMessage({ type, payload } satisfies Envelope);
}

export function sendToTab<K extends keyof ToPage>(tabId: number, type: K, payload: Request<ToPage, K>): Promise<Response<ToPage, K>> {
  return browser.tabs.sendMessage(tabId, { type, payload } satisfies Envelope, { frameId: 0 });
}
