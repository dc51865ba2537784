/** Loads one page in a new tab, waits until it is at rest, and takes its HTML and its errors. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { DesksHere } from '@/lib/adapters/messages/protocol';
import { collectErrors, type SeenError } from './errors';
import { scriptState, tabInFront } from './our-script';
import { watchOurWorld } from './our-world';
import { inWorld } from './own-world';
import { waitForRest } from './rest';

export interface Visit {
  html: string;
  /** False where the page went on changing itself: another visit would find something else. */
  rested: boolean;
  errors: readonly SeenError[];
  /** What our script says stands there; none without it. */
  desks: DesksHere['desks'];
}

/** Why there is nothing to compare, and what went wrong until then. */
export interface Failure {
  failed: string;
  errors: readonly SeenError[];
}

/** How long a page may take to load, and how long all of one visit, in ms. */
const LOAD_MS = 30_000;
const VISIT_MS = 60_000;
/** How long a tab may take to close, in ms. */
const CLOSE_MS = 3_000;
const MS_A_SECOND = 1_000;

/** The extension in a browser: where its files are, and what empties the list of its background's errors. */
export interface Extension {
  origin: string;
  backgroundErrors: () => SeenError[];
}

/** `extension` is null in a browser without it; `patience` is how long, in ms, the page may take to come to rest. */
export async function visitPage(browser: Browser, url: string, extension: Extension | null, patience: number): Promise<Visit | Failure> {
  const page = await browser.newPage();
  const errors: SeenError[] = [];
  const fail = (reason: string): Failure => ({ failed: reason, errors: [...errors, ...(extension?.backgroundErrors() ?? [])] });
  try {
    const session = await page.createCDPSession();
    await session.send('Page.enable');
    const left = leaving(session, url);
    await collectErrors(session, errors, extension?.origin ?? null);
    // What one page stored must not show on the next.
    await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
    const found = await Promise.race([within(VISIT_MS, read(page, session, url, extension !== null, patience)), left]);
    if (found.missing !== null) errors.push({ text: found.missing, ours: true });
    return { ...found, errors: [...errors, ...(extension?.backgroundErrors() ?? [])] };
  } catch (error) {
    if (!browser.connected) throw error;
    return fail(messageOf(error));
  } finally {
    // A page may have closed itself, and the browser may never say that one it was just leaving is closed.
    await within(CLOSE_MS, page.close()).catch(() => undefined);
  }
}

interface Found extends Omit<Visit, 'errors'> {
  /** What our script should have done and has not. */
  missing: string | null;
}

async function read(page: Page, session: CDPSession, url: string, hasExtension: boolean, patience: number): Promise<Found> {
  const browser = page.browser();
  // A page that asks something would wait for ever, and one that opens another would stand behind it.
  page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
  page.on('popup', (popup) =>
    popup
      ?.close()
      .then(() => page.bringToFront())
      .catch(() => undefined),
  );
  const crashed = new Promise<never>((_, reject) => page.on('error', reject));
  crashed.catch(() => undefined);
  await page.bringToFront();
  const tab = hasExtension ? await tabInFront(browser) : null;
  const isLookedAt = await watchOurWorld(session);
  await page.goto(url, { waitUntil: 'load', timeout: LOAD_MS });
  const rest = waitForRest(session, tab === null ? null : () => scriptState(browser, tab, isLookedAt), patience);
  const { rested, script } = await Promise.race([rest, crashed]);
  const { html, hasBody } = await inWorld(session, () => ({
    html: document.documentElement?.outerHTML ?? '',
    hasBody: Boolean(document.body),
  }));
  // A page that loads itself anew without end leaves none of ours the time to come.
  const missing = hasBody && rested && script?.isComplete === false ? whatIsMissing(script.desks) : null;
  return { html, rested, desks: script?.desks ?? [], missing };
}

function whatIsMissing(desks: Visit['desks'] | null): string {
  return desks === null ? 'no script of ours answers in the page' : 'names may stand in the page, and the script that marks did not come';
}

/** Rejects once the tab shows another page than the one at `url`: that one is not what was asked about. */
function leaving(session: CDPSession, url: string): Promise<never> {
  const left = new Promise<never>((_, reject) => {
    session.on('Page.frameNavigated', ({ frame }) => {
      const to = frame.unreachableUrl ?? frame.url;
      if (frame.parentId === undefined && to !== url) reject(new Error(`leads to ${to}`));
    });
  });
  left.catch(() => undefined);
  return left;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`is not read after ${ms / MS_A_SECOND} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
