/** Every surface as axe sees it: light and dark, at 100 and 200 % zoom, in English and German; and the popup by keyboard. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPopup, serviceWorker } from '@/lib/dev/open-extension';
import { hoverMark, onCard, pressInCard, waitForCard, waitForMarks, waitForNoCard, waitUntil } from '@/lib/dev/read-page';
import { emptyProfile } from '@/lib/profile/profile';
import { messages } from '@/tests/messages';
import { type Audit, auditPage, auditShadow } from './axe';
import { type Session, useSession } from './harness';
import { zoomTab } from './zoom';

const schemes = ['light', 'dark'] as const;
const zooms = [1, 2] as const;
/** Colours are the same at any zoom. */
const looks = [
  [1, 'light'],
  [2, 'light'],
  [2, 'dark'],
] as const;
/** For one surface: axe looks at every element of a desk's dossier three times, in ms. */
const PATIENCE_MS = 180_000;

/** What a user has stored who uses everything: every list has something in it. */
const used = {
  profile: {
    version: 2,
    value: {
      ...emptyProfile,
      country: 'US',
      clientType: 'fund',
      assetsUsd: 20_000_000,
      ticketUsd: 500_000,
      products: ['spot', 'options'],
      fiat: ['EUR', 'CHF'],
    },
  },
  pause: {
    version: 2,
    value: { everywhere: false, until: null, sites: ['news.example'], pages: ['https://a.example/b'], desks: ['binance'] },
  },
  weights: { version: 1, value: { liquidity: 40, security: 25, 'market-coverage': 10, costs: 10, ux: 10, support: 5 } },
  'progress:kraken': { version: 1, value: { 'entity-and-eligibility': { done: '2026-11-01' } } },
  'findings:kraken': {
    version: 1,
    value: { 'firm-quotes': { outcome: 'met', note: 'Quoted in four seconds.', evidence: 'Call of November 2', day: '2026-11-02' } },
  },
  'progress:falconx': { version: 1, value: 'written by something else' },
};

/** Whose card has every part: verdict with further rules, fit, own score. */
const usedByGerman = { ...used, profile: { version: 2, value: { ...used.profile.value, country: 'DE' } } };
/** Nothing of its own for axe to find; a card lies beside the body, or in the body with one of its parts. */
const audited = `<!doctype html><html lang="en"><title>Crypto OTC</title><main><h1 style="font-size: 12px">Desks</h1>
  <div popover="manual" id="part" style="inset: 60px 20px auto auto; border: 0"><p>Kraken OTC quotes bitcoin.</p></div>
  <p style="position: fixed; right: 20px; bottom: 0; background: white; color: black">FalconX quotes bitcoin.</p></main><script>part.showPopover()</script>`;

async function store(session: Session, stored: Record<string, unknown>): Promise<void> {
  const worker = await serviceWorker(session.browser);
  // A worker that has just begun has no interface yet.
  await waitUntil(() => worker.evaluate(() => ('storage' in chrome ? true : null)).catch(() => null), 'the background');
  await worker.evaluate(async (values) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, stored);
}

async function inScheme(page: Page, scheme: (typeof schemes)[number]): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // Nothing is looked at while it fades in.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** `least`: how many checks a surface that was looked at has. */
function expectNothing(where: string, { violations, checks }: Audit, least = 40): void {
  expect(violations, where).toEqual([]);
  expect(checks, where).toBeGreaterThan(least);
}

interface Surface {
  name: string;
  path: string;
  /** What is pressed there first. */
  click?: string;
  /** Before anything is stored. */
  firstDay?: boolean;
}

const surfaces: readonly Surface[] = [
  { name: 'the popup on the first day', path: 'popup.html', firstDay: true },
  { name: 'the quick picks', path: 'popup.html', click: '#tab-picks' },
  { name: 'the list of all desks', path: 'popup.html', click: '#tab-all' },
  { name: 'the results of a search', path: 'popup.html#search/bi' },
  { name: 'a search in vain', path: 'popup.html#search/zzz' },
  { name: 'a desk’s dossier', path: 'popup.html#desk/kraken' },
  { name: 'a desk’s checklist', path: 'popup.html#desk/kraken/checklist' },
  { name: 'a desk that is none', path: 'popup.html#desk/none' },
  { name: 'a desk’s dossier beside the page', path: 'sidepanel.html#desk/coinbase' },
  { name: 'the panel beside the page', path: 'sidepanel.html' },
  { name: 'no desks to compare yet', path: 'compare.html' },
  { name: 'four desks side by side', path: 'compare.html#kraken,galaxy,b2c2,coinbase', click: 'button[aria-expanded=false]' },
  { name: 'the options', path: 'options.html' },
  { name: 'the options on the first day', path: 'options.html', firstDay: true },
  { name: 'the method', path: 'options.html#method' },
  { name: 'spotting', path: 'options.html#spotting' },
];

describe.each([
  ['en-US', 'en'],
  ['de', 'de'],
] as const)('in %s axe finds nothing in', (language, locale) => {
  const session = useSession({ language });

  it.each(surfaces)(
    '$name',
    async ({ name, path, click, firstDay }) => {
      await store(session, firstDay ? {} : used);
      const page = await session.open(`${session.origin}/${path}`);
      await page.waitForSelector('main:not([aria-busy])');
      expect(await page.$eval('html', ({ lang }) => lang)).toMatch(locale);
      if (click) await (await page.waitForSelector(click))?.click();
      if (path.endsWith('#spotting')) await page.type('textarea', 'Kraken OTC and Galaxy quote bitcoin; a kraken in the sea does not.');
      await inScheme(page, 'light');
      expectNothing(`${name}, as it opens`, await auditPage(page));
      for (const [zoom, scheme] of looks) {
        await zoomTab(session.browser, page, zoom);
        await inScheme(page, scheme);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expectNothing(`${name}, ${scheme}, ${zoom}`, await auditPage(page));
      }
      await page.close();
      expect(session.errors).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('the real popup over a page that names desks', async () => {
    await store(session, used);
    const tab = await session.openArticle();
    const popup = await openPopup(session.browser);
    await popup.waitForSelector('#tab-page[aria-selected=true]');
    await popup.waitForFunction(() => document.querySelectorAll('button.entry').length > 5);
    for (const scheme of schemes) {
      await inScheme(popup, scheme);
      expectNothing(scheme, await auditPage(popup));
    }
    await popup.close();
    await tab.close();
  });

  describe.each(zooms)('at zoom %d', (zoom) => {
    let tab: Page;
    const say = (key: string) => messages[locale][key]?.message ?? '';

    beforeEach(async () => {
      await store(session, usedByGerman);
      session.server.put('/audited.html', audited);
      tab = await session.open(`${session.server.origin}/audited.html`);
      await waitForMarks(tab);
      await zoomTab(session.browser, tab, zoom);
    });
    afterEach(async () => {
      await tab.close();
      expect(session.errors).toEqual([]);
    });

    it.each(schemes)('the card in %s colours, hovering beside the body and pinned in it', async (scheme) => {
      await inScheme(tab, scheme);
      await hoverMark(tab, 'FalconX');
      await waitForCard(tab);
      expectNothing('hovering', await auditShadow(tab, 'card'));
      await tab.mouse.move(5, 5);
      await waitForNoCard(tab);
      await hoverMark(tab, 'Kraken OTC');
      const { text, box } = await waitForCard(tab);
      expect(text).toContain(say('closing'));
      await tab.mouse.click(box.x + 30, box.y + 15);
      expect(await onCard(tab, (card) => card.getAttribute('role'))).toBe('dialog');
      expectNothing('pinned', await auditShadow(tab, 'card'));
    });

    it('the note that something is paused', async () => {
      await hoverMark(tab, 'Kraken OTC');
      await waitForCard(tab);
      for (const key of ['pauseMenu', 'pausePage']) await pressInCard(tab, say(key));
      await waitForNoCard(tab);
      for (const scheme of schemes) {
        await inScheme(tab, scheme);
        expectNothing(scheme, await auditShadow(tab, 'note'), 15);
      }
    });
  });
});

describe('the popup', () => {
  const session = useSession();

  it('is worked by keyboard alone: tabs by arrows and to their ends, search, open a desk, its checklist, tick, back', async () => {
    const page = await session.open(`${session.origin}/popup.html`);
    await page.waitForFunction(() => document.querySelector('[aria-selected=true]')?.textContent === 'Quick picks');
    await page.focus('[role=tab][aria-selected=true]');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('[aria-selected=true]')?.textContent === 'All desks');
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.activeElement?.id === 'tab-page' && document.activeElement.ariaSelected === 'true');
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.id === 'tab-all' && document.activeElement.ariaSelected === 'true');
    await page.focus('input[type=search]');
    await page.keyboard.type('falcon');
    await page.waitForFunction(() => document.querySelectorAll('button.entry').length === 1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'FalconX');
    // Back, and beside the page where it can; then the tabs, of which only the chosen one is a stop.
    await page.focus('header button');
    while (!(await page.evaluate(() => document.activeElement?.matches('[role=tab]')))) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-evidence');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement?.id === 'tab-checklist' && location.hash === '#desk/falconx/checklist');
    while (!(await page.evaluate(() => document.activeElement?.matches('.items input[type=checkbox]')))) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.body.textContent?.includes('1 of 36 done'));
    await page.focus('header button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('input[type=search]');
    await page.close();
    expect(session.errors).toEqual([]);
  });
});
