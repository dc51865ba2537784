/** The tab of quotes in the dossier: a line of chat is read, recorded and summed up; a sheet goes out and comes back. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { auditPage } from './axe';
import { textOf, useSession } from './harness';

const folder = temporaryFolder();
const session = useSession();
let page: Page;

beforeEach(async () => {
  page = await session.open(`${session.origin}/popup.html#desk/kraken/quotes`);
  await page.setViewport({ width: 640, height: 900 });
});

const press = async (name: string) => (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();
const says = (text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);

async function importSheet(text: string): Promise<void> {
  const file = join(folder, 'in.csv');
  writeFileSync(file, text);
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await says('What the import would do');
}

it('a pasted line fills the form; what is recorded is in the list, the plot and the figures, and outlives the page', async () => {
  await press('Add a quote');
  await page.type('.add-quote textarea', 'sell 25 BTC/EUR at 61000, mid 61030, no fee, T+0');
  await press('Read');
  await press('Record the quote');
  await says('4.9 bp');
  await says('sell 25 BTC');
  expect(await page.$('svg')).not.toBeNull();
  expect((await auditPage(page)).violations).toEqual([]);
  await page.reload();
  await says('BTC/EUR');
  await page.close();
  expect(session.errors).toEqual([]);
});

it('what is written and not recorded is there again once the page was closed, until it is recorded', async () => {
  const draft = async () =>
    (await serviceWorker(session.browser)).evaluate(async () =>
      JSON.stringify((await chrome.storage.local.get('drafts:kraken'))['drafts:kraken']),
    );
  await press('Add a quote');
  await page.type('.add-quote textarea', 'buy 12 SOL/EUR at 151, mid 150');
  await press('Read');
  await (await page.waitForSelector('aria/Note[role="textbox"]'))?.type('By phone, twice.');
  await waitUntil(async () => ((await draft()).includes('By phone, twice.') ? true : null), 'the draft to be kept');
  await page.close();
  page = await session.open(`${session.origin}/popup.html#desk/kraken/quotes`);
  await says('not saved yet');
  const note = await page.waitForSelector('aria/Note[role="textbox"]');
  expect(await note?.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe('By phone, twice.');
  expect(await page.$eval('.add-quote textarea', (field) => field.value)).toBe('buy 12 SOL/EUR at 151, mid 150');
  await press('Record the quote');
  await says('SOL/EUR');
  expect(await draft()).not.toContain('quote/new');
  expect(await textOf(page)).not.toContain('not saved yet');
  await page.close();
  expect(session.errors).toEqual([]);
});

it('a sheet is recorded once, its markup and formulas are text, and what it is saved as is known again', async () => {
  const sheet = [
    'desk,time,pair,side,quantity,quantity_currency,price,mid,mid_source,note',
    'kraken,2026-11-20T10:00:00Z,ETH/EUR,buy,100,ETH,2901,2900,Sample venue,"=HYPERLINK(""https://evil.example"")"',
    'b2c2,2026-11-20T10:00:00Z,ETH/EUR,buy,100,ETH,2902,2900,Sample venue,<img src=x onerror=alert(1)>',
    'b2c2,2026-11-20T10:00:00Z,ETH/EUR,buy,lots,ETH,2902,2900,Sample venue,',
  ].join('\r\n');
  await importSheet(sheet);
  await says('2 new quotes');
  await says('1 line refused');
  await press('Record all 2 quotes');
  await says('ETH/EUR');
  expect(await page.$('main img')).toBeNull();

  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await press('Save all desks as CSV');
  const saved = await waitUntil(async () => readdirSync(folder).find((name) => /^quotes-.*\.csv$/.test(name)) ?? null, 'the file');
  const text = await waitUntil(async () => readFileSync(join(folder, saved), 'utf8') || null, 'what stands in it');
  // Nothing that a spreadsheet would run begins a cell.
  expect(text).not.toMatch(/(^|[,;\r\n]|")[=+@]/);
  await importSheet(text);
  await says('0 new quotes');
  await page.close();
  expect(session.errors).toEqual([]);
});
