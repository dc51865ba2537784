/**
 * Receives messages in the background, each only from where it may come: a content script's from a tab, a command or a
 * question from our own pages. Anything else is dropped without an answer. Payloads arrive unknown: the handler
 * parses them.
 */
import { browser } from 'wxt/browser';
import { isEnvelope } from './envelope';
import type { Commands, FromPage, Questions, Response } from './protocol';

/** The content script that sent a message. */
export interface PageSender {
  tabId: number;
  frameId: number;
  /** Address of the tab's page; a frame inside it belongs to that page. */
  url: string;
}

type Answer<T> = T | Promise<T>;
export type PageHandlers = { [K in keyof FromPage]: (payload: unknown, sender: PageSender) => Answer<Response<FromPage, K>> };
export type QuestionHandlers = { [K in keyof Questions]: (payload: unknown) => Answer<Response<Questions, K>> };
export type CommandHandlers = { [K in keyof Commands]: (payload: unknown) => Answer<Response<Commands, K>> };

interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

type Handler = (payload: unknown, sender: MessageSender) => unknown;

/** Opens what the browser opens only while a click is being handled: waiting for anything would be too late. */
const IN_THE_CLICK: ReadonlySet<string> = new Set<keyof FromPage>(['openDesk']);

/** For the background, whose answers may take a while. `ready`: what must have come before anything else is answered. */
export function receiveInBackground(
  fromPage: PageHandlers,
  commands: CommandHandlers,
  questions: QuestionHandlers,
  ready: () => Promise<void>,
): void {
  const ours = browser.runtime.getURL('/');
  const fromOurs: CommandHandlers & QuestionHandlers = { ...commands, ...questions };
  listen(ready, (type, sender): Handler | null => {
    const isOurPage = sender.url?.startsWith(ours) ?? false;
    if (Object.hasOwn(fromOurs, type)) return isOurPage ? fromOurs[type as keyof typeof fromOurs] : null;
    if (!Object.hasOwn(fromPage, type) || isOurPage) return null;
    const { tab, frameId, url } = sender;
    if (tab?.id === undefined || frameId === undefined || url === undefined) return null;
    const page: PageSender = { tabId: tab.id, frameId, url: tab.url ?? url };
    return (payload) => fromPage[type as keyof FromPage](payload, page);
  });
}

function listen(ready: () => Promise<void>, find: (type: string, sender: MessageSender) => Handler | null): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = find(message.type, sender);
    if (!handler) return undefined;
    const answer = async () => handler(message.payload, sender);
    return IN_THE_CLICK.has(message.type) ? answer() : ready().then(answer);
  });
}
