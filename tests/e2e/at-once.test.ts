/** Two windows and the panel beside a page that write at the same time: each is answered, and nothing any of them wrote is lost. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openPopup, serviceWorker } from '@/lib/dev/open-extension';
import { useSession } from './harness';
import { sendWrites, writeOf } from './writes';

const session = useSession();

const WRITES = 500;
/** Of one page that are under way at a time: more than a hand can do, and more than the background does in one go. */
const AT_ONCE = 25;

async function openPanel(): Promise<Page> {
  await session.openArticle();
  const popup = await openPopup(session.browser);
  await (await popup.waitForSelector('::-p-xpath(//button[contains(@class, "entry")][contains(., "Kraken OTC")])'))?.click();
  const opened = session.browser.waitForTarget((target) => target.url().endsWith('sidepanel.html#desk/kraken'));
  await (await popup.waitForSelector('aria/Open beside the page[role="button"]'))?.click();
  return (await opened).asPage();
}

async function openWindow(): Promise<Page> {
  const before = new Set(session.browser.targets());
  const opened = session.browser.waitForTarget((target) => !before.has(target) && target.url().endsWith('popup.html#desk/kraken'));
  const worker = await serviceWorker(session.browser);
  await worker.evaluate(async (url) => {
    await chrome.windows.create({ url });
  }, `${session.origin}/popup.html#desk/kraken`);
  return (await opened).asPage();
}

it(`nothing is lost of ${WRITES} writes`, async () => {
  const pages = [await openPanel(), await openWindow(), await openWindow()];
  for (const page of pages) await page.waitForSelector('main.dossier');
  const all = Array.from({ length: WRITES }, (_, number) => number);
  const began = performance.now();
  const failures = await Promise.all(
    pages.map((page, nth) => {
      const numbers = all.filter((number) => number % pages.length === nth);
      return sendWrites(page, numbers, AT_ONCE, 'nobody');
    }),
  );
  console.log(`${WRITES} writes by ${pages.length} pages in ${Math.round(performance.now() - began)} ms`);
  expect(failures.flat()).toEqual([]);
  const stored = await (await serviceWorker(session.browser)).evaluate(() => chrome.storage.local.get());
  for (const number of all) expect(writeOf(number).parts(stored), `write ${number}`).not.toContain(false);
  expect(session.errors).toEqual([]);
}, 300_000);
