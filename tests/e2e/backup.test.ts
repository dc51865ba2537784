/** What is recorded goes out into one file and comes back into an empty browser: the same memo, to the letter. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { waitUntil } from '@/lib/dev/read-page';
import { auditPage } from './axe';
import { textOf, useSession } from './harness';

const session = useSession();
const folder = mkdtempSync(join(tmpdir(), 'desklens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

it('a desk is ticked, its memo saved, all of it backed up, wiped and restored: the memo is the same', async () => {
  await session.setProfile({ country: 'DE', clientType: 'fund', classification: 'professional' });
  const page = await open('popup.html#desk/kraken/checklist');
  await (await page.waitForSelector('.items input[type=checkbox]'))?.click();
  await says(page, '1 of 35 done');
  await page.close();
  const before = await memo();
  expect(before).toContain('# Counterparty memo: Kraken OTC');
  expect(before).toContain('1 of 35');

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
