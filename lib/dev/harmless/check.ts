/** Opens the pages of a folder one after the other, in two browsers at once, one with the extension and one without. */
import type { Browser } from 'puppeteer-core';
import { launchPlain, offline } from '../bench/tab';
import type { FoundBrowser } from '../find-browser';
import { openExtension } from '../open-extension';
import { servePages } from '../serve-pages';
import { watchBackground } from './errors';
import { type Judgement, judge, type Scripts } from './judge';
import { ensureBuilt, pagesIn } from './pages';
import { PATIENCE_MS } from './rest';
import { visitPage } from './visit';

export interface CheckOptions {
  folder: string;
  /** Folder of the built extension. */
  extension: string;
  found: FoundBrowser;
  /** How long a loaded page may take to come to rest, in ms. */
  patience?: number;
  onPage?: (judgement: Judgement, done: number, of: number) => void;
}

const prefixes: Readonly<Record<Scripts, string>> = { on: '/saved/', off: '/quiet/' };
const noScripts = { 'content-security-policy': "script-src 'none'" };

export async function checkHarmless({ folder, extension, found, patience = PATIENCE_MS, onPage }: CheckOptions): Promise<Judgement[]> {
  const pages = pagesIn(folder);
  ensureBuilt(extension);
  const opened: { close(): unknown }[] = [];
  try {
    const server = await servePages();
    opened.push(server);
    const { browser: ours, origin } = await openExtension(found, { headless: true, extension, args: [offline] });
    opened.push(ours);
    if (origin === null) throw new Error('The check needs Chrome, Chromium or Edge.');
    const plain = await launchPlain(found);
    opened.push(plain);
    server.putFolder(prefixes.on, folder);
    server.putFolder(prefixes.off, folder, noScripts);
    await Promise.all([ours, plain].map(refuseDownloads));
    const present = { origin, backgroundErrors: await watchBackground(ours, origin) };

    const judgements: Judgement[] = [];
    for (const page of pages) {
      const path = page.split('/').map(encodeURIComponent).join('/');
      const judgement = await judge(page, (side, scripts) => {
        const url = server.origin + prefixes[scripts] + path;
        return side === 'with' ? visitPage(ours, url, present, patience) : visitPage(plain, url, null, patience);
      });
      judgements.push(judgement);
      onPage?.(judgement, judgements.length, pages.length);
    }
    return judgements;
  } finally {
    for (const one of opened.reverse()) await one.close();
  }
}

/** What a page would save stays off this machine's disk. */
async function refuseDownloads(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny' });
}
