/** What the end-to-end tests share: one browser with the built extension, a page server, and a record of every error. */
import type { Browser, ConsoleMessage, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { DesksHere } from '@/lib/adapters/messages/protocol';
import { chooseOption } from '@/lib/dev/choose-option';
import { desksInTab } from '@/lib/dev/desks-in-tab';
import { ensureBrowser } from '@/lib/dev/find-browser';
import { type OpenOptions, openExtension, serviceWorker } from '@/lib/dev/open-extension';
import { waitForMarks, waitUntil } from '@/lib/dev/read-page';
import { type PageServer, servePages } from '@/lib/dev/serve-pages';
import type { Profile } from '@/lib/profile/profile';

export interface Session {
  browser: Browser;
  /** `chrome-extension://…` */
  origin: string;
  server: PageServer;
  /** Errors and failed assertions of every page opened through `open`, as text. */
  errors: string[];
  /** Opens an address in a new tab in front. */
  open(url: string): Promise<Page>;
  /** Opens the sample article and waits for its marks. */
  openArticle(): Promise<Page>;
  /** Saves a profile through the options page, as a user does. */
  setProfile(profile: Partial<Profile>): Promise<void>;
  restart(): Promise<void>;
  /** Ends the browser from one instant to the next, as a crash does, and starts it again. */
  crash(): Promise<void>;
}

/** A session for the tests of one file. The fields are there once the tests run. */
export function useSession(options: Partial<OpenOptions> = {}): Session {
  const session = {} as Session;
  const start = async () => {
    const { browser, origin } = await openExtension(ensureBrowser(['chromium']), { headless: true, language: 'en-US', ...options });
    if (origin === null) throw new Error('the end-to-end tests need Chrome, Chromium or Edge');
    Object.assign(session, { browser, origin });
    const worker = await serviceWorker(browser);
    worker.on('console', (message) => {
      if (message.type() === 'error') session.errors.push(`background: ${message.text()}`);
    });
    worker.on('error', (error) => session.errors.push(`background: ${String(error)}`));
  };
  beforeAll(async () => {
    session.server = await servePages();
    session.errors = [];
    await start();
  });
  afterAll(async () => {
    await session.browser?.close();
    session.server?.close();
  });

  session.open = async (url) => {
    const page = await session.browser.newPage();
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error' || message.type() === 'assert') session.errors.push(`${url}: ${message.text()}`);
    });
    page.on('pageerror', (error) => session.errors.push(`${url}: ${String(error)}`));
    await page.goto(url);
    await page.bringToFront();
    // What is pressed in the head of a popup that is still being read goes with it.
    if (/\/(popup|sidepanel)\.html/.test(url)) await page.waitForSelector('main:not([aria-busy])');
    return page;
  };
  session.openArticle = async () => {
    const page = await session.open(`${session.server.origin}/article.html`);
    await waitForMarks(page);
    return page;
  };
  session.setProfile = async (profile) => {
    const page = await session.open(`${session.origin}/options.html`);
    const labels = { country: 'Domicile', usState: 'US state', clientType: 'Client type', classification: 'Classification' } as const;
    for (const field of ['country', 'usState', 'clientType', 'classification'] as const) {
      if (profile[field] !== undefined) await chooseOption(page, labels[field], profile[field] ?? '');
    }
    await page.close();
  };
  session.restart = async () => {
    await session.browser.close();
    await start();
  };
  session.crash = async () => {
    const process = session.browser.process();
    const gone = new Promise<void>((resolve) => process?.once('exit', () => resolve()));
    process?.kill('SIGKILL');
    await gone;
    await start();
  };
  return session;
}

/** All text of a page of ours, white space folded. */
export function textOf(page: Page): Promise<string> {
  return page.$eval('body', (body) => (body.textContent ?? '').replace(/\s+/g, ' '));
}

/** Waits until our scripts in the tab in front have seen its page, and gives what they say: nothing, where no name stands. */
export async function desksHere(session: Session): Promise<DesksHere> {
  return waitUntil(async () => {
    const worker = await serviceWorker(session.browser);
    const tab = await worker.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? null);
    return tab === null ? null : desksInTab(worker, tab);
  }, 'our script in the page to answer');
}
