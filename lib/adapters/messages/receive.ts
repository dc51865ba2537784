/**
 * Receives messages, each only from where it may come: a content script's from a tab, a command from our own pages, a
 * page-bound one from our extension. Anything else is dropped without an answer. Payloads arrive unknown: the handler
 * parses them.
 */
import { browser } from 'wxt/browser';
import type { Commands, FromPage, Response, ToPage } from './protocol';
import type { Envelope } from './send';

/** The content script that sent a message. */
export interface PageSender {
  tabId: number;
  frameId: number;
  /** Address of the page it runs in. */
  url: string;
}

type Answer<T> = T | Promise<T>;
export type PageHandlers = { [K in keyof FromPage]: (payload: unknown, sender: PageSender) => Answer<Response<FromPage, K>> };
export type CommandHandlers = { [K in keyof Commands]: (payload: unknown) => Answer<Response<Commands, K>> };
export type ToPageHandlers = { [K in keyof ToPage]: (payload: unknown) => Answer<Response<ToPage, K>> };

interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

type Handler = (payload: unknown, sender: MessageSender) => unknown;

/** For the background, whose answers may take a while. */
export function receiveInBackground(fromPage: PageHandlers, commands: CommandHandlers): void {
  const ours = browser.runtime.getURL('/');
  listen((type, sender): Handler | null => {
    const isOurPage = sender.url?.startsWith(ours) ?? false;
    if (Object.hasOwn(commands, type)) return isOurPage ? commands[type as keyof Commands] : null;
    if (!Object.hasOwn(fromPage, type) || isOurPage) return null;
    const { tab, frameId, url } = sender;
    if (tab?.id === undefined || frameId === undefined || url === undefined) return null;
    const page: PageSender = { tabId: tab.id, frameId, url };
    return (payload) => fromPage[type as keyof FromPage](payload, page);
  });
}

/** For a content script: answers the background and our own pages until the signal aborts. */
export function receiveInPage(handlers: ToPageHandlers, { signal }: { signal: AbortSignal }): void {
  const stop = listen((type) => (Object.hasOwn(handlers, type) ? handlers[type as keyof ToPage] : null));
  signal.addEventListener('abort', stop, { once: true });
}

function listen(find: (type: string, sender: MessageSender) => Handler | null): () => void {
  const listener = (message: unknown, sender: MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = find(message.type, sender);
    return handler ? Promise.resolve(handler(message.payload, sender)) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

export function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string' && 'payload' in message;
}
