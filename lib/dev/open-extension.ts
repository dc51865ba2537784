/** Starts a browser with the built extension and an empty profile, the way the tour and the end-to-end tests use it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser';
import { waitUntil } from './read-page';

const output = join(import.meta.dirname, '../../.output');

/** Folder of the extension built for Chrome and Edge. */
export const builtExtension = join(output, 'chrome-mv3');

/** Keeps a browser from talking to its maker, which is no part of what we run. */
const quiet = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-search-engine-choice-screen',
];

/** Arguments that send every host to this machine: for addresses that are official ones, and reserved ones. */
export const everyHostIsHere = [
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];

export interface OpenOptions {
  headless: boolean;
  /** Folder of the browser profile; a temporary one where left out. */
  profile?: string;
  /** Folder of the built extension; the project's own output where left out. Chromium only. */
  extension?: string;
  /** Language of the browser (BCP 47) and so of the extension; the browser's own where left out. Chromium only. */
  language?: string;
  /** Host and port every request of the browser goes through, `localhost` included. */
  proxy?: string;
  /** Whether the page that opens at the installation stays. Chromium only. */
  welcome?: boolean;
  /** Further arguments of the browser. Chromium only. */
  args?: readonly string[];
}

export interface OpenExtension {
  browser: Browser;
  /** `chrome-extension://…`, no slash at the end; null for Firefox. */
  origin: string | null;
}

export async function openExtension(
  found: FoundBrowser,
  { headless, profile, extension = builtExtension, language, proxy, welcome = false, args = [] }: OpenOptions,
): Promise<OpenExtension> {
  const shared = {
    executablePath: found.path,
    headless,
    // A window a person looks at keeps its own size.
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    ...(profile === undefined ? {} : { userDataDir: profile }),
  };
  if (found.family === 'firefox') {
    const browser = await puppeteer.launch({ browser: 'firefox', ...shared });
    await browser.installExtension(join(output, 'firefox-mv3'));
    return { browser, origin: null };
  }
  const isNew = profile === undefined || !existsSync(join(profile, 'Default'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    ...shared,
    pipe: true,
    enableExtensions: [extension],
    args: [
      ...quiet,
      ...sandbox,
      // The first decides which messages the browser takes, the second what pages are told.
      ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
      ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(headless ? ['--disable-gpu'] : []),
      ...args,
    ],
  });
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().startsWith('chrome-extension://'));
  const origin = `chrome-extension://${new URL(target.url()).host}`;
  if (!welcome && existsSync(join(extension, 'welcome.html'))) {
    const closed = closeOnce(browser, `${origin}/welcome.html`);
    // A new profile is welcomed, and the page that does so would close a popup over another; whether one that was used before is, the
    // browser decides.
    if (isNew) await closed;
  }
  return { browser, origin };
}

/** Stops the service worker as the browser does with one that has nothing to do, and waits until it is. */
export async function stopWorker(browser: Browser): Promise<void> {
  const workers = () => browser.targets().filter((one) => one.type() === 'service_worker');
  for (const target of workers()) await (await target.worker())?.close();
  await waitUntil(async () => (workers().length === 0 ? true : null), 'the background to be asleep');
}

/** Waits until the service worker runs again: the focus of a field wakes it, sooner than a hand has written the last letter. */
export async function untilAwake(browser: Browser): Promise<void> {
  await (await serviceWorker(browser)).evaluate(() => undefined);
}

/** Closes the first page that comes up at an address: it would stand in front of what is opened next. A browser that ends meanwhile has closed it. */
function closeOnce(browser: Browser, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = async (target: Target) => {
      if (target.url() !== url) return;
      browser.off('targetcreated', look).off('targetchanged', look);
      try {
        await (await target.page())?.close();
      } catch (error) {
        if (browser.connected && browser.targets().includes(target)) return reject(error);
      }
      resolve();
    };
    browser.on('targetcreated', look).on('targetchanged', look);
    for (const target of browser.targets()) look(target);
  });
}

/** The extension's service worker, started if it was stopped. */
export async function serviceWorker(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().startsWith('chrome-extension://'));
  const worker = await target.worker();
  if (!worker) throw new Error('the service worker is gone');
  return worker;
}

/** Opens the real toolbar popup over the page in front. */
export async function openPopup(browser: Browser): Promise<Page> {
  const worker = await serviceWorker(browser);
  // It may open on what it showed before, at an address that pages of ours in tabs have too.
  const before = new Set(browser.targets());
  await worker.evaluate('chrome.action.openPopup()');
  const target = await browser.waitForTarget((t) => !before.has(t) && t.url().includes('/popup.html'));
  const page = await target.asPage();
  await page.waitForSelector('main:not([aria-busy])');
  return page;
}
