/**
 * Packs of data in Firefox: from a file and from an address, with the names they bring underlined on pages; and a host that Firefox does not
 * allow. The desk is made up.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '@/lib/desks/desk-schema';
import { newKey, packFile } from '@/lib/dev/pack-files';
import { waitUntil } from '@/lib/dev/read-page';
import { textOf } from '@/tests/e2e/harness';
import { pressedByNobody } from '@/tests/e2e/pressed-by-nobody';
import { temporaryFolder } from '@/tests/temporary-folder';
import { useFirefox, waitForMarks } from './harness';

const folder = temporaryFolder();
const session = useFirefox();
const kraken: Desk = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/desks/kraken.json'), 'utf8'));
const made: Desk = {
  ...kraken,
  ...{ id: 'harbour', name: 'Harbourdesk', aliases: [{ text: 'Harbourdesk', strength: 'strong' }], guideAlternatives: [] },
};
let server: Server;
let url: string;
let asked = 0;
let pem: string;
const pack = (version: number) =>
  packFile(JSON.stringify({ id: 'our-firm', publisher: 'Example Firm', version, made: '2026-11-20', desks: [made] }), pem);

beforeAll(async () => {
  ({ pem } = await newKey());
  const next = await pack(3);
  server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(200, { 'content-type': 'application/json' }).end(next);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/our-firm.json`;
});
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
});

const says = (page: Page, text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);
const button = (page: Page, name: string) => page.waitForSelector(`button::-p-text(${name})`);

it('one from a file is looked at, agreed to and used; its desk is found in the popup and underlined on a page', async () => {
  const path = join(folder, 'our-firm-2.json');
  writeFileSync(path, await pack(2));
  const page = await session.own('options.html#packs');
  await ((await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(path);
  await says(page, '1 desk is new');
  await says(page, 'Signed with a key that is not known here');
  await (await page.waitForSelector('.preview input[type=checkbox]'))?.click();
  await (await button(page, 'Use this pack'))?.click();
  await says(page, 'In use now: Example Firm: version 2');
  await page.close();
  const popup = await session.own('popup.html');
  await popup.waitForSelector('#tab-all');
  await popup.type('#search', 'harbour');
  await popup.waitForSelector('#desk-harbour');
  await popup.close();
  session.server.put('/new.html', '<!doctype html><html lang="en"><title>News</title><p>The fund asked Harbourdesk again.</p>');
  const tab = await session.visit(`${session.server.origin}/new.html`);
  expect((await waitForMarks(tab)).map(({ text }) => text)).toEqual(['Harbourdesk']);
  await tab.close();
});

it('a host that Firefox does not allow is not asked, which is said, and the pack in use stays', async () => {
  const page = await session.own('options.html#packs');
  await says(page, 'version 2 of “our-firm”');
  await page.type('input[inputmode=url]', url);
  await pressedByNobody(page);
  await says(page, 'Not fetched: the browser was not allowed to reach 127.0.0.1');
  expect(asked).toBe(0);
  expect(await page.$eval('input[inputmode=url]', (field) => (field as HTMLInputElement).value)).toBe(url);
  expect(await textOf(page)).toContain('version 2 of “our-firm”');
  await page.close();
});

it('one from an address is fetched by a press, and the same key needs no more agreement', async () => {
  const page = await session.own('options.html#packs');
  await (await page.waitForSelector('input[inputmode=url]'))?.type(url);
  await (await button(page, 'Fetch'))?.click();
  await says(page, 'Signed with the same key as the version in use');
  await (await button(page, 'Use this pack'))?.click();
  await says(page, 'In use now: Example Firm: version 3');
  expect(asked).toBe(1);
  await page.close();
});
