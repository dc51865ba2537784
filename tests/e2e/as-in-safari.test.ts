/** The main paths where the browser has no more of the web and of the extension's interface than Safari; its engine is not tested. */
import { afterEach, describe, expect, it } from 'vitest';
import { openPopup, serviceWorker } from '@/lib/dev/open-extension';
import { hoverMark, pressInCard, waitForCard, waitForNoCard, waitUntil } from '@/lib/dev/read-page';
import { sampleUser } from '@/lib/dev/sample-user';
import { extensionAsInSafari, lackingInSafari } from './as-in-safari';
import { textOf, useSession } from './harness';

const session = useSession({ extension: extensionAsInSafari() });
afterEach(() => expect(session.errors).toEqual([]));

describe('the browser', () => {
  it.each([
    ['a page', () => session.openArticle()],
    ['a page of ours', () => session.open(`${session.origin}/options.html`)],
  ])('has nothing of it in %s', async (_where, open) => {
    const page = await open();
    const there = await page.evaluate(() => [
      'highlightsFromPoint' in HighlightRegistry.prototype,
      'requestIdleCallback' in globalThis,
      'scheduler' in globalThis,
    ]);
    expect(there).toEqual([false, false, false]);
    await page.close();
  });

  it('has nothing of it in the background and beside our scripts in a page', async () => {
    const page = await session.openArticle();
    const worker = await serviceWorker(session.browser);
    const there = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const [found] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: () => ['highlightsFromPoint' in HighlightRegistry.prototype, 'requestIdleCallback' in globalThis],
      });
      const { omnibox, sidePanel } = chrome as unknown as Record<string, unknown>;
      return [found?.result, 'scheduler' in globalThis, omnibox ?? null, sidePanel ?? null, chrome.storage.managed ?? null];
    });
    expect(there).toEqual([[false, false], false, null, null, null]);
    await page.close();
  });

  it('is told what to lack by the table', () => {
    expect(lackingInSafari().map(String)).toEqual(
      expect.arrayContaining(['HighlightRegistry,highlightsFromPoint', ',requestIdleCallback']),
    );
  });
});

it('the names of a page are marked, and each opens its own card', async () => {
  const page = await session.openArticle();
  for (const [name, desk] of [
    ['Kraken OTC', 'Kraken OTC'],
    ['Binance', 'Binance OTC'],
    ['Gemini eOTC', 'Gemini'],
  ] as const) {
    await hoverMark(page, name);
    expect((await waitForCard(page, ({ text }) => text.includes(desk))).text.startsWith(desk)).toBe(true);
    await page.mouse.move(5, 5);
    await waitForNoCard(page);
  }
  await page.close();
});

it('the dossier, which has no place beside the page, opens in a tab, and what is ticked there stays', async () => {
  const worker = await serviceWorker(session.browser);
  await worker.evaluate((stored) => chrome.storage.local.set(stored), sampleUser);
  const page = await session.openArticle();
  await hoverMark(page, 'Kraken OTC');
  await waitForCard(page);
  await pressInCard(page, 'Open dossier');
  const target = await session.browser.waitForTarget((one) => one.url().includes('#desk/kraken'));
  const dossier = await target.page();
  await dossier?.waitForSelector('main:not([aria-busy])');
  await dossier?.goto(`${session.origin}/popup.html#desk/kraken/checklist`);
  await (await dossier?.waitForSelector('label.whole input'))?.click();
  await dossier?.waitForSelector('label.whole input:checked');
  await dossier?.reload();
  await dossier?.waitForSelector('label.whole input:checked');
  await dossier?.close();
  await page.close();
});

it('the popup lists the desks of the page', async () => {
  const page = await session.openArticle();
  const popup = await openPopup(session.browser);
  const said = await waitUntil(async () => {
    const text = await textOf(popup);
    return text.includes('Kraken OTC') ? text : null;
  }, 'the desks of the page');
  expect(said).toContain('On this page 11');
  await popup.close();
  await page.close();
});
