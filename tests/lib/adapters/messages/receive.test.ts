import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type CommandHandlers, type PageHandlers, type QuestionHandlers, receiveInBackground } from '@/lib/adapters/messages/receive';
import { done } from '@/lib/result';

type Listener = (message: unknown, sender: unknown) => unknown;
let listeners: Set<Listener>;
const id = fakeBrowser.runtime.id;
const popup = { id, url: fakeBrowser.runtime.getURL('/popup.html' as '/') };
const contentScript = { id, url: 'https://news.example/', frameId: 0, tab: { id: 7 } };

/** What the first listener that answers says; undefined where none does. */
function deliver(message: unknown, sender: unknown): unknown {
  return [...listeners].map((listener) => listener(message, sender)).find((answer) => answer !== undefined);
}

beforeEach(() => {
  fakeBrowser.reset();
  listeners = new Set();
  fakeBrowser.runtime.onMessage.addListener = (listener: Listener) => void listeners.add(listener);
  fakeBrowser.runtime.onMessage.removeListener = (listener: Listener) => void listeners.delete(listener);
});

describe('the background', () => {
  const fromPage = {
    pageState: vi.fn(() => null),
    desksOnPage: vi.fn(),
    loadCard: vi.fn(),
    card: vi.fn(),
    openDesk: vi.fn(),
    openOptions: vi.fn(),
  };
  const tick = vi.fn(() => done);
  const checkContact = vi.fn(() => null);
  const questions = { aboutPage: vi.fn(), checkContact };
  const commands = { tick, saveProfile: vi.fn(), pauseSite: vi.fn(), pauseEverywhere: vi.fn(), discardAside: vi.fn() };

  let ready: Promise<void>;

  beforeEach(() => {
    vi.clearAllMocks();
    ready = Promise.resolve();
    receiveInBackground(
      fromPage as unknown as PageHandlers,
      commands as unknown as CommandHandlers,
      questions as unknown as QuestionHandlers,
      () => ready,
    );
  });

  it('answers a content script, and tells the handler tab, frame and address', async () => {
    await expect(deliver({ type: 'pageState', payload: null }, contentScript)).resolves.toBeNull();
    expect(fromPage.pageState).toHaveBeenCalledWith(null, { tabId: 7, frameId: 0, url: 'https://news.example/' });
  });

  it('answers nothing before it is ready to', async () => {
    let come = () => {};
    ready = new Promise((resolve) => {
      come = resolve;
    });
    const answer = deliver({ type: 'tick', payload: {} }, popup);
    await Promise.resolve();
    expect(tick).not.toHaveBeenCalled();
    come();
    await expect(answer).resolves.toEqual(done);
  });

  it('hands on at once what is opened while a click lasts', () => {
    ready = new Promise(() => undefined);
    deliver({ type: 'openDesk', payload: { deskId: 'kraken' } }, contentScript);
    expect(fromPage.openDesk).toHaveBeenCalledTimes(1);
  });

  it('carries out a command of our own page', async () => {
    await expect(deliver({ type: 'tick', payload: { deskId: 'kraken' } }, popup)).resolves.toEqual(done);
  });

  it('answers a question of our own page', async () => {
    await expect(deliver({ type: 'checkContact', payload: { text: 'x' } }, popup)).resolves.toBeNull();
  });

  it.each([
    ['a question from a content script', { type: 'checkContact', payload: { text: 'x' } }, contentScript],
    ['a command from a content script', { type: 'tick', payload: {} }, contentScript],
    ['a command from a page whose address only resembles ours', { type: 'tick', payload: {} }, { id, url: 'https://popup.html.example/' }],
    ['anything from another extension', { type: 'tick', payload: {} }, { ...popup, id: 'another-extension' }],
    ['a page message from our own page', { type: 'pageState', payload: null }, popup],
    ['a page message without a tab', { type: 'pageState', payload: null }, { id, url: 'https://news.example/', frameId: 0 }],
    ['a message of no known type', { type: 'constructor', payload: null }, popup],
    ['a message of a type every object has', { type: '__proto__', payload: null }, contentScript],
    ['text', 'tick', popup],
    ['nothing', null, popup],
    ['an envelope without a payload', { type: 'tick' }, popup],
  ])('drops %s without an answer', (_name, message, sender) => {
    expect(deliver(message, sender)).toBeUndefined();
    expect(tick).not.toHaveBeenCalled();
    expect(checkContact).not.toHaveBeenCalled();
    expect(fromPage.pageState).not.toHaveBeenCalled();
  });
});
