/** The banner on a site whose address resembles a listed one, what popup and card say of a site, and the check of a contact. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyHostIsHere, openPopup, serviceWorker } from '@/lib/dev/open-extension';
import { hoverMark, onCard, pressInCard, readCard, waitForCard, waitForMarks, waitUntil } from '@/lib/dev/read-page';
import { auditShadow } from './axe';
import { textOf, useSession } from './harness';

/** Every host is this machine: the names here are reserved ones, and one official domain. */
const session = useSession({ args: everyHostIsHere });
let tab: Page;

const body = '<!doctype html><html lang="en"><title>Desk</title><main><h1>Welcome</h1><p>Kraken OTC quotes bitcoin.</p></main>';
const at = (host: string, path = '/page.html') => `http://${host}:${new URL(session.server.origin).port}${path}`;

async function stored(values?: Record<string, unknown>): Promise<Record<string, unknown>> {
  const worker = await serviceWorker(session.browser);
  await waitUntil(() => worker.evaluate(() => ('storage' in chrome ? true : null)).catch(() => null), 'the background');
  return worker.evaluate(async (next) => {
    if (next) {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(next);
    }
    return chrome.storage.local.get();
  }, values ?? null) as Promise<Record<string, unknown>>;
}

const readBanner = (page: Page) => readCard(page, 'banner');
const waitForBanner = (page: Page) => waitUntil(() => readBanner(page), 'the banner');
const waitForNoBanner = (page: Page) => waitUntil(async () => (await readBanner(page)) === null || null, 'no banner');
/** Where a page names a desk our script asks the background in turn: once marks are there, a banner would be too. */
async function expectNoBanner(page: Page): Promise<void> {
  await waitForMarks(page);
  expect(await readBanner(page)).toBeNull();
}

beforeEach(async () => {
  await stored({});
  session.server.put('/page.html', body);
});
afterEach(async () => {
  for (const page of await session.browser.pages()) if (page.url().startsWith('http')) await page.close();
  expect(session.errors).toEqual([]);
});

describe('the banner', () => {
  beforeEach(async () => {
    tab = await session.open(at('kraken.com.login.example'));
  });

  it('names address, desk and official domain, sets off what differs, and is closed to the page', async () => {
    const { text, shadowRootType } = await waitForBanner(tab);
    expect(text).toContain("kraken.com.login.example is not on the list of Kraken OTC's official domains. It resembles kraken.com.");
    expect(text).toContain('kraken.com only stands inside this address: the domain is login.example.');
    expect(text).toMatch(/List published at \S+, as of /);
    expect(shadowRootType).toBe('closed');
    expect(await onCard(tab, (banner) => [...banner.querySelectorAll('mark')].map((mark) => mark.textContent), 'banner')).toEqual([
      '.login.example',
    ]);
    expect(await tab.evaluate('document.body.innerText')).not.toContain('official');
    expect(await tab.evaluate('document.activeElement === document.body')).toBe(true);
  });

  it('goes for this visit, and comes again in another tab', async () => {
    await waitForBanner(tab);
    await pressInCard(tab, 'Hide for this visit');
    await waitForNoBanner(tab);
    await tab.reload();
    await expectNoBanner(tab);
    expect(await stored()).not.toHaveProperty('put-away');
    await waitForBanner(await session.open(at('kraken.com.login.example')));
  });

  it('goes on this site for good, until options show it again', async () => {
    await waitForBanner(tab);
    await pressInCard(tab, 'Hide on this site');
    await waitForNoBanner(tab);
    const other = await session.open(at('www.kraken.com.login.example'));
    await expectNoBanner(other);
    const options = await session.open(`${session.origin}/options.html`);
    await options.locator('::-p-aria([name="Show the note on login.example again"][role="button"])').click();
    await waitForBanner(tab);
    await options.close();
  });

  it('shows a report to copy that says what was said, and nothing of the page', async () => {
    await waitForBanner(tab);
    await pressInCard(tab, 'Copy a report that this is wrong');
    const report = await waitUntil(() => onCard(tab, (banner) => banner.querySelector('textarea')?.value ?? null, 'banner'), 'the report');
    expect(report).toMatch(/^DeskLens says that kraken\.com\.login\.example resembles kraken\.com \(list as of \d{4}-\d\d-\d\d\)\./);
    expect(report).not.toContain('Welcome');
  });

  it('comes back once where the page takes it away, and covers no control by itself for good', async () => {
    await waitForBanner(tab);
    const takeAway = () => tab.evaluate(() => document.querySelector('html > div[popover]')?.remove());
    await takeAway();
    await waitForBanner(tab);
    await takeAway();
    await waitForNoBanner(tab);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (value) => {
    await tab.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await waitForBanner(tab);
    await pressInCard(tab, 'Copy a report that this is wrong');
    const { violations, checks } = await auditShadow(tab, 'banner');
    expect(violations).toEqual([]);
    expect(checks).toBeGreaterThan(20);
  });
});

it('a page that resembles nothing is given no banner, nor one on an official domain', async () => {
  await expectNoBanner(await session.open(at('news.example')));
  await expectNoBanner(await session.open(at('b2c2.com')));
});

it('nothing is said in a page while everything is paused', async () => {
  await stored({ pause: { version: 2, value: { everywhere: true, until: null, sites: [], pages: [], desks: [] } } });
  tab = await session.open(at('kraken.com.login.example'));
  const popup = await openPopup(session.browser);
  await waitUntil(async () => ((await textOf(popup)).includes('It resembles kraken.com') ? true : null), 'the line in the popup');
  expect(await readBanner(tab)).toBeNull();
  await popup.close();
});

it('popup and card say quietly that a site is on the list, with the entity behind it and the way to the dossier', async () => {
  tab = await session.open(at('b2c2.com'));
  await waitForMarks(tab);
  await hoverMark(tab, 'Kraken OTC');
  await waitForCard(tab, ({ text }) => /b2c2\.com is on the list of B2C2's official domains\. .*B2C2 L.*List published at/.test(text));
  const popup = await openPopup(session.browser);
  await popup.locator('::-p-aria([name="Dossier and checklist of B2C2"][role="button"])').click();
  await popup.waitForSelector('h1 ::-p-text(B2C2)');
  await popup.close();
});

it('what is not certain is said in popup and card alone', async () => {
  tab = await session.open(at('coinbase-harvest.example'));
  await expectNoBanner(tab);
  const popup = await openPopup(session.browser);
  await waitUntil(async () => ((await textOf(popup)).includes('The listed name is part of it.') ? true : null), 'the line in the popup');
  await popup.close();
});

it('a page that presents itself as a desk is told in popup and card, an article about it is not', async () => {
  const page = (head: string) =>
    `<!doctype html><html lang="en"><title>Log in | Kraken</title><meta name="description" content="Institutional crypto trading">${head}<main><h1>Sign in to Kraken</h1><p>Trade bitcoin with Kraken OTC.</p>
     <form><label>Password <input type="password"></label></form></main>`;
  session.server.put('/page.html', page(''));
  session.server.put('/article.html', page('<meta property="og:type" content="article">'));
  tab = await session.open(at('harvest.example'));
  await expectNoBanner(tab);
  const popup = await openPopup(session.browser);
  await waitUntil(
    async () => ((await textOf(popup)).includes('This page presents itself as Kraken OTC, and harvest.example is not') ? true : null),
    'the line in the popup',
  );
  await popup.close();
  await tab.goto(at('harvest.example', '/article.html'));
  await waitForMarks(tab);
  await hoverMark(tab, 'Kraken OTC');
  expect((await waitForCard(tab)).text).not.toContain('presents itself');
});

it('domains of the user’s own are known, and what resembles them has a banner too', async () => {
  const options = await session.open(`${session.origin}/options.html`);
  await options.locator('::-p-aria([name="One on each line: domain, then name"])').fill('harbourdesk.example Harbour\nnonsense');
  await options.locator('::-p-aria([name="Add to the list"][role="button"])').click();
  await options.waitForSelector('::-p-text(These lines name no domain: nonsense)');
  await options.locator('::-p-aria([name="One on each line: domain, then name"])').fill('https://www.harbourdesk.example/login Harbour');
  await options.locator('::-p-aria([name="Add to the list"][role="button"])').click();
  await options.waitForSelector('::-p-aria([name="Remove harbourdesk.example from the list"])');
  const worker = await serviceWorker(session.browser);
  await waitUntil(async () => {
    const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    return scripts.length === 1 || null;
  }, 'the script for own domains');
  tab = await session.open(at('harb0urdesk.example'));
  expect((await waitForBanner(tab)).text).toContain('It resembles harbourdesk.example (Harbour).');
  await options.bringToFront();
  await options.locator('::-p-aria([name="Remove harbourdesk.example from the list"])').click();
  await waitForNoBanner(tab);
  await options.close();
});

it('a contact is checked in the popup: listed, resembling, or on no list', async () => {
  tab = await session.open(at('news.example'));
  const popup = await openPopup(session.browser);
  await popup.locator('summary ::-p-text(Check a contact)').click();
  const check = async (text: string, answer: RegExp) => {
    await popup.locator('.contact-check input').fill(text);
    await popup.locator('.contact-check button').click();
    await waitUntil(
      async () => (answer.test(await popup.$eval('.contact-result', (one) => one.textContent ?? '').catch(() => '')) ? true : null),
      String(answer),
    );
  };
  await check('https://www.kraken.com/institutions/otc', /kraken\.com is on the list of Kraken OTC's official domains.*List published at/s);
  await check('Desk <desk@kraken-otc.example>', /kraken-otc\.example is not on the list.*full name of the desk.*call back on a number/s);
  await check('@kraken_otc_manager', /holds the name of Kraken OTC.*Kraken OTC's own pages/s);
  await check('+44 20 7946 0000', /is not on any list here.*No list here holds contacts of this kind/s);
  await popup.close();
});
