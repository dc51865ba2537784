/**
 * What the tests in Firefox share: one browser with the built extension and a page server. What stands in our closed shadow root in a
 * page is read as Firefox lets extensions read it, through a page of ours.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { ensureBrowser } from '@/lib/dev/find-browser';
import { openFirefox, openOwnPage } from '@/lib/dev/open-firefox';
import { waitUntil } from '@/lib/dev/read-page';
import { type PageServer, servePages } from '@/lib/dev/serve-pages';
import { temporaryFolder } from '@/tests/temporary-folder';

/** A control of the card or the banner, and its centre in viewport coordinates. */
export interface Control {
  name: string;
  x: number;
  y: number;
}

export interface ShownInPage {
  /** All its text, white space folded. */
  text: string;
  controls: Control[];
}

export interface FirefoxSession {
  browser: Browser;
  server: PageServer;
  /** Opens a page of ours. */
  own(path: string): Promise<Page>;
  /** Opens a page under an address and waits until it is loaded. */
  visit(url: string): Promise<Page>;
  /** Moves the pointer onto a marked name, as a hand would, once the card's script follows it. */
  hoverMark(page: Page, text: string): Promise<void>;
  /** What we show in the page of an address, the card or the banner; null where there is nothing. */
  shown(url: string, what: 'card' | 'banner'): Promise<ShownInPage | null>;
  /** Waits for a downloaded file, with what stands in it. */
  downloaded(name: RegExp): Promise<{ path: string; text: string }>;
}

/** `hosts` lead to this machine. */
export function useFirefox(hosts: readonly string[] = []): FirefoxSession {
  const session = {} as FirefoxSession;
  const downloads = temporaryFolder();
  let reader: Page;
  beforeAll(async () => {
    session.server = await servePages();
    session.browser = await openFirefox(ensureBrowser(['firefox']), { hosts, downloads });
    reader = await openOwnPage(session.browser, 'compare.html');
  });
  afterAll(async () => {
    await session.browser?.close();
    session.server?.close();
  });
  session.own = (path) => openOwnPage(session.browser, path);
  session.visit = async (url) => {
    const page = await session.browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  };
  session.hoverMark = async (page, text) => {
    const hasCard = () => reader.evaluate(readHasCard, page.url()).then((has) => has || null);
    await waitUntil(hasCard, 'the script of the card');
    await hoverMark(page, text);
  };
  session.shown = (url, what) => reader.evaluate(readShown, url, what);
  session.downloaded = (name) =>
    waitUntil(async () => {
      const file = readdirSync(downloads).find((one) => name.test(one));
      const path = file && join(downloads, file);
      const text = path && readFileSync(path, 'utf8');
      return path && text ? { path, text } : null;
    }, String(name));
  return session;
}

/** Runs in a page of ours: whether the card's script in the page of an address has taken what the marks left for it. */
async function readHasCard(url: string): Promise<boolean> {
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
  if (tab?.id === undefined) throw new Error(`no tab shows ${url}`);
  const [read] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => Symbol.for('desklens.marks') in globalThis && !(Symbol.for('desklens.page-link') in globalThis),
  });
  return read?.result === true;
}

/** Runs in a page of ours. */
async function readShown(url: string, what: string): Promise<ShownInPage | null> {
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
  if (tab?.id === undefined) throw new Error(`no tab shows ${url}`);
  const [read] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    args: [what],
    func: (wanted: string) => {
      type Element = globalThis.Element & { openOrClosedShadowRoot: ShadowRoot | null };
      const roots = [...document.querySelectorAll('*')].map((element) => (element as Element).openOrClosedShadowRoot);
      const found = roots.map((root) => root?.querySelector(`.${wanted}`)).find((one) => one?.checkVisibility());
      if (!found) return null;
      const controls = [...found.querySelectorAll('button, summary, a')].map((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        return { name: (control.textContent ?? '').trim(), x: left + width / 2, y: top + height / 2 };
      });
      return { text: (found.textContent ?? '').replace(/\s+/g, ' ').trim(), controls };
    },
  });
  return (read?.result as ShownInPage | null | undefined) ?? null;
}

/** The names a page has marked, by the verdict their line tells. */
export function readMarks(page: Page): Promise<{ text: string; verdict: string }[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map((range) => ({ text: String(range).replace(/\s+/g, ' '), verdict: name.replace('desklens-', '') })),
    ),
  );
}

export function waitForMarks(page: Page): Promise<{ text: string; verdict: string }[]> {
  return waitUntil(async () => {
    const marks = await readMarks(page);
    return marks.length > 0 ? marks : null;
  }, 'marks');
}

async function hoverMark(page: Page, text: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const range = [...CSS.highlights].flatMap(([, highlight]) => [...highlight] as Range[]).find((one) => String(one) === wanted);
    const [box] = range?.getClientRects() ?? [];
    if (!box) throw new Error(`nothing is marked with the text ${wanted}`);
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, text);
  await page.mouse.move(x + 5, y + 60);
  await page.mouse.move(x, y, { steps: 4 });
}
