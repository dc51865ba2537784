import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser } from '@/lib/dev/find-browser';
import { type OpenExtension, openExtension } from '@/lib/dev/open-extension';
import { hoverMark, waitForCard, waitForMarks } from '@/lib/dev/read-page';
import { type PageServer, servePages } from '@/lib/dev/serve-pages';

/**
 * Where Chromium itself calls home, without an extension too and whatever its flags: at a start, and to be near its search
 * engine. That our own files name no such host is tested in build.test.ts.
 */
const makersOwn = ['accounts.google.com', 'www.google.com', 'update.googleapis.com', 'clients2.google.com'];

/** Everything the whole browser asked for, service worker included: it can reach nothing but this proxy. */
const asked: string[] = [];
let proxy: Server;
let server: PageServer;
let opened: OpenExtension;

beforeAll(async () => {
  server = await servePages();
  proxy = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '');
    const target = request(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    target.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(target);
  });
  proxy.on('connect', (incoming, socket) => {
    asked.push(`https://${incoming.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve));
  opened = await openExtension(ensureBrowser(['chromium']), {
    language: 'en-US',
    headless: true,
    proxy: `localhost:${(proxy.address() as AddressInfo).port}`,
  });
});

afterAll(async () => {
  await opened?.browser.close();
  proxy?.closeAllConnections();
  proxy?.close();
  server?.close();
});

describe('the network', () => {
  it('sees the article, and not one request of ours from card, popup, comparison, options or background', async () => {
    const { browser, origin } = opened;
    const tab = await browser.newPage();
    await tab.goto(`${server.origin}/article.html`);
    await waitForMarks(tab);
    await hoverMark(tab, 'Kraken OTC');
    await waitForCard(tab);
    for (const path of ['popup.html', 'popup.html#desk/kraken', 'compare.html#kraken,coinbase', 'options.html', 'options.html#packs']) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`);
      await page.waitForSelector('main');
      await page.evaluate(() => {
        for (const control of document.querySelectorAll<HTMLElement>('summary, input[type=checkbox], [role=tab]')) control.click();
      });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await page.close();
    }
    const ours = asked.map((url) => new URL(url)).filter(({ hostname }) => !makersOwn.includes(hostname));
    expect(ours.filter(({ origin: from }) => from !== server.origin).map(String)).toEqual([]);
    expect(ours.map(({ pathname }) => pathname).filter((path) => path !== '/favicon.ico')).toEqual(['/article.html']);
  });
});
