import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { receiveInPage, sendFromPage } from '@/lib/adapters/page/page-messages';

type Listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => unknown;

let listeners: Set<Listener>;
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const runtime = {
  id: 'ours',
  sendMessage,
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};

beforeEach(() => {
  listeners = new Set();
  sendMessage.mockReset();
  vi.stubGlobal('browser', { runtime });
});
afterEach(() => vi.unstubAllGlobals());

/** Every answer the script on the page gives. */
function deliver(message: unknown, sender = { id: 'ours' }): unknown[] {
  const respond = vi.fn();
  for (const listener of listeners) listener(message, sender, respond);
  return respond.mock.calls.flat();
}

describe('a script on a page', () => {
  const here = { paused: false, desks: [] };
  const handlers = { storedChanged: () => null, desksHere: () => here } as unknown as Parameters<typeof receiveInPage>[0];

  it('answers until its signal aborts, and then listens no more', () => {
    const controller = new AbortController();
    receiveInPage(handlers, controller);
    expect(deliver({ type: 'desksHere', payload: null })).toEqual([here]);
    controller.abort();
    expect(deliver({ type: 'desksHere', payload: null })).toEqual([]);
    expect(listeners.size).toBe(0);
  });

  it('hands the payload to the handler, which checks it', () => {
    const goTo = vi.fn(() => true);
    receiveInPage({ goTo }, new AbortController());
    expect(deliver({ type: 'goTo', payload: { deskId: 'kraken' } })).toEqual([true]);
    expect(goTo).toHaveBeenCalledWith({ deskId: 'kraken' });
  });

  it.each<[string, unknown, { id: string }]>([
    ['another extension', { type: 'desksHere', payload: null }, { id: 'theirs' }],
    ['a message of no known type', { type: 'constructor', payload: null }, { id: 'ours' }],
    ['an envelope without a payload', { type: 'desksHere' }, { id: 'ours' }],
    ['text', 'desksHere', { id: 'ours' }],
  ])('drops without an answer: %s', (_name, message, sender) => {
    receiveInPage(handlers, new AbortController());
    expect(deliver(message, sender)).toEqual([]);
  });

  it('listens to no one where the extension is gone', () => {
    vi.stubGlobal('browser', { runtime: { ...runtime, id: undefined } });
    receiveInPage(handlers, new AbortController());
    expect(listeners.size).toBe(0);
  });

  it('sends its messages in an envelope and hands back the answer', async () => {
    sendMessage.mockResolvedValue({ ok: true });
    expect(await sendFromPage('pageState', null)).toEqual({ ok: true });
    expect(sendMessage.mock.calls).toEqual([[{ type: 'pageState', payload: null }]]);
  });

  it('rejects where the extension is gone, and where the handler failed', async () => {
    sendMessage.mockResolvedValue({ __mozWebExtensionPolyfillReject__: true, message: 'no' });
    await expect(sendFromPage('pageState', null)).rejects.toThrow('no answer to pageState');
    vi.stubGlobal('browser', { runtime: { ...runtime, id: undefined } });
    await expect(sendFromPage('pageState', null)).rejects.toThrow('the extension is gone');
  });
});
