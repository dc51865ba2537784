/**
 * A pack of data from an address: asked for when the button is pressed and at no other time, with nothing of the user's; and a server
 * that fails in every way. Whatever it does, what is in use stays in use. The packs say nothing of a real firm that `data/` does not.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '@/lib/desks/desk-schema';
import { newKey, packFile } from '@/lib/dev/pack-files';
import { waitUntil } from '@/lib/dev/read-page';
import { textOf, useSession } from './harness';
import { pressedByNobody } from './pressed-by-nobody';
import { verdictOnCard } from './verdict-on-card';

const session = useSession();
const kraken: Desk = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/desks/kraken.json'), 'utf8'));
const json = { 'content-type': 'application/json' };
let server: Server;
let url: string;
let pem: string;
let asked: IncomingMessage[] = [];
let answer: RequestListener;
let page: Page;
/** By version. */
const packs = new Map<number, string>();

beforeAll(async () => {
  ({ pem } = await newKey());
  for (const version of [1, 2, 3]) {
    const desks = [{ ...kraken, eligibility: [] }];
    const payload = JSON.stringify({ id: 'our-firm', publisher: 'Example Firm', version, made: '2026-11-20', desks });
    packs.set(version, await packFile(payload, pem));
  }
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/firm.json`;
  await session.setProfile({ country: 'DE', clientType: 'fund', classification: 'professional' });
  page = await session.open(`${session.origin}/options.html#packs`);
});
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
});
beforeEach(() => {
  asked = [];
});

const says = (text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);
const press = async (name: string) => (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();

async function fetchTyped(address: string): Promise<void> {
  await page.bringToFront();
  const field = await page.waitForSelector('aria/Or its address[role="textbox"]');
  await field?.click({ count: 3 });
  await field?.type(address);
  await press('Fetch');
}

/** What a server's failure is told as, on a page that was opened anew, so that nothing of the last one stands there. */
async function toldOf(listener: RequestListener): Promise<string> {
  await page.reload();
  answer = listener;
  await fetchTyped(url);
  return waitUntil(() => page.$eval('section [role=alert]', (alert) => alert.textContent || null), 'what is said of it');
}

describe('a pack from an address', () => {
  it('is asked for by a press alone, with nothing of the user’s, and used once the user agreed', async () => {
    answer = (_request, response) => response.writeHead(200, { ...json, etag: '"two"', 'set-cookie': 'who=me' }).end(packs.get(2));
    await says('no pack is laid over them');
    await fetchTyped('http://packs.example/firm.json');
    await says('a pack’s address begins with https://');
    expect(asked).toEqual([]);
    await fetchTyped(url);
    await says('Kraken OTC: conditional → not established');
    await (await page.waitForSelector('.preview input[type=checkbox]'))?.click();
    await press('Use this pack');
    await says('In use now: Example Firm: version 2');
    expect(await verdictOnCard(session)).toBe('Not established');
    expect(asked.map(({ method, url: path }) => `${method} ${path}`)).toEqual(['GET /firm.json']);
    const [{ headers } = { headers: {} }] = asked;
    const told = Object.keys(headers).filter((name) => /cookie|referer|origin|authorization|if-none-match|x-/.test(name));
    expect(told).toEqual([]);
  });

  it('is asked for by its ETag where one is in use, without cookies, and newer ones by the same key need no agreement', async () => {
    await page.reload();
    answer = (request, response) => void response.writeHead(request.headers['if-none-match'] === '"two"' ? 304 : 500).end();
    await press('Ask for a newer version');
    await says('the server says that the version in use is its newest');
    expect(asked.map(({ headers }) => [headers['if-none-match'], headers.cookie])).toEqual([['"two"', undefined]]);
    answer = (_request, response) => response.writeHead(200, { ...json, etag: '"three"' }).end(packs.get(3));
    await press('Ask for a newer version');
    await says('Signed with the same key as the version in use');
    await press('Use this pack');
    await says('In use now: Example Firm: version 3');
  });

  it('is asked for again where the server recovers', async () => {
    await page.reload();
    answer = (_request, response) => void (asked.length < 2 ? response.writeHead(503).end() : response.writeHead(304).end());
    await press('Ask for a newer version');
    await says('the server says that the version in use is its newest');
    expect(asked).toHaveLength(2);
  });

  it.each<[string, RegExp, RequestListener]>([
    ['500, each time', /status 500, in 4 tries/, (_request, response) => response.writeHead(500).end()],
    ['429 with Retry-After', /asks to come again after/, (_request, response) => response.writeHead(429, { 'retry-after': '7200' }).end()],
    [
      'an answer that breaks off',
      /broke off before its end, in 4 tries/,
      (_request, response) => {
        response.writeHead(200, { ...json, 'content-length': '100000' });
        response.write(packs.get(3)?.slice(0, 500));
        setTimeout(() => response.destroy(), 100);
      },
    ],
    [
      'a pack cut off where its sender did not notice',
      /cut off or damaged/,
      (_request, response) => response.writeHead(200, json).end(packs.get(3)?.slice(0, 500)),
    ],
    [
      'the wrong type',
      /sent text\/html and no pack/,
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in'),
    ],
    [
      'a wrong signature',
      /changed or damaged after it was signed/,
      (_request, response) => response.writeHead(200, json).end(packs.get(3)?.replace('Example Firm', 'Another Firm')),
    ],
    [
      'an older version',
      /this is version 1, and version 3 of the same pack is in use/,
      (_request, response) => response.writeHead(200, json).end(packs.get(1)),
    ],
    [
      '50 MB, as it says',
      /holds 50 MB, and no pack holds more than 2 MB/,
      (_request, response) => response.writeHead(200, { ...json, 'content-length': '50000000' }).end(Buffer.alloc(50_000_000, ' ')),
    ],
    [
      '50 MB without a word',
      /sent more than 2 MB/,
      (_request, response) => response.writeHead(200, json).end(Buffer.alloc(50_000_000, ' ')),
    ],
    ['another host', /leads on to another one/, (_request, response) => response.writeHead(302, { location: 'https://a.example/' }).end()],
    ['nothing', /could not be reached, in 4 tries/, (_request, response) => void response.destroy()],
  ])('is refused where the server gives %s, and the one in use stays', async (_what, reason, listener) => {
    expect(await toldOf(listener)).toMatch(reason);
    expect(await page.$('.preview')).toBeNull();
    await says('Example Firm: version 3 of “our-firm”');
  });

  it('is not asked for where the browser does not allow the host, which is said; the address stays, and the one in use too', async () => {
    const manage = await session.browser.newPage();
    await manage.goto('chrome://extensions');
    const allowed = (hostAccess: string) => {
      const set = JSON.stringify({ extensionId: new URL(session.origin).host, hostAccess });
      return manage.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${set})`);
    };
    await allowed('ON_CLICK');
    const fresh = await session.open(`${session.origin}/options.html#packs`);
    await fresh.waitForSelector('input[inputmode=url]');
    await fresh.type('input[inputmode=url]', url);
    await pressedByNobody(fresh);
    const told = await waitUntil(() => fresh.$eval('section [role=alert]', (alert) => alert.textContent || null), 'what is said of it');
    expect(told).toMatch(/Not fetched: the browser was not allowed to reach 127\.0\.0\.1.* Press the button again and allow it/);
    expect(await fresh.$eval('input[inputmode=url]', (field) => (field as HTMLInputElement).value)).toBe(url);
    expect(await textOf(fresh)).toContain('Example Firm: version 3 of “our-firm”');
    expect(asked).toEqual([]);
    await fresh.close();
    await allowed('ON_ALL_SITES');
    await manage.close();
  });

  it('is the one that was in use, after all of that', async () => {
    expect(await verdictOnCard(session)).toBe('Not established');
    expect(session.errors.filter((error) => !/Failed to load resource|net::ERR_/.test(error))).toEqual([]);
  });
});
