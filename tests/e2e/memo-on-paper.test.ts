/** A memo as it is saved to be printed, on a sheet's width: nothing wider than the sheet, and no word of a table cut into pieces. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { waitUntil } from '@/lib/dev/read-page';
import { messages } from '@/tests/messages';
import { temporaryFolder } from '@/tests/temporary-folder';
import { useSession } from './harness';

/** What an A4 sheet has between our margins, in CSS pixels. */
const SHEET = { width: 672, height: 980 };
const { storage } = JSON.parse(readFileSync(join(import.meta.dirname, '../samples/counterparty-file.json'), 'utf8'));

describe.each([
  ['en-US', 'en'],
  ['de', 'de'],
] as const)('in %s', (language, locale) => {
  const folder = temporaryFolder();
  const session = useSession({ language });

  it('nothing of a desk’s memo is wider than the sheet, and the words of its tables are whole', async () => {
    const worker = await serviceWorker(session.browser);
    await worker.evaluate((stored) => chrome.storage.local.set(stored), storage);
    const page = await session.open(`${session.origin}/popup.html#desk/kraken/checklist`);
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await (await page.waitForSelector(`aria/${messages[locale].memoAsHtml?.message}[role="button"]`))?.click();
    const file = await waitUntil(async () => readdirSync(folder).find((one) => one.endsWith('.html')) ?? null, 'the memo');
    await page.setViewport(SHEET);
    await page.goto(`file://${join(folder, file)}`);
    await page.emulateMediaType('print');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const { words, cut } = await wordsOfTables(page);
    expect(words).toBeGreaterThan(200);
    expect(cut).toEqual([]);
    await page.close();
  });
});

/** How many words the tables have, and those that stand in more than one line: addresses may, and what has a hyphen or a stroke. */
function wordsOfTables(page: Page): Promise<{ words: number; cut: string[] }> {
  return page.evaluate(() => {
    const cut: string[] = [];
    let words = 0;
    const texts = document.evaluate('//table//text()', document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    for (let i = 0; i < texts.snapshotLength; i += 1) {
      const node = texts.snapshotItem(i);
      for (const { 0: word, index } of node?.textContent?.matchAll(/[^\s\-–/]+/g) ?? []) {
        if (!node || word.length > 24) continue;
        words += 1;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) cut.push(word);
      }
    }
    return { words, cut };
  });
}
