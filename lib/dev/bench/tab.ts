/** Opens pages to measure in: a plain browser without the extension, whose pages can tell time to 5 µs. */
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import type { FoundBrowser } from '../find-browser';

/** An isolated page gets the finest clock; its own scripts do not run, so that nothing else does either. */
export const quietHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy': "script-src 'none'; frame-src 'none'",
};

/** Everything but this machine is cut off: a saved page may ask for the web. */
export const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

/** The longest a single measurement may take, in ms; mark.js is slow. */
const PATIENCE_MS = 900_000;

export function launchPlain({ path }: FoundBrowser): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath: path,
    headless: true,
    pipe: true,
    protocolTimeout: PATIENCE_MS,
    defaultViewport: { width: 1200, height: 900 },
    args: ['--no-first-run', '--disable-background-networking', '--disable-gpu', '--js-flags=--expose-gc', offline, ...sandbox],
  });
}

/** Runs `use` in a page freshly loaded, with the bench's script in it. */
export async function inPage<T>(browser: Browser, url: string, script: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
    await page.evaluate(script);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** One of the browser's own counters of a page; `Performance.enable` was sent before. */
export async function metricOf(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}
