/**
 * Starts an unpatched Firefox with the built extension, over WebDriver BiDi. Its pages can be opened by their address, which needs
 * Firefox's leave to look into its own parts (`--remote-allow-system-access`), and an address that is known beforehand.
 */
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser';
import { waitUntil } from './read-page';

const extension = join(import.meta.dirname, '../../.output/firefox-mv3');
/** As in wxt.config.ts. */
const ADDON_ID = 'desklens@desklens.example';
/** The host of the extension's pages: any one will do. */
const ADDON_HOST = '0e5d1a4c-6f0b-4f7e-9f3d-8f2d4a1c7b35';

export interface FirefoxOptions {
  /** Hosts that lead to this machine. */
  hosts: readonly string[];
  /** Folder that downloads are saved to, without a question. */
  downloads: string;
}

export async function openFirefox(found: FoundBrowser, { hosts, downloads }: FirefoxOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: true,
    defaultViewport: { width: 1200, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_HOST }),
      'intl.locale.requested': 'en-US',
      'network.dns.localDomains': hosts.join(),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  await browser.installExtension(extension);
  return browser;
}

/** Opens one of the extension's pages in a new tab: `popup.html#desk/kraken`. */
export async function openOwnPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  const url = `moz-extension://${ADDON_HOST}/${path}`;
  // The driver is not told when such a page is loaded: what is in it is asked.
  page.goto(url).catch(() => undefined);
  await waitUntil(
    () =>
      page
        .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
        .then(
          (is) => is || null,
          () => null,
        ),
    url,
  );
  return page;
}
