/** Storage that is really full: what could not be saved is said, what was saved stays, and it goes on once there is room. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { textOf, useSession } from './harness';

const folder = temporaryFolder();
const session = useSession();

const box = (page: Page, title: string) => page.waitForSelector(`::-p-xpath(//label[contains(., "${title}")]//input)`);
const isTicked = async (page: Page, title: string) => (await box(page, title))?.evaluate((input) => (input as HTMLInputElement).checked);
const stored = async (key: string) => {
  const worker = await serviceWorker(session.browser);
  return worker.evaluate(async (name) => (await chrome.storage.local.get(name))[name] ?? null, key);
};

const FIRST = 'Confirm the entity that would face us';
const SECOND = 'Look for red flags';

/** Takes all the room there is, to the last byte. */
async function fill(): Promise<void> {
  const worker = await serviceWorker(session.browser);
  await worker.evaluate(async () => {
    const { local } = chrome.storage;
    const left = local.QUOTA_BYTES - (await local.getBytesInUse(null));
    // The quotes of the text and its key count too.
    await local.set({ filler: 'x'.repeat(left - 'filler'.length - 2) });
  });
  expect(await worker.evaluate(async () => chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse(null)))).toBe(0);
}

beforeAll(async () => {
  const page = await session.open(`${session.origin}/popup.html#desk/kraken/checklist`);
  await (await box(page, FIRST))?.click();
  await page.waitForFunction(() => document.body.textContent?.includes('1 of 35 done'));
  await page.close();
});

it('a box that is ticked goes back, the message says what was not saved and what to do, and nothing before is lost', async () => {
  const before = await stored('progress:kraken');
  await fill();
  const page = await session.open(`${session.origin}/popup.html#desk/kraken/checklist`);
  await (await box(page, SECOND))?.click();
  await page.waitForSelector('[role=alert] p');
  const said = await page.$eval('[role=alert]', (alert) => alert.textContent);
  expect(said).toContain(`${SECOND} · Not saved: storage is full.`);
  expect(said).toContain('export a backup in the options under Data, then delete what is kept aside');
  await waitUntil(async () => ((await isTicked(page, SECOND)) ? null : true), 'the box to go back');
  expect(await isTicked(page, FIRST)).toBe(true);
  expect(await textOf(page)).toContain('1 of 35 done');
  expect(await stored('progress:kraken')).toEqual(before);

  // What is being written stays in the form, and it is said that it is not kept.
  await (await page.waitForSelector('#tab-evidence'))?.click();
  const note = 'details:has(> #finding-options) textarea';
  await page.$eval('#finding-options', (summary) => {
    for (let fold = summary.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  });
  await page.type(note, 'Refused');
  await page.waitForFunction(() => document.querySelector('[role=alert]')?.textContent?.startsWith('Options · Not saved: storage is full'));
  await (await page.waitForSelector('details:has(> #finding-options) select'))?.select('not-met');
  await (await page.waitForSelector('details:has(> #finding-options) button[type=submit]'))?.click();
  expect(await page.$eval(note, (field) => (field as HTMLTextAreaElement).value)).toBe('Refused');
  expect(await page.$eval('#finding-options', (summary) => summary.textContent)).toContain('not saved yet');
  expect(await stored('findings:kraken')).toBeNull();

  await (await serviceWorker(session.browser)).evaluate(() => chrome.storage.local.remove('filler'));
  await (await page.waitForSelector('details:has(> #finding-options) button[type=submit]'))?.click();
  await waitUntil(async () => (JSON.stringify(await stored('findings:kraken')).includes('Refused') ? true : null), 'the finding');
  await page.waitForFunction(() => document.querySelector('[role=alert]')?.textContent === '');
  await (await page.waitForSelector('#tab-checklist'))?.click();
  await (await box(page, SECOND))?.click();
  await page.waitForFunction(() => document.body.textContent?.includes('2 of 35 done'));
  await page.close();
  expect(session.errors).toEqual([]);
});

it('a quote that does not fit stays in its form, the sheet can still be saved, and it is recorded once there is room', async () => {
  const page = await session.open(`${session.origin}/popup.html#desk/kraken/quotes`);
  const press = async (name: string) => (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();
  const record = async (line: string) => {
    await press('Add a quote');
    await page.type('.add-quote textarea', line);
    await press('Read');
    await press('Record the quote');
  };
  await record('buy 5 BTC/EUR at 60060, mid 60000');
  await page.waitForFunction(() => document.body.textContent?.includes('Quotes: 1 of'));
  const before = await stored('drafts:kraken');
  await fill();
  await record('sell 7 ETH/EUR at 2899, mid 2900');
  await page.waitForFunction(() => document.querySelector('.quote-form [role=alert]')?.textContent?.includes('Not saved: storage is full'));
  expect(await page.$eval('.add-quote textarea', (field) => field.value)).toContain('7 ETH/EUR');
  expect(await textOf(page)).toContain('Quotes: 1 of');
  expect(await stored('drafts:kraken')).toEqual(before);

  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await press('Save as CSV');
  const file = await waitUntil(async () => readdirSync(folder).find((name) => /^quotes-kraken-.*\.csv$/.test(name)) ?? null, 'the sheet');
  await waitUntil(async () => (readFileSync(join(folder, file), 'utf8').includes('60060') ? true : null), 'what stands in it');

  await (await serviceWorker(session.browser)).evaluate(() => chrome.storage.local.remove('filler'));
  await press('Record the quote');
  await page.waitForFunction(() => document.body.textContent?.includes('Quotes: 2 of'));
  await page.close();
  expect(session.errors).toEqual([]);
});
