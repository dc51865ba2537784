/** Sends a typed message. Rejects where no one answers: the receiver is gone, or the extension was updated. */
import { browser } from 'wxt/browser';
import { failed, type Result } from '@/lib/result';
import type { Commands, Request, Response, ToBackground, ToPage } from './protocol';

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

/** Sends a command of one of our pages. Where no one answers, that is a failure to show and not a rejection. */
export async function sendCommand<K extends keyof Commands>(type: K, payload: Request<Commands, K>): Promise<Result> {
  try {
    return (await sendToBackground(type, payload)) as Result;
  } catch {
    return failed('Not saved: the extension did not answer. Close this page, open it again and try once more.');
  }
}
