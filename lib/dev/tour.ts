/**
 * Shows what a user sees, in a browser without a window: every surface of the built extension, light and dark, as pictures in
 * `.output/tour/<language>/`, and prints what it saw. It finds its way by ids and addresses, so that any language will do.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type OpenExtension, openPopup, serviceWorker } from './open-extension';
import { hoverMark, waitForCard, waitForMarks, waitForNoCard } from './read-page';
import { sampleUser } from './sample-user';
import { inScheme, type Shoot, schemes, shootInto } from './tour-picture';

/** Folder of the pictures, one folder a language. */
export const pictures = join(import.meta.dirname, '../../.output/tour');

/** Our own pages, each with its address and the widths it is looked at in, in px: a panel, a popup, a window. */
const ownPages = [
  { name: 'dossier', address: 'sidepanel.html#desk/kraken', widths: [360] },
  { name: 'dossier-incidents', address: 'sidepanel.html#desk/coinbase', widths: [480] },
  { name: 'dossier-checklist', address: 'sidepanel.html#desk/kraken/checklist', widths: [360] },
  { name: 'dossier-in-a-tab', address: 'popup.html#desk/coinbase', widths: [1100] },
  { name: 'search', address: 'popup.html#search/bi', widths: [400] },
  { name: 'search-in-vain', address: 'popup.html#search/zzz', widths: [400] },
  { name: 'welcome', address: 'welcome.html', widths: [720] },
  { name: 'profile', address: 'options.html', widths: [720] },
  { name: 'method', address: 'options.html#method', widths: [720] },
  { name: 'spotting', address: 'options.html#spotting', widths: [720] },
  { name: 'compare-none', address: 'compare.html', widths: [1200] },
  { name: 'compare', address: 'compare.html#kraken,coinbase,galaxy', widths: [400, 1200] },
] as const;

/** `article` is the sample page; pictures go into a folder named for the language. */
export async function takeTour(extension: OpenExtension, article: string, language: string): Promise<void> {
  const { browser, origin } = extension;
  if (origin === null) throw new Error('The tour needs Chrome, Chromium or Edge; with Firefox, run npm start where there is a display.');
  const folder = join(pictures, language);
  const shoot = shootInto(folder);
  const page = await browser.newPage();
  await page.goto(article);
  const marks = await waitForMarks(page);
  console.log(`Marks: ${marks.length}, ${marks.map(({ text }) => text).join(', ')}`);
  await shootCard(page, 'Kraken OTC', 'card-first-run', shoot);

  const worker = await serviceWorker(browser);
  await worker.evaluate((stored) => chrome.storage.local.set(stored), sampleUser);
  await shootCard(page, 'Kraken OTC', 'card', shoot);
  await shootCard(page, 'Binance', 'card-not-eligible', shoot);

  await page.mouse.move(5, 5);
  await page.bringToFront();
  const popup = await openPopup(browser);
  for (const tab of ['page', 'picks', 'all']) {
    await (await popup.waitForSelector(`#tab-${tab}`))?.click();
    await popup.waitForSelector(`#tab-${tab}[aria-selected="true"]`);
    for (const scheme of schemes) await shoot(popup, `popup-${tab}`, scheme);
  }
  await popup.close();

  for (const { name, address, widths } of ownPages) {
    const own = await browser.newPage();
    for (const width of widths) {
      await own.setViewport({ width, height: 900 });
      await own.goto(`${origin}/${address}`);
      await own.waitForSelector('main:not([aria-busy])');
      for (const scheme of schemes) await shoot(own, widths.length > 1 ? `${name}-${width}` : name, scheme, { fullPage: true });
    }
    await own.close();
  }
  console.log(`Pictures: ${folder}`);
}

/** The card over the page, and alone. */
async function shootCard(page: Page, desk: string, picture: string, shoot: Shoot): Promise<void> {
  for (const scheme of schemes) {
    await page.bringToFront();
    await page.mouse.move(5, 5);
    await waitForNoCard(page);
    await inScheme(page, scheme);
    await hoverMark(page, desk);
    const { text, box } = await waitForCard(page, (card) => card.text.includes(desk));
    await shoot(page, `${picture}-on-page`, scheme);
    await shoot(page, picture, scheme, { clip: { x: box.x - 12, y: box.y - 12, width: box.width + 24, height: box.height + 24 } });
    if (scheme === 'light') console.log(`Card (${picture}): ${text.slice(0, 260)}…`);
  }
}
