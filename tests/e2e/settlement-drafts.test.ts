/**
 * What is begun in the form of a settlement instruction outlives the popup; once instructions are encrypted it is in memory only, and a
 * lock discards it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { openPopup, serviceWorker, stopWorker, untilAwake } from '@/lib/dev/open-extension';
import { waitForMarks, waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { textOf, useSession } from './harness';

const profile = temporaryFolder();
const session = useSession({ profile });
afterEach(() => expect(session.errors).toEqual([]));

const PASSPHRASE = 'correct horse battery staple';
const HALF = '0x5aAeb6053F3E94C9';
const ADDRESS = 'section[aria-label="Add an instruction"] textarea.exact';

async function stored(area: 'local' | 'session'): Promise<string> {
  const worker = await serviceWorker(session.browser);
  return JSON.stringify(await worker.evaluate((name) => chrome.storage[name].get(null), area));
}
const until = (area: 'local' | 'session', holds: boolean) =>
  waitUntil(async () => ((await stored(area)).includes(HALF) === holds ? true : null), `the draft ${holds ? '' : 'not '}to be in ${area}`);

async function openTab(): Promise<Page> {
  return session.open(`${session.origin}/popup.html#desk/kraken/settlement`);
}

async function addressIn(page: Page): Promise<string> {
  await page.waitForSelector(ADDRESS);
  return page.$eval(ADDRESS, (field) => (field as HTMLTextAreaElement).value);
}

const press = async (page: Page, name: string, role = 'button') => (await page.waitForSelector(`aria/${name}[role="${role}"]`))?.click();
const says = (page: Page, text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);

it('unencrypted, it is there again to the last letter after the popup was closed by turning to something else', async () => {
  session.server.put('/page.html', '<!doctype html><title>Crypto</title><p>FalconX and Bybit quote bitcoin.</p>');
  const page = await session.open(`${session.server.origin}/page.html`);
  await waitForMarks(page);
  const popup = await openPopup(session.browser);
  await popup.evaluate(() => {
    location.hash = '#desk/kraken/settlement';
  });
  await (await popup.waitForSelector('summary::-p-text(Add an instruction)'))?.click();
  await stopWorker(session.browser);
  await popup.focus(ADDRESS);
  await untilAwake(session.browser);
  await popup.keyboard.type(HALF);
  await (await session.browser.newPage()).bringToFront();
  await waitUntil(async () => (popup.isClosed() ? true : null), 'the popup to close');
  await until('local', true);
  const again = await openTab();
  expect(await addressIn(again)).toBe(HALF);
  await says(again, 'not saved yet');
  await again.close();
  await page.close();
});

it('encrypted, it leaves the disk, outlives its page in memory only, and is discarded by a lock, which says so', async () => {
  const page = await openTab();
  await (await page.waitForSelector('summary::-p-text(Encrypt with a passphrase)'))?.click();
  for (const field of await page.$$('input[type=password]')) if (await field.isVisible()) await field.type(PASSPHRASE);
  await press(page, 'Without the passphrase the instructions are lost: understood', 'checkbox');
  await press(page, 'Encrypt');
  await until('local', false);
  expect(await addressIn(page)).toBe(HALF);
  await page.focus(ADDRESS);
  await page.keyboard.press('End');
  await page.keyboard.type('9fA1');
  await page.close();
  await waitUntil(async () => ((await stored('session')).includes(`${HALF}9fA1`) ? true : null), 'what was typed last');
  expect(await stored('local')).not.toContain(HALF);

  const again = await openTab();
  expect(await addressIn(again)).toBe(`${HALF}9fA1`);
  await says(again, 'Begun and not saved, for Kraken OTC: it is discarded when this is locked.');
  await press(again, 'Lock now');
  await says(again, 'What was begun for Kraken OTC and not saved was discarded when this was locked.');
  expect(await stored('session')).not.toContain(HALF);
  await again.type('input[type=password]', PASSPHRASE);
  await press(again, 'Unlock');
  expect(await addressIn(again)).toBe('');
  expect(await textOf(again)).not.toContain('not saved yet');
  await again.close();
});

it('what is typed while it is unlocked is in no file of the profile, also after the browser was closed', async () => {
  const page = await openTab();
  await (await page.waitForSelector('summary::-p-text(Add an instruction)'))?.click();
  await page.focus(ADDRESS);
  const text = `${HALF}unlocked`;
  await page.keyboard.type(text);
  await until('session', true);
  await session.restart();
  const settings = join(profile, 'Default/Local Extension Settings');
  const files = readdirSync(settings, { recursive: true, encoding: 'utf8' }).map((name) => join(settings, name));
  const held = files.flatMap((file) => {
    try {
      return [readFileSync(file)];
    } catch {
      // A folder.
      return [];
    }
  });
  expect(held.length).toBeGreaterThan(0);
  expect(held.filter((bytes) => bytes.includes(text))).toEqual([]);
});
