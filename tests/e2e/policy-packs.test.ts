/**
 * Data packs under a policy of the browser: the organisation's own fetched by a press from the address it names, vouched for by its key;
 * others switched off; and what is in use held against a policy that comes later. The pack says nothing of a real firm that `data/` does not.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Desk } from '@/lib/desks/desk-schema';
import { ensureBrowser } from '@/lib/dev/find-browser';
import { newKey, packFile } from '@/lib/dev/pack-files';
import { waitUntil } from '@/lib/dev/read-page';
import { policyFileOf } from '@/tests/policies/file';
import { auditPage } from './axe';
import { textOf, useSession } from './harness';

const kraken: Desk = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/desks/kraken.json'), 'utf8'));
const payload = JSON.stringify({
  ...{ id: 'our-firm', publisher: 'Example Firm', version: 2, made: '2026-11-20' },
  desks: [{ ...kraken, eligibility: [] }],
});
const policy = policyFileOf(ensureBrowser(['chromium']));
let server: Server;
const asked: string[] = [];
let url: string;
let text: string;
/** What the organisation sets at first. */
let set: { packs: { keys: { name: string; key: string }[]; url: string }; disabled: string[]; profile: Record<string, string> };

beforeAll(async () => {
  const { pem, publicKey } = await newKey();
  text = await packFile(payload, pem);
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/our-firm.json`;
  set = {
    packs: { keys: [{ name: 'Example Firm, research', key: publicKey }], url },
    disabled: ['own-packs'],
    profile: { country: 'DE', clientType: 'fund', classification: 'professional' },
  };
  policy.write(set);
});
const session = useSession();
afterAll(() => {
  policy.remove();
  server?.closeAllConnections();
  server?.close();
});

const says = (page: Page, said: string) => waitUntil(async () => ((await textOf(page)).includes(said) ? true : null), said);
const press = async (page: Page, name: string) => (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();
const send = (page: Page, type: string, request: unknown) =>
  page.evaluate((message) => chrome.runtime.sendMessage(message) as Promise<{ ok: boolean; reason?: string }>, { type, payload: request });
const taken = (page: Page, next: object) =>
  vi.waitFor(async () => expect(await page.evaluate(() => chrome.storage.managed.get())).toEqual(next), {
    timeout: 45_000,
    interval: 200,
  });

it('the organisation’s pack is fetched by a press from the address it set, and vouched for by its key; no other is taken', async () => {
  const page = await session.open(`${session.origin}/options.html#packs`);
  await taken(page, set);
  await says(page, url);
  await says(page, 'Set by your organisation');
  await says(page, 'Packs from elsewhere are switched off.');
  expect(await page.$('input')).toBeNull();
  expect(asked).toEqual([]);
  await press(page, 'Fetch your organisation’s pack');
  await says(page, 'Your organisation vouches for it: signed by Example Firm, research');
  await says(page, 'Kraken OTC: conditional → not established');
  expect(await page.$('.preview input[type=checkbox]')).toBeNull();
  expect((await auditPage(page)).violations).toEqual([]);
  // What a page of ours could say otherwise is not believed.
  const from = { kind: 'file', name: 'firm.json' };
  const barred = { ok: false, reason: expect.stringMatching(/do not come from the address/) };
  expect(await send(page, 'usePack', { text, from, accepted: true })).toEqual(barred);
  expect(await send(page, 'fetchPack', { url: `${url}?another` })).toEqual(barred);
  expect(asked).toEqual(['GET /our-firm.json']);
  await press(page, 'Use this pack');
  await says(page, 'In use now: Example Firm: version 2');
  await page.close();
});

it('a policy that lists other keys keeps it from being used, on pages that stand open too, until it goes', async () => {
  const dossier = await session.open(`${session.origin}/popup.html#desk/kraken`);
  await says(dossier, 'With data of a pack: Example Firm: version 2');
  const page = await session.open(`${session.origin}/options.html#packs`);
  const others = { ...set, packs: { keys: [{ name: 'Another Firm', key: (await newKey()).publicKey }] } };
  policy.write(others);
  await taken(page, others);
  await says(page, 'The pack is kept and not used');
  await says(page, 'this one’s is not among them');
  await says(page, 'Data packs are switched off.');
  await says(dossier, 'what is shown are the data DeskLens came with');
  await says(dossier, 'Conditional');
  policy.remove();
  await taken(page, {});
  await waitUntil(async () => ((await textOf(page)).includes('kept and not used') ? null : true), 'the pack to be used again');
  await says(page, 'Example Firm: version 2 of “our-firm”');
  await says(dossier, 'With data of a pack: Example Firm: version 2');
  expect(session.errors).toEqual([]);
});
