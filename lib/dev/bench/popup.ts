/**
 * How long the popup takes until it can be used, with the directory's desks and with thousands: from the start of the navigation to
 * the search field that has the focus and the lists that can be chosen, whichever comes later; from a name that is typed there to its
 * row with verdict and score; and, for whoever waits, until all desks are read. The larger directory is the project's own desks, copied.
 * The floor is a page of the same extension that has a field and a tab and nothing else: what the browser itself takes.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FoundBrowser } from '../find-browser';
import { builtExtension, openExtension } from '../open-extension';
import { copyProject } from '../project-copy';
import { median, ms, printTable, spread } from './figures';
import type { Measured } from './goals';

const OPENINGS = 10;
const MANY_DESKS = 2_000;
/** How long the browser is left alone before each, in ms: what was opened before is then cleared away. */
const REST_MS = 1_500;

/** In ms. */
interface Opening {
  /** Since the navigation began. */
  usable: number;
  /** Since a letter was typed. */
  found: number;
  /** Since the navigation began; the search in between is in it. */
  complete: number;
}

/** A desk of the last chunk, whose row is waited for. */
const TYPED = 'wintermute';

/**
 * Runs in the page before anything else: takes the time at which the field has the focus and the lists are there; types a name and
 * takes the time until its row has a score; then goes to the picks, which are there when all desks are read.
 * As text, since what runs TypeScript puts helpers into functions that the page has not.
 */
const WATCH = `
  globalThis.opening = {};
  let typedAt = null;
  const look = () => {
    const field = document.querySelector('input[type="search"]');
    if (opening.usable === undefined && field && field === document.activeElement && document.querySelector('[role="tab"]')) {
      opening.usable = performance.now();
      setTimeout(() => {
        typedAt = performance.now();
        field.value = '${TYPED}';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    }
    if (typedAt !== null && opening.found === undefined && document.querySelector('[id^="desk-${TYPED}"] .bar')) {
      opening.found = performance.now() - typedAt;
      setTimeout(() => {
        field.value = '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        setTimeout(() => document.querySelector('#tab-picks').click());
      });
    }
    if (opening.found !== undefined && document.querySelector('[id^="pick-"]')) opening.complete ??= performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  document.addEventListener('focusin', look);
`;

/** `ids`: the project's desks. */
export async function measurePopup(found: FoundBrowser, ids: readonly string[]): Promise<Measured[]> {
  const copy = copyProject();
  try {
    for (let i = ids.length; i < MANY_DESKS; i += 1) addDesk(copy, ids[i % ids.length] ?? '', i);
    const { status, output } = copy.build('0.1.0');
    if (status !== 0) throw new Error(output);
    const sizes: [number, string | undefined][] = [
      [ids.length, undefined],
      [MANY_DESKS, copy.extension],
    ];
    const measured: Measured[] = [];
    const rows: string[][] = [];
    for (const [desks, extension] of sizes) {
      const openings = await openAgain(found, extension);
      const times = [openings.map((one) => one.usable), openings.map((one) => one.found), openings.map((one) => one.complete)];
      rows.push([`${desks} desks`, ...times.flatMap((all) => [ms(median(all)), ms(spread(all))])]);
      const [usable = [], row = []] = times;
      measured.push({ goal: 'popup', where: `${desks} desks`, value: median(usable) });
      measured.push({ goal: 'popupFinds', where: `${desks} desks`, value: median(row) });
    }
    const floor = await floorAgain(found);
    rows.push(['no desk: the floor', ms(median(floor)), ms(spread(floor)), ...Array<string>(4).fill('')]);
    printTable(
      `Popup, medians of ${OPENINGS} openings in ms`,
      ['directory', 'usable', 'noise ±', 'found', 'noise ±', 'all read', 'noise ±'],
      rows,
    );
    return measured;
  } finally {
    copy.remove();
  }
}

/** One more desk like another, under names of its own. */
function addDesk(copy: ReturnType<typeof copyProject>, from: string, i: number): void {
  const own = (text: string) => `${text} Qxz${i}`;
  copy.writeDesk(
    `${from}-${i}`,
    (desk) => ({
      ...desk,
      id: `${from}-${i}`,
      name: own(desk.name),
      aliases: desk.aliases.map((alias) => ({ ...alias, text: own(alias.text) })),
    }),
    from,
  );
}

/** When the field of the least page there can be has the focus, since the navigation began, in ms. */
async function floorAgain(found: FoundBrowser): Promise<number[]> {
  const extension = mkdtempSync(join(tmpdir(), 'desklens-'));
  cpSync(builtExtension, extension, { recursive: true });
  writeFileSync(join(extension, 'floor.html'), '<!doctype html><meta charset="utf-8"><script type="module" src="/floor.js"></script>');
  writeFileSync(
    join(extension, 'floor.js'),
    `document.body.innerHTML = '<input type="search"><button role="tab">Tab</button>';
    document.querySelector('input').focus();
    globalThis.usable = performance.now();`,
  );
  const { browser, origin } = await openExtension(found, { headless: true, extension });
  try {
    const times: number[] = [];
    for (let i = 0; i <= OPENINGS; i += 1) {
      await rest();
      const page = await browser.newPage();
      await page.goto(`${origin}/floor.html`);
      const usable = await page.waitForFunction(() => (globalThis as { usable?: number }).usable);
      if (i > 0) times.push((await usable.jsonValue()) ?? Number.NaN);
      await page.close();
    }
    return times;
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true });
  }
}

const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));

async function openAgain(found: FoundBrowser, extension: string | undefined): Promise<Opening[]> {
  const { browser, origin } = await openExtension(found, { headless: true, ...(extension === undefined ? {} : { extension }) });
  try {
    const openings: Opening[] = [];
    // One more than counted: the first fills caches.
    for (let i = 0; i <= OPENINGS; i += 1) {
      await rest();
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(WATCH);
      await page.goto(`${origin}/popup.html`);
      const opening = await page.waitForFunction(() => {
        const { usable, found, complete } = (globalThis as { opening?: Partial<Opening> }).opening ?? {};
        return usable !== undefined && found !== undefined && complete !== undefined ? { usable, found, complete } : null;
      });
      if (i > 0) openings.push((await opening.jsonValue()) as Opening);
      await page.close();
    }
    return openings;
  } finally {
    await browser.close();
  }
}
