import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerLookup } from '@/lib/adapters/selection-menu';

type Clicked = (info: { menuItemId: string | number; selectionText?: unknown }) => unknown;

/** The entries as a browser keeps them: making one twice fails. */
const entries = new Map<string, object>();
let failures: number;
let clicked: Clicked;

beforeEach(() => {
  fakeBrowser.reset();
  entries.clear();
  failures = 0;
  const contextMenus = {
    onClicked: { addListener: (listener: Clicked) => (clicked = listener) },
    removeAll: async () => {
      await Promise.resolve();
      entries.clear();
    },
    create: ({ id, ...rest }: { id: string }) => {
      if (entries.has(id)) failures += 1;
      entries.set(id, rest);
    },
  };
  Object.assign(fakeBrowser, { contextMenus });
});

it('is made once, however often the browser installs, updates and starts', async () => {
  offerLookup(vi.fn());
  const install = { reason: 'install', temporary: false } as const;
  await Promise.all([fakeBrowser.runtime.onInstalled.trigger(install), fakeBrowser.runtime.onStartup.trigger()]);
  await fakeBrowser.runtime.onInstalled.trigger(install);
  await vi.waitFor(() => expect([...entries]).toEqual([['look-up', { title: 'Look up “%s” in DeskLens', contexts: ['selection'] }]]));
  expect(failures).toBe(0);
});

it('hands on the text of its own entry only, and only text', async () => {
  const onLookup = vi.fn(async () => undefined);
  offerLookup(onLookup);
  await clicked({ menuItemId: 'look-up', selectionText: 'Kraken' });
  await clicked({ menuItemId: 'other', selectionText: 'Kraken' });
  await clicked({ menuItemId: 'look-up' });
  expect(onLookup.mock.calls).toEqual([['Kraken']]);
});
