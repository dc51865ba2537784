/** What is recorded goes out into one file and comes back into an empty browser: the same memo, to the letter. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { auditPage } from './axe';
import { textOf, useSession } from './harness';

const folder = temporaryFolder();
const session = useSession();

/** Items that are ticked by keyboard, and more stops than lie between two of them. */
const BY_KEYBOARD = 3;
const MOST_STOPS = 60;
const READY = 'Ready: nothing blocks';

const storedText = (page: Page) => page.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
const says = (page: Page, text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);
const press = async (page: Page, name: string) => (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();

/** Opens a page of ours whose downloads come into the folder. */
async function open(path: string): Promise<Page> {
  const page = await session.open(`${session.origin}/${path}`);
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return page;
}

/** Waits for a file of the folder, takes it away and answers what stands in it. */
async function taken(name: RegExp): Promise<string> {
  return waitUntil(async () => {
    const file = readdirSync(folder).find((one) => name.test(one));
    const text = file && readFileSync(join(folder, file), 'utf8');
    if (!file || !text) return null;
    rmSync(join(folder, file));
    return text;
  }, String(name));
}

async function memo(): Promise<string> {
  const page = await open('popup.html#desk/kraken/checklist');
  await press(page, 'Save as Markdown');
  const text = await taken(/^desklens-memo-kraken-.*\.md$/);
  await page.close();
  return text;
}

/** Brings the focus to the next box of the checklist by the key that does, and presses it. */
async function tickNextByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const isBox = () => page.evaluate(() => document.activeElement?.matches('.items input[type=checkbox]') ?? false);
  for (let stops = 0; stops < MOST_STOPS && !(await isBox()); stops++) await page.keyboard.press('Tab');
  const title = await page.evaluate(() => document.activeElement?.closest('li')?.querySelector('.item')?.textContent ?? '');
  await page.keyboard.press('Space');
  await page.waitForFunction(
    (name) => [...document.querySelectorAll('.items li:has(input:checked) .item')].some((item) => item.textContent === name),
    {},
    title,
  );
}

/** From nothing to ready: the first items by keyboard, the others that block by mouse, then the second names. */
async function onboard(page: Page): Promise<void> {
  await page.waitForSelector('.items input[type=checkbox]');
  await says(page, 'Not ready');
  await (await page.waitForSelector('#tab-checklist'))?.focus();
  for (let nth = 0; nth < BY_KEYBOARD; nth++) await tickNextByKeyboard(page);
  for (;;) {
    const item = await page.$('.items li:has(.item.blocking):has(input[type=checkbox]:not(:checked))');
    if (!item) break;
    await (await item.$('input[type=checkbox]'))?.click();
    // What is kept moves the items below it: who ticked it stands there then.
    await waitUntil(async () => ((await item.evaluate((li) => li.textContent?.includes('Mara'))) ? true : null), 'the tick to be kept');
  }
  for (;;) {
    const second = await page.$('.items form.inline-form');
    if (!second) break;
    await (await second.$('input'))?.type('Jonas');
    await page.keyboard.press('Enter');
    await waitUntil(async () => ((await second.evaluate((form) => form.isConnected)) ? null : true), 'the second name to be kept');
  }
}

it('a desk is brought from nothing to ready by keyboard and mouse, its memo saved, all of it backed up, wiped and restored: the memo is the same', async () => {
  await session.setProfile({ country: 'DE', clientType: 'fund', classification: 'professional' });
  const options = await open('options.html');
  await (await options.waitForSelector('aria/Your name, as it signs what you record[role="textbox"]'))?.type('Mara');
  await options.keyboard.press('Tab');
  await waitUntil(async () => ((await storedText(options)).includes('"Mara"') ? true : null), 'the name');
  await options.close();
  const page = await open('popup.html#desk/kraken/checklist');
  await onboard(page);
  await says(page, READY);
  expect(await textOf(page)).not.toContain('Not ready');
  await page.close();
  const before = await memo();
  expect(before).toContain('# Counterparty memo: Kraken OTC');
  expect(before).toContain(READY);
  expect(before).toContain('Mara');
  expect(before).toContain('Jonas');

  const data = await open('options.html#data');
  await press(data, 'Export a backup');
  const backup = await waitUntil(
    async () => readdirSync(folder).find((name) => /^desklens-backup-.*\.json$/.test(name)) ?? null,
    'a backup',
  );
  await waitUntil(async () => readFileSync(join(folder, backup), 'utf8') || null, 'what stands in it');
  await data.evaluate(() => chrome.storage.local.clear());
  await data.reload();
  expect(await memo()).not.toBe(before);

  const input = (await data.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(join(folder, backup));
  await says(data, 'Kraken OTC');
  expect((await auditPage(data)).violations).toEqual([]);
  await press(data, 'Restore');
  await says(data, 'Restored');
  await data.close();
  expect(await memo()).toBe(before);
  expect(session.errors).toEqual([]);
});
