import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { waitUntil } from '@/lib/dev/read-page';
import { useSession } from './harness';

const session = useSession();

/** Chromium's own events can be set off from the worker; a native menu and the address bar cannot be pressed. */
type Dispatching = { dispatch(...args: unknown[]): void };

async function choose(selectionText: string): Promise<void> {
  const worker = await serviceWorker(session.browser);
  await worker.evaluate((text) => {
    (chrome.contextMenus.onClicked as unknown as Dispatching).dispatch({ menuItemId: 'look-up', selectionText: text }, undefined);
  }, selectionText);
}

async function enter(text: string, disposition: string): Promise<void> {
  const worker = await serviceWorker(session.browser);
  await worker.evaluate(
    (typed, where) => (chrome.omnibox.onInputEntered as unknown as Dispatching).dispatch(typed, where),
    text,
    disposition,
  );
}

async function pageAt(hash: string): Promise<Page> {
  const target = await session.browser.waitForTarget((t) => t.url() === `${session.origin}/popup.html${hash}`);
  const page = await target.page();
  if (!page) throw new Error(`no page at ${hash}`);
  return page;
}

const titleOf = (page: Page) => page.waitForSelector('h1').then((h1) => h1?.evaluate((node) => node.textContent));

async function isThere(): Promise<true | null> {
  const worker = await serviceWorker(session.browser);
  return worker.evaluate(
    () =>
      new Promise<true | null>((resolve) => {
        // A worker that has just begun has no interface yet, and no entry.
        const menus = typeof chrome === 'undefined' ? undefined : chrome.contextMenus;
        if (menus) menus.update('look-up', {}, () => resolve(chrome.runtime.lastError ? null : true));
        else resolve(null);
      }),
  );
}

describe('the menu on selected text', () => {
  it('is there once it is installed', async () => {
    await waitUntil(isThere, 'the entry in the menu');
  });

  it('opens the file of the desk that is named', async () => {
    await choose('  Payward Ltd. (“Kraken OTC”) ');
    const page = await pageAt('#desk/kraken');
    expect(await titleOf(page)).toBe('Kraken OTC');
    await page.close();
  });

  it('opens the search with any other text filled in, cut, and as text', async () => {
    const hostile = `<img src=x onerror=alert(1)>\u202e#desk/kraken%${'x'.repeat(5_000)}`;
    await choose(hostile);
    const target = await session.browser.waitForTarget((t) => t.url().includes('popup.html#search/'));
    const page = (await target.page()) as Page;
    await page.waitForSelector('#search');
    const value = await page.$eval('#search', (field) => (field as HTMLInputElement).value);
    expect(value).toBe(`<img src=x onerror=alert(1)>#desk/kraken%${'x'.repeat(5_000)}`.slice(0, 120));
    expect(await page.$('img')).toBeNull();
    await page.close();
  });
});

describe('the keyword in the address bar', () => {
  it('opens the desk in place of the page in front, or in a tab of its own', async () => {
    const front = await session.open(`${session.server.origin}/article.html`);
    await enter('Coinbase Institutional', 'currentTab');
    await waitUntil(async () => (front.url().endsWith('popup.html#desk/coinbase') ? true : null), 'the desk in this tab');
    expect(await titleOf(front)).toBe('Coinbase Institutional');
    await enter('falcon', 'newBackgroundTab');
    const behind = await pageAt('#desk/falconx');
    expect(await titleOf(behind)).toBe('FalconX');
    await behind.close();
    await front.close();
  });

  it('suggests desks with their verdicts, as XML the browser can read', async () => {
    const worker = await serviceWorker(session.browser);
    const suggested = await worker.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          (chrome.omnibox.onInputChanged as unknown as Dispatching).dispatch('binance', (list: unknown) => resolve(list));
        }),
    );
    expect(suggested).toContainEqual({
      content: 'Binance OTC & Execution Solutions',
      description: 'Binance OTC &amp; Execution Solutions · Not established',
    });
    const refused = (description: string) =>
      worker.evaluate((text) => chrome.omnibox.setDefaultSuggestion({ description: text }).then(() => null, String), description);
    expect(await refused('Binance OTC &amp; Execution Solutions · Not established')).toBeNull();
  });

  it('raises no error', () => {
    expect(session.errors).toEqual([]);
  });
});
