/** The tab of settlement instructions: filed, compared with an address made to resemble it, called back, encrypted, locked and opened. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { waitUntil } from '@/lib/dev/read-page';
import { auditPage } from './axe';
import { textOf, useSession } from './harness';

const session = useSession();
const ADDRESS = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
/** The same ends, another middle: as wallets cut addresses, both read alike. */
const POISONED = '0x5aAe000000000000000000000000000000000Aed';
let page: Page;

beforeEach(async () => {
  page = await session.open(`${session.origin}/popup.html#desk/kraken/settlement`);
  await page.setViewport({ width: 640, height: 900 });
  await page.waitForSelector('main.dossier');
});

const within = async (name: string): Promise<ElementHandle<Element>> => {
  const found = await page.waitForSelector(`aria/${name}`);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const press = async (name: string, role = 'button') => (await within(`${name}[role="${role}"]`)).click();
const fill = async (label: string, text: string) => (await within(`${label}[role="textbox"]`)).type(text);
const says = (text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);
const stored = async () => JSON.stringify(await (await serviceWorker(session.browser)).evaluate(() => chrome.storage.local.get()));

it('an instruction is pending once it is filed, and an address with the same ends is told from it', async () => {
  await (await page.waitForSelector('summary::-p-text(Add an instruction)'))?.click();
  await (await within('Asset[role="combobox"]')).type('ETH');
  await fill('Address', ADDRESS);
  await says('Checksum right for Ethereum.');
  await fill('Who sent it', 'Sample person');
  await page.$eval('input[type=date]', (field) => {
    field.value = '2026-11-20';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('File as pending');
  await says('Pending');
  await (await page.waitForSelector('[aria-labelledby=compare-address] textarea'))?.type(POISONED);
  await says('This is the pattern of address poisoning');
  expect((await auditPage(page)).violations).toEqual([]);
  await page.close();
  expect(session.errors).toEqual([]);
});

it('encrypted under a passphrase nothing of them is stored to be read; locked nothing is shown; the passphrase opens them again', async () => {
  await (await page.waitForSelector('summary::-p-text(Encrypt with a passphrase)'))?.click();
  const passphrase = 'correct horse battery staple';
  for (const field of await page.$$('input[type=password]')) if (await field.isVisible()) await field.type(passphrase);
  await press('Without the passphrase the instructions are lost: understood', 'checkbox');
  await press('Encrypt');
  await within('Lock now[role="button"]');
  const kept = await stored();
  expect(kept).toContain('settlement-sealed:');
  expect(kept.toLowerCase()).not.toContain(ADDRESS.slice(8, 30).toLowerCase());
  await press('Lock now');
  await within('Unlock[role="button"]');
  expect((await textOf(page)).replaceAll(/\s/g, '')).not.toContain(ADDRESS.slice(8, 30));
  await page.type('input[type=password]', passphrase);
  await press('Unlock');
  await says('Pending');
  await page.close();
  expect(session.errors).toEqual([]);
});
