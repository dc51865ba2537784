/** The dossier in a tab and beside a page: its address, what is copied from it, and the profile it is for. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { hoverMark, pressInCard, waitForCard, waitUntil } from '@/lib/dev/read-page';
import { emptyProfile } from '@/lib/profile/profile';
import { textOf, useSession } from './harness';

const session = useSession();
afterEach(() => expect(session.errors).toEqual([]));

const chosen = (page: Page) =>
  page.waitForSelector('[role=tab][aria-selected=true]').then((tab) => tab?.evaluate((one) => one.textContent));
const press = async (page: Page, name: string, role = 'button') => (await page.waitForSelector(`aria/${name}[role="${role}"]`))?.click();
const hash = (page: Page) => page.evaluate(() => location.hash);

describe('the address of a dossier', () => {
  it.each(['popup.html', 'sidepanel.html'])('names its tab in %s: loaded anew, and come back to, it is on that tab', async (path) => {
    const page = await session.open(`${session.origin}/${path}#desk/kraken`);
    expect(await chosen(page)).toBe('Evidence');
    await press(page, 'Checklist', 'tab');
    await page.waitForFunction(() => location.hash === '#desk/kraken/checklist');
    await page.reload();
    expect(await chosen(page)).toBe('Checklist');

    await press(page, 'Evidence', 'tab');
    await page.waitForFunction(() => location.hash === '#desk/kraken/evidence');
    await press(page, 'Checklist', 'tab');
    await page.waitForFunction(() => location.hash === '#desk/kraken/checklist');
    await page.evaluate(() => {
      location.hash = '#desk/coinbase';
    });
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Coinbase Institutional');
    expect(await chosen(page)).toBe('Evidence');
    // One step back, whatever tabs were looked at in between.
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Kraken OTC');
    expect([await chosen(page), await hash(page)]).toEqual(['Checklist', '#desk/kraken/checklist']);
    await page.close();
  });

  it('leads to the evidence where it asks for a tab there is not', async () => {
    const page = await session.open(`${session.origin}/popup.html#desk/kraken/<img src=x onerror=alert(1)>`);
    expect(await chosen(page)).toBe('Evidence');
    expect(await page.$('img')).toBeNull();
    await page.close();
  });

  it('leaves the evidence as it was left while the checklist is looked at, and begins the checklist at its beginning', async () => {
    const page = await session.open(`${session.origin}/popup.html#desk/coinbase`);
    await press(page, 'Incidents');
    await page.waitForFunction(() => scrollY > 1000);
    await page.$eval('#part-incidents details', (fold) => {
      fold.open = true;
    });
    await press(page, 'Checklist', 'tab');
    await page.waitForSelector('#part-checklist');
    expect(await page.$eval('#part-checklist', (part) => part.getBoundingClientRect().top)).toBeGreaterThan(0);
    expect(await page.$eval('[role=tab]', (tab) => tab.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await press(page, 'Evidence', 'tab');
    await page.waitForFunction(() => document.querySelector('#part-incidents')?.checkVisibility());
    expect(await page.$eval('#part-incidents details', (fold) => fold.open)).toBe(true);
    await page.close();
  });

  it('is the evidence’s where a card opens it, also while the panel beside the page shows something else', async () => {
    const tab = await session.openArticle();
    const fromCard = async () => {
      await tab.bringToFront();
      await tab.mouse.move(5, 5);
      await hoverMark(tab, 'Kraken OTC');
      await waitForCard(tab, ({ text }) => text.includes('Kraken OTC'));
      await pressInCard(tab, 'Open dossier');
    };
    const opened = session.browser.waitForTarget((target) => target.url().endsWith('sidepanel.html#desk/kraken'));
    await fromCard();
    const panel = await (await opened).asPage();
    await press(panel, 'Checklist', 'tab');
    await panel.waitForFunction(() => location.hash === '#desk/kraken/checklist');
    await panel.evaluate(() => {
      location.hash = '#desk/coinbase';
    });
    await panel.waitForFunction(() => document.querySelector('h1')?.textContent === 'Coinbase Institutional');
    await fromCard();
    await waitUntil(async () => {
      const shown = session.browser.targets().filter((target) => target.url().endsWith('sidepanel.html#desk/kraken'));
      return shown.length > 0 ? true : null;
    }, 'the panel to show the dossier that was asked for');
    await tab.close();
  });
});

describe('the questions to a desk', () => {
  it('begin with the one on the card, lead to where the answer is recorded, and are copied as a mail', async () => {
    const tab = await session.openArticle();
    await hoverMark(tab, 'Kraken OTC');
    const { text: card } = await waitForCard(tab);
    await tab.close();
    const page = await session.open(`${session.origin}/popup.html#desk/kraken`);
    await page.waitForSelector('.questions > li > p');
    const first = await page.$eval('.questions > li > p', (question) => question.textContent ?? '');
    expect(card).toContain(`Ask them this next: ${first}`);

    await press(page, `Record the answer to: ${first}`);
    await page.waitForFunction(() => document.activeElement?.id.startsWith('finding-'));
    await press(page, 'Copy all questions');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'Copied');
    const field = await page.evaluateHandle(
      () => document.querySelector('details:has(> [id^="finding-"]) textarea') as HTMLTextAreaElement,
    );
    await field.evaluate((textarea) => {
      for (let fold = textarea.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
      textarea.focus();
    });
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    const pasted = await field.evaluate(({ value }) => value);
    expect(pasted).toMatch(/^Questions to Kraken OTC\n\n1\. /);
    expect(pasted).toContain(first);
    await page.close();
  });

  it('are shown selected where the browser does not let them be copied', async () => {
    const page = await session.open(`${session.origin}/popup.html#desk/kraken`);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Document is not focused.', 'NotAllowedError'));
    });
    await press(page, 'Copy all questions');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('did not copy'));
    const selected = await page.$eval('.copy textarea', (field) => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toMatch(/^Questions to Kraken OTC\n/);
    await page.close();
  });
});

describe('a profile that contradicts itself', () => {
  const value = {
    ...emptyProfile,
    country: 'DE',
    usState: 'NY',
    clientType: 'fund',
    classification: 'ecp',
    assetsUsd: 1_000_000,
    ticketUsd: 2_000_000,
  };

  it('stored by hand stops nothing, and is named in popup, dossier and options until it is corrected', async () => {
    const worker = await serviceWorker(session.browser);
    await worker.evaluate((profile) => chrome.storage.local.set({ profile }), { version: 2, value });
    const said = ['Domicile Germany and US state NY', '“US eligible contract participant” contradict', 'A usual ticket of 2,000,000 USD'];

    const tab = await session.openArticle();
    await hoverMark(tab, 'Kraken OTC');
    expect((await waitForCard(tab)).text).toContain('for a fund (Germany)');
    await tab.close();
    for (const [path, expected] of [
      ['popup.html', [said[0], 'and 2 more']],
      ['popup.html#desk/kraken', said],
    ] as const) {
      const page = await session.open(`${session.origin}/${path}`);
      await page.waitForSelector('section[aria-label="Your profile contradicts itself"]');
      const text = await textOf(page);
      for (const words of expected) expect(text).toContain(words);
      await page.close();
    }
    const options = await session.open(`${session.origin}/options.html`);
    await options.waitForSelector('.field-note');
    expect(await options.$$eval('.field-note', (notes) => notes.length)).toBe(3);
    expect(await options.$$eval('[aria-invalid=true]', (fields) => fields.length)).toBe(5);
    await (await options.waitForSelector('aria/US state[role="combobox"]'))?.select('');
    await options.waitForFunction(() => document.querySelectorAll('.field-note').length === 2);
    await (await options.waitForSelector('aria/Domicile[role="combobox"]'))?.select('FR');
    await options.waitForFunction(() => document.querySelectorAll('.field-note').length === 1);
    const amount = await options.waitForSelector('aria/Total assets, in US dollars');
    await amount?.click({ count: 3 });
    await amount?.type('5m');
    await options.keyboard.press('Tab');
    await options.waitForFunction(() => document.querySelectorAll('.field-note').length === 0);
    await options.close();
  });
});
