/** What is typed into the popup, and what it shows, survive however it is closed, also where the background was asleep. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openPopup, serviceWorker, stopWorker, untilAwake } from '@/lib/dev/open-extension';
import { waitForMarks, waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { textOf, useSession } from './harness';

const profile = temporaryFolder();
const session = useSession({ profile });
afterEach(() => expect(session.errors).toEqual([]));

/** As a user has it: closed by the page, by the browser, and by turning to something else. */
const closings: [string, (popup: Page) => Promise<unknown>][] = [
  ['it closes itself', (popup) => popup.evaluate(() => window.close()).catch(() => undefined)],
  ['the browser closes it', (popup) => popup.close()],
  ['the user turns to another tab', async () => (await session.browser.newPage()).bringToFront()],
];

/** A page of its own, which the popup has not been over. */
let pages = 0;
async function newPage(): Promise<Page> {
  pages += 1;
  const path = `/page-${pages}.html`;
  session.server.put(path, '<!doctype html><title>Crypto</title><p>FalconX and Bybit quote bitcoin.</p>');
  const page = await session.open(session.server.origin + path);
  // A browser that has just begun opens no popup over a page that is not drawn yet.
  await waitForMarks(page);
  return page;
}

async function close(popup: Page, how: (popup: Page) => Promise<unknown>): Promise<void> {
  await how(popup);
  await waitUntil(async () => (popup.isClosed() ? true : null), 'the popup to close');
}

const press = async (page: Page, name: string, role = 'button') => (await page.waitForSelector(`aria/${name}[role="${role}"]`))?.click();

/** Opens the form for a finding on options at Kraken, by way of the list. */
async function toForm(popup: Page): Promise<void> {
  await popup.waitForSelector('#search');
  await popup.type('#search', 'kraken');
  await popup.keyboard.press('Enter');
  await unfold(popup);
}

async function unfold(page: Page): Promise<void> {
  await page.waitForSelector('#finding-options');
  await page.$eval('#finding-options', (summary) => {
    for (let fold = summary.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  });
}

const NOTE = 'details:has(> #finding-options) textarea';
const EVIDENCE = 'details:has(> #finding-options) input';
const noteOf = (page: Page) => page.$eval(NOTE, (field) => (field as HTMLTextAreaElement).value);

async function storedDrafts(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const stored = (await chrome.storage.local.get('drafts:kraken'))['drafts:kraken'] as { value: unknown } | undefined;
    return stored?.value ?? {};
  });
}

describe('a finding that was begun', () => {
  it.each(closings.flatMap(([how, closing]) => [[how, 'was awake', closing] as const, [how, 'was asleep', closing] as const]))(
    'is there again to the last letter where %s right after it, and the background %s',
    async (_how, background, closing) => {
      const tab = await newPage();
      const popup = await openPopup(session.browser);
      await toForm(popup);
      if (background === 'was asleep') await stopWorker(session.browser);
      const text = `Refused by phone, case ${pages}.`;
      await popup.focus(NOTE);
      await untilAwake(session.browser);
      await popup.keyboard.down('Control');
      await popup.keyboard.press('a');
      await popup.keyboard.up('Control');
      await popup.keyboard.type(text);
      await close(popup, closing);

      await tab.bringToFront();
      const again = await openPopup(session.browser);
      await press(again, 'Continue your finding on Options');
      await again.waitForFunction(() => document.activeElement?.id === 'finding-options');
      expect(await noteOf(again)).toBe(text);
      expect(await again.$eval('#finding-options', (summary) => summary.textContent)).toContain('not saved yet');
      await again.close();
      await tab.close();
    },
  );

  it('is there in a tab of its own too, after it is loaded anew and after the browser was closed', async () => {
    const page = await session.open(`${session.origin}/popup.html#desk/kraken`);
    await unfold(page);
    await page.type(EVIDENCE, 'call of 2 November');
    await page.reload();
    await page.waitForSelector(EVIDENCE);
    expect(await page.$eval(EVIDENCE, (field) => (field as HTMLInputElement).value)).toBe('call of 2 November');
    const note = await noteOf(page);
    expect(note).not.toBe('');
    await session.restart();
    const again = await session.open(`${session.origin}/popup.html#desk/kraken`);
    await again.waitForSelector(NOTE);
    expect(await noteOf(again)).toBe(note);
    await again.close();
  });

  it('is no draft any more once it is saved, and none once it is discarded', async () => {
    const page = await session.open(`${session.origin}/popup.html#desk/kraken`);
    await unfold(page);
    await (await page.waitForSelector('details:has(> #finding-options) select'))?.select('not-met');
    await (await page.waitForSelector('details:has(> #finding-options) button[type=submit]'))?.click();
    await waitUntil(async () => (JSON.stringify(await storedDrafts(page)) === '{}' ? true : null), 'the draft to go');
    expect(await textOf(page)).toContain('not met (your finding)');
    expect(await textOf(page)).not.toMatch(/not saved yet/i);

    await page.type(NOTE, ' And again.');
    await waitUntil(async () => (JSON.stringify(await storedDrafts(page)).includes('And again.') ? true : null), 'the draft');
    await page.waitForSelector('section[aria-label="Not saved yet"]');
    await (await page.waitForSelector('aria/Discard changes[role="button"]'))?.click();
    await waitUntil(async () => (JSON.stringify(await storedDrafts(page)) === '{}' ? true : null), 'the draft to go');
    expect(await noteOf(page)).not.toContain('And again.');
    await page.waitForFunction(() => !document.querySelector('section[aria-label="Not saved yet"]'));
    await page.close();
  });

  it('tells no page that anything was stored', async () => {
    const tab = await session.openArticle();
    const worker = await serviceWorker(session.browser);
    await worker.evaluate(() => {
      const counted = globalThis as unknown as { told: number };
      counted.told = 0;
      const send = chrome.tabs.sendMessage.bind(chrome.tabs);
      chrome.tabs.sendMessage = ((...args: Parameters<typeof send>) => {
        counted.told += 1;
        return send(...args);
      }) as typeof chrome.tabs.sendMessage;
    });
    const page = await session.open(`${session.origin}/popup.html#desk/kraken`);
    await unfold(page);
    await page.type(NOTE, 'abc');
    await waitUntil(async () => (JSON.stringify(await storedDrafts(page)).includes('abc') ? true : null), 'the draft');
    const told = () => worker.evaluate(() => (globalThis as unknown as { told: number }).told);
    const before = await told();
    await page.type(NOTE, 'def');
    await waitUntil(async () => (JSON.stringify(await storedDrafts(page)).includes('abcdef') ? true : null), 'the draft');
    expect(await told()).toBe(before);
    await page.close();
    await tab.close();
  });
});

describe('what the popup shows', () => {
  it.each(closings)('is there again over the same page where %s: search, list, desk and tab', async (_how, closing) => {
    const tab = await newPage();
    let popup = await openPopup(session.browser);
    await popup.waitForSelector('#search');
    await popup.keyboard.type('falc');
    await close(popup, closing);

    await tab.bringToFront();
    popup = await openPopup(session.browser);
    await popup.waitForFunction(() => document.querySelectorAll('button.entry').length === 1);
    expect(await popup.$eval('#search', (field) => (field as HTMLInputElement).value)).toBe('falc');
    // The next letter takes the place of what was searched for before.
    await popup.waitForFunction(() => document.activeElement?.id === 'search');
    await popup.keyboard.type('bybit');
    expect(await popup.$eval('#search', (field) => (field as HTMLInputElement).value)).toBe('bybit');
    await popup.keyboard.press('Escape');
    await press(popup, 'All desks', 'tab');
    await close(popup, closing);

    await tab.bringToFront();
    popup = await openPopup(session.browser);
    await popup.waitForFunction(() => document.querySelector('#tab-all')?.ariaSelected === 'true');
    await (await popup.waitForSelector('#desk-okx'))?.click();
    await press(popup, 'Checklist', 'tab');
    // The address is another one before the popup is told so.
    await popup.waitForFunction(() => document.querySelector('#tab-checklist')?.ariaSelected === 'true');
    await close(popup, closing);

    await tab.bringToFront();
    popup = await openPopup(session.browser);
    await popup.waitForSelector('input[type=checkbox]');
    expect(await popup.$eval('h1', (heading) => heading.textContent)).toMatch(/^OKX/);
    // And the way back leads to the list that was left.
    await press(popup, '← All desks');
    await popup.waitForFunction(() => document.querySelector('#tab-all')?.ariaSelected === 'true');
    await popup.close();
    await tab.close();
  });

  it('is not there over another page, which begins with its own desks, nor over another page in the same tab', async () => {
    const [one, other] = [await newPage(), await newPage()];
    await one.bringToFront();
    let popup = await openPopup(session.browser);
    await popup.waitForSelector('#search');
    await popup.keyboard.type('cumberland');
    await popup.waitForFunction(() => document.querySelectorAll('button.entry').length === 1);
    await popup.close();

    const beginsWithThisPage = async (tab: Page) => {
      await tab.bringToFront();
      const fresh = await openPopup(session.browser);
      await fresh.waitForFunction(() => document.querySelector('#tab-page')?.textContent === 'On this page 2');
      expect(await fresh.$eval('#search', (field) => (field as HTMLInputElement).value)).toBe('');
      expect(await fresh.$eval('#tab-page', (shown) => shown.ariaSelected)).toBe('true');
      await fresh.close();
    };
    await beginsWithThisPage(other);
    await one.bringToFront();
    popup = await openPopup(session.browser);
    await popup.waitForFunction(() => document.querySelector<HTMLInputElement>('#search')?.value === 'cumberland');
    await popup.close();
    await one.goto(other.url());
    await beginsWithThisPage(one);
    await one.close();
    await other.close();
  });

  it('is the list again where the dossier went beside the page', async () => {
    const tab = await newPage();
    const popup = await openPopup(session.browser);
    await (await popup.waitForSelector('#desk-falconx'))?.click();
    const opened = session.browser.waitForTarget((target) => target.url().endsWith('sidepanel.html#desk/falconx'));
    await press(popup, 'Open beside the page');
    const panel = await (await opened).asPage();
    await waitUntil(async () => (popup.isClosed() ? true : null), 'the popup to close');
    const again = await openPopup(session.browser);
    await again.waitForSelector('#search');
    expect(await again.$('.dossier')).toBeNull();
    await again.close();
    await panel.close();
    await tab.close();
  });

  it('is kept in memory alone, and the field takes what is typed before it is known', async () => {
    const tab = await newPage();
    const popup = await openPopup(session.browser);
    await popup.waitForSelector('#search');
    await popup.keyboard.type('gemini');
    const worker = await serviceWorker(session.browser);
    const stored = async () => JSON.stringify(await worker.evaluate(() => chrome.storage.session.get(null)));
    await waitUntil(async () => ((await stored()).includes('"gemini"') ? true : null), 'the view');
    expect(JSON.stringify(await worker.evaluate(() => chrome.storage.local.get(null)))).not.toContain('gemini');
    await popup.close();
    await tab.close();
  });
});
