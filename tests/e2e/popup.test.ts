import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openPopup, serviceWorker } from '@/lib/dev/open-extension';
import { hoverMark, waitForCard, waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { desksHere, textOf, useSession } from './harness';

const profile = temporaryFolder();
const session = useSession({ profile });

interface Button {
  text: string;
  title: string;
  /** Red, green and blue. */
  colour: string;
}

async function button(): Promise<Button> {
  const worker = await serviceWorker(session.browser);
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const of = tab?.id === undefined ? {} : { tabId: tab.id };
    const colour = await chrome.action.getBadgeBackgroundColor(of);
    return {
      text: await chrome.action.getBadgeText(of),
      title: await chrome.action.getTitle(of),
      colour: colour.slice(0, 3).join(' '),
    };
  });
}

async function badge(): Promise<string> {
  return (await button()).text;
}

async function rows(page: Page): Promise<string[]> {
  return page.$$eval('button.entry .name', (names) => names.map((name) => name.textContent ?? ''));
}

describe('the toolbar', () => {
  it('counts the desks of the page on the badge', async () => {
    const tab = await session.openArticle();
    await waitUntil(async () => ((await badge()) === '11' ? true : null), 'the badge to read 11');
    await tab.close();
  });

  it('shows no badge where no desk is named', async () => {
    session.server.put('/plain.html', '<!doctype html><title>Plain</title><p>A page on gardening.</p>');
    const tab = await session.open(`${session.server.origin}/plain.html`);
    expect(await desksHere(session)).toEqual({ paused: false, slow: false, desks: [] });
    expect(await badge()).toBe('');
    await tab.close();
  });

  it('counts anew when the page comes back from the history', async () => {
    const tab = await session.openArticle();
    await waitUntil(async () => ((await badge()) === '11' ? true : null), 'the badge');
    await tab.goto(`${session.server.origin}/plain.html`);
    await waitUntil(async () => ((await badge()) === '' ? true : null), 'no badge');
    await tab.goBack();
    await waitUntil(async () => ((await badge()) === '11' ? true : null), 'the badge again');
    await tab.close();
  });
});

describe('the toolbar, while a page is paused', () => {
  const paused = { text: '–', title: 'DeskLens: Paused on localhost', colour: '95 99 104' };
  const counted = { text: '11', title: 'DeskLens: 11 desks on this page', colour: '40 82 122' };
  const until = (wanted: Button) =>
    waitUntil(async () => (JSON.stringify(await button()) === JSON.stringify(wanted) ? true : null), `the button ${wanted.title}`);

  it('says so in grey, also after the page is loaded anew, and counts again once it is resumed', async () => {
    const tab = await session.openArticle();
    await until(counted);
    const popup = await openPopup(session.browser);
    await (await popup.waitForSelector('aria/Pause localhost[role="button"]'))?.click();
    await until(paused);
    await (await popup.waitForSelector('aria/Resume localhost[role="button"]'))?.click();
    await until(counted);
    await (await popup.waitForSelector('aria/Pause localhost[role="button"]'))?.click();
    await until(paused);
    await popup.close();
    await tab.reload();
    await until(paused);
    const again = await openPopup(session.browser);
    await (await again.waitForSelector('aria/Resume localhost[role="button"]'))?.click();
    await until(counted);
    await again.close();
    await tab.close();
  });

  it('says nothing more of the pause on a page that is resumed and has no mention left', async () => {
    session.server.put('/one.html', '<!doctype html><title>Crypto</title><p id="it">FalconX quotes bitcoin.</p>');
    const tab = await session.open(`${session.server.origin}/one.html`);
    await until({ text: '1', title: 'DeskLens: 1 desk on this page', colour: '40 82 122' });
    const popup = await openPopup(session.browser);
    await (await popup.waitForSelector('aria/Pause localhost[role="button"]'))?.click();
    await until(paused);
    await tab.$eval('#it', (p) => p.remove());
    await (await popup.waitForSelector('aria/Resume localhost[role="button"]'))?.click();
    await until({ text: '', title: 'DeskLens', colour: '40 82 122' });
    await popup.close();
    await tab.close();
  });
});

describe('the popup', () => {
  it('lists the desks on this page with verdict and mentions, and asks for the domicile before there is a profile', async () => {
    const tab = await session.openArticle();
    const popup = await openPopup(session.browser);
    await popup.waitForFunction(() => document.querySelectorAll('button.entry').length === 11);
    expect((await rows(popup)).slice(0, 3)).toEqual(['Kraken OTC', 'Cumberland (DRW)', 'Coinbase Institutional']);
    const text = await textOf(popup);
    expect(text).toContain('1 mention · Not established');
    expect(text).toContain('Set your profile');
    await popup.close();
    await tab.close();
  });

  it('resolves the ten quick picks for the profile, and names both desks where the guide’s is not open', async () => {
    await session.setProfile({ country: 'DE', clientType: 'fund', classification: 'professional' });
    const popup = await session.open(`${session.origin}/popup.html`);
    await (await popup.waitForSelector('aria/Quick picks[role="tab"]'))?.click();
    await popup.waitForFunction(() => document.querySelectorAll('button.entry').length >= 10);
    expect(await rows(popup)).toContain('Maximum global liquidity');
    const text = await textOf(popup);
    expect(text).toContain('the guide picks Binance OTC & Execution Solutions; not open to you');
    await popup.close();
  });

  it('follows a page that names more desks while it is open', async () => {
    session.server.put('/late.html', '<!doctype html><title>Crypto</title><p>Bybit quotes bitcoin.</p><p id="late"></p>');
    const tab = await session.open(`${session.server.origin}/late.html`);
    const popup = await openPopup(session.browser);
    await waitUntil(async () => ((await rows(popup)).length === 1 ? true : null), 'one row');
    await tab.evaluate(() => document.querySelector('#late')?.append('FalconX and Bitfinex answered too.'));
    await waitUntil(async () => ((await rows(popup)).length === 3 ? true : null), 'three rows');
    await popup.close();
    await tab.close();
  });

  it('finds a desk by any of its names and opens it, and says so when there is none', async () => {
    const popup = await session.open(`${session.origin}/popup.html`);
    await popup.waitForSelector('#search');
    await popup.type('input[type=search]', 'cumberland');
    expect(await rows(popup)).toEqual(['Cumberland (DRW)']);
    await popup.click('button.entry');
    await popup.waitForFunction(() => document.querySelector('h1')?.textContent === 'Cumberland (DRW)');
    await popup.goto(`${session.origin}/popup.html`);
    await popup.waitForSelector('#search');
    await popup.type('input[type=search]', 'zzz');
    expect(await textOf(popup)).toContain('No desk is called “zzz”');
    await popup.close();
  });

  it('is searched by keyboard: into the rows and back, Enter opens, Escape clears before it closes', async () => {
    const tab = await session.openArticle();
    const popup = await openPopup(session.browser);
    const focused = () => popup.evaluate(() => document.activeElement?.id);
    await waitUntil(async () => ((await focused()) === 'search' ? true : null), 'the focus in the search field');
    await popup.keyboard.type('bi');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    expect(await focused()).toBe(await popup.$$eval('button.entry', (list) => list[1]?.id));
    await popup.keyboard.press('Escape');
    expect(await focused()).toBe('search');
    expect(await popup.$eval('#search', (field) => (field as HTMLInputElement).value)).toBe('');
    await popup.keyboard.type('cumberl');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(() => document.querySelector('h1')?.textContent === 'Cumberland (DRW)');
    await popup.close();
    await tab.close();
  });

  it('goes to the first mention on the page, shows where it is, and makes way for it', async () => {
    const filler = '<p style="height: 3000px">Bitcoin markets.</p>';
    session.server.put('/far.html', `<!doctype html><title>Crypto</title>${filler}<p id="far">FalconX quotes bitcoin.</p>${filler}`);
    const tab = await session.open(`${session.server.origin}/far.html`);
    const popup = await openPopup(session.browser);
    await (await popup.waitForSelector('aria/Show on page: FalconX[role="button"]'))?.click();
    await waitUntil(async () => (popup.isClosed() ? true : null), 'the popup to close');
    const shown = await tab.evaluate(() => {
      const { top, bottom } = (document.querySelector('#far') as HTMLElement).getBoundingClientRect();
      const [range] = [...(CSS.highlights.get('desklens-current') ?? [])];
      return { inWindow: top >= 0 && bottom <= innerHeight, text: range instanceof Range ? range.toString() : null };
    });
    expect(shown).toEqual({ inWindow: true, text: 'FalconX' });
    await tab.close();
  });

  it('says so, and stays, where the mention can no longer be seen; a message that names no desk leads nowhere', async () => {
    session.server.put('/hidden.html', '<!doctype html><title>Crypto</title><p id="it">FalconX quotes bitcoin.</p>');
    const tab = await session.open(`${session.server.origin}/hidden.html`);
    const popup = await openPopup(session.browser);
    const action = await popup.waitForSelector('aria/Show on page: FalconX[role="button"]');
    await tab.$eval('#it', (p) => {
      (p as HTMLElement).style.display = 'none';
    });
    await action?.click();
    await waitUntil(async () => ((await textOf(popup)).includes('no longer shows this mention') ? true : null), 'the reason');
    await tab.$eval('#it', (p) => {
      (p as HTMLElement).style.display = '';
    });
    const worker = await serviceWorker(session.browser);
    for (const payload of [null, 'falconx', { deskId: ['falconx'] }, { deskId: '' }, {}]) {
      const answer = await worker.evaluate(async (sent) => {
        const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.tabs.sendMessage(front?.id ?? -1, { type: 'goTo', payload: sent }, { frameId: 0 });
      }, payload);
      expect(answer).toBe(false);
    }
    await popup.close();
    await tab.close();
  });

  it('fills its search in from its address, as text', async () => {
    const popup = await session.open(`${session.origin}/popup.html#search/${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await popup.waitForSelector('#search');
    expect(await popup.$eval('#search', (field) => (field as HTMLInputElement).value)).toBe('<img src=x onerror=alert(1)>');
    expect(await popup.$('img')).toBeNull();
    await popup.evaluate(() => {
      location.hash = '#search/payward';
    });
    await waitUntil(async () => ((await rows(popup)).join() === 'Kraken OTC' ? true : null), 'the desk');
    await popup.close();
  });

  it('shows every criterion of a desk with its claims and sources', async () => {
    const popup = await session.open(`${session.origin}/popup.html#desk/kraken`);
    await popup.waitForSelector('.criteria');
    expect((await popup.$$('.factor .criteria > li')).length).toBe(24);
    const links = await popup.$$eval('.factor .criteria a', (list) => list.map((a) => a.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(10);
    expect(links.every((href) => /^https?:\/\//.test(href))).toBe(true);
    await popup.close();
  });

  it('says that it reads no page where the tab in front is one of ours', async () => {
    const front = await session.open(`${session.origin}/popup.html`);
    const behind = await session.open(`${session.origin}/popup.html`);
    await (await behind.waitForSelector('aria/On this page[role="tab"]'))?.click();
    await front.bringToFront();
    const worker = await serviceWorker(session.browser);
    await worker.evaluate(() => chrome.storage.local.set({ touched: 1 }));
    await worker.evaluate(() => chrome.storage.local.remove('touched'));
    await waitUntil(async () => ((await textOf(behind)).includes('cannot read this page') ? true : null), 'the reason');
    expect(await textOf(behind)).not.toContain('Marking on this site');
    expect(session.errors).toEqual([]);
    await front.close();
    await behind.close();
  });

  it('says what to do at an address of a desk it does not know', async () => {
    const popup = await session.open(`${session.origin}/popup.html#desk/mt-gox`);
    await popup.waitForSelector('[role=alert] p');
    expect(await popup.$eval('[role=alert]', (alert) => alert.textContent)).toContain('knows no desk "mt-gox"');
    // And the list to choose from is there, with the picks it opens on.
    await popup.waitForFunction(() => document.querySelectorAll('button.entry').length >= 10);
    await popup.close();
  });

  it('pauses the site it names, and the marks go and come back', async () => {
    const tab = await session.openArticle();
    const marks = () => tab.evaluate(() => [...CSS.highlights.keys()].length);
    const popup = await openPopup(session.browser);
    await (await popup.waitForSelector('aria/Pause localhost[role="button"]'))?.click();
    await waitUntil(async () => ((await marks()) === 0 ? true : null), 'the marks to go');
    await (await popup.waitForSelector('aria/Resume localhost[role="button"]'))?.click();
    await waitUntil(async () => ((await marks()) > 0 ? true : null), 'the marks to come back');
    await popup.close();
    await tab.close();
  });
});

describe('the checklist', () => {
  it('shows a tick in an open card at once, loses none of two windows, and is there after a restart', async () => {
    const tab = await session.openArticle();
    await hoverMark(tab, 'Kraken OTC');
    expect((await waitForCard(tab)).text).toContain('Checklist 0 of 35 · next: Confirm the entity that would face us');

    const first = await session.open(`${session.origin}/popup.html#desk/kraken/checklist`);
    const second = await session.open(`${session.origin}/popup.html#desk/kraken/checklist`);
    await first.waitForSelector('.items');
    await second.waitForSelector('.items');
    const tick = (page: Page, parity: number) =>
      page.evaluate((wanted) => {
        document.querySelectorAll<HTMLInputElement>('.items input[type=checkbox]').forEach((box, i) => {
          if (i % 2 === wanted && i < 16) box.click();
        });
      }, parity);
    await Promise.all([tick(first, 0), tick(second, 1)]);
    for (const page of [first, second])
      await waitUntil(async () => ((await textOf(page)).includes('16 of 35 done') ? true : null), '16 ticks');
    expect((await waitForCard(tab, ({ text }) => text.includes('Checklist 16 of 35'))).text).toContain(
      'next: Bank account in our own name',
    );

    await session.restart();
    const again = await session.open(`${session.origin}/popup.html#desk/kraken/checklist`);
    await again.waitForFunction(() => document.body.textContent?.includes('16 of 35 done'));
    expect(await again.$$eval('.items input[type=checkbox]', (boxes) => boxes.filter((box) => box.checked).length)).toBe(16);
    expect(session.errors).toEqual([]);
  });
});
