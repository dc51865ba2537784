/**
 * Shows what a user sees, in a browser without a window: opens the sample article, the card, the popup, the checklist
 * and the options, light and dark, writes the pictures to `.output/tour/` and prints what it saw.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chooseOption, waitForProfile, writeAmount } from './choose-option';
import { type OpenExtension, openPopup } from './open-extension';
import { hoverMark, waitForCard, waitForMarks, waitForNoCard } from './read-page';

const pictures = join(import.meta.dirname, '../../.output/tour');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

export async function takeTour({ browser, origin }: OpenExtension, article: string): Promise<void> {
  if (origin === null) throw new Error('The tour needs Chrome, Chromium or Edge; with Firefox, run npm start where there is a display.');
  mkdirSync(pictures, { recursive: true });
  const page = await browser.newPage();
  await page.goto(article);
  const marks = await waitForMarks(page);
  console.log(`Marks: ${marks.length}, ${marks.map(({ text }) => text).join(', ')}`);
  await card(page, 'Kraken OTC', 'card-first-run', 'light');

  const options = await browser.newPage();
  await options.goto(`${origin}/options.html`);
  for (const [label, value] of [
    ['Domicile', 'DE'],
    ['Client type', 'fund'],
    ['Classification', 'professional'],
  ] as const) {
    await chooseOption(options, label, value);
  }
  await writeAmount(options, 'Usual ticket, in US dollars', '500000');
  for (const need of ['Spot', 'Options', 'RFQ portal']) await (await options.waitForSelector(`aria/${need}[role="checkbox"]`))?.click();
  await (await options.waitForSelector('aria/Add a fiat currency[role="combobox"]'))?.select('EUR');
  await waitForProfile(options, 'fiat', ['EUR']);
  for (const scheme of schemes) await shoot(options, `options-${scheme}`, scheme, true);
  await options.goto(`${origin}/options.html#method`);
  await options.waitForSelector('input[type=range]');
  for (const scheme of schemes) await shoot(options, `method-${scheme}`, scheme, true);
  await options.close();

  for (const scheme of schemes) {
    await card(page, 'Kraken OTC', `card-${scheme}`, scheme);
    await card(page, 'Binance', `card-not-eligible-${scheme}`, scheme);
  }
  await page.mouse.move(5, 5);
  await page.bringToFront();
  const popup = await openPopup(browser);
  for (const scheme of schemes) await shoot(popup, `popup-${scheme}`, scheme);
  await (await popup.waitForSelector('aria/Quick picks[role="tab"]'))?.click();
  for (const scheme of schemes) await shoot(popup, `quick-picks-${scheme}`, scheme);
  await popup.close();

  const desk = await browser.newPage();
  await desk.setViewport({ width: 640, height: 1400 });
  await desk.goto(`${origin}/popup.html#desk/kraken`);
  await desk.waitForSelector('.timeline');
  for (const scheme of schemes) await shoot(desk, `dossier-${scheme}`, scheme, true);
  await (await desk.waitForSelector('aria/Checklist[role="tab"]'))?.click();
  await (await desk.waitForSelector('input[type=checkbox]'))?.click();
  await desk.waitForFunction(() => document.body.textContent.includes('1 of 18 done'));
  for (const scheme of schemes) await shoot(desk, `checklist-${scheme}`, scheme, true);
  console.log('Checklist: 1 of 18 done after one tick.');
  await desk.close();
  console.log(`Pictures: ${pictures}`);
}

async function card(page: Page, name: string, picture: string, scheme: Scheme): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(5, 5);
  await waitForNoCard(page);
  await inScheme(page, scheme);
  await hoverMark(page, name);
  const seen = await waitForCard(page, ({ text }) => text.includes(name));
  await page.screenshot({ path: join(pictures, `${picture}.png`) });
  const { x, y, width, height } = seen.box;
  await page.screenshot({
    path: join(pictures, `${picture}-alone.png`),
    clip: { x: x - 12, y: y - 12, width: width + 24, height: height + 24 },
  });
  console.log(`Card (${picture}): ${seen.text.slice(0, 260)}…`);
}

async function shoot(page: Page, picture: string, scheme: Scheme, fullPage = false): Promise<void> {
  await inScheme(page, scheme);
  await page.screenshot({ path: join(pictures, `${picture}.png`), fullPage });
}

function inScheme(page: Page, value: Scheme): Promise<void> {
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}
