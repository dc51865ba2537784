/**
 * How long the popup takes to open, with the directory's desks and with thousands: from the start of the navigation to the search
 * field that has the focus, and to the list that can be searched. The larger directory is the project's own desks, copied.
 */
import type { FoundBrowser } from '../find-browser';
import { openExtension } from '../open-extension';
import { copyProject } from '../project-copy';
import { median, ms, printTable, spread } from './figures';
import type { Measured } from './goals';

const OPENINGS = 10;
const MANY_DESKS = 2_000;
/** How long the browser is left alone before each, in ms: what was opened before is then cleared away. */
const REST_MS = 1_500;

interface Opening {
  /** In ms since the navigation began. */
  field: number;
  list: number;
}

/**
 * Runs in the page before anything else: takes the times at which the field has the focus and the tabs of the lists are there.
 * As text, since what runs TypeScript puts helpers into functions that the page has not.
 */
const WATCH = `
  globalThis.opening = {};
  const look = () => {
    if (document.activeElement?.matches('input[type="search"]')) opening.field ??= performance.now();
    if (document.querySelector('[role="tab"]')) opening.list ??= performance.now();
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
      const [field, list] = [openings.map((one) => one.field), openings.map((one) => one.list)];
      rows.push([`${desks} desks`, ...[field, list].flatMap((all) => [ms(median(all)), ms(spread(all))])]);
      measured.push({ goal: 'popup', where: `${desks} desks`, value: median(field) });
    }
    printTable(`Popup, medians of ${OPENINGS} openings in ms`, ['directory', 'search field', 'noise ±', 'list', 'noise ±'], rows);
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

async function openAgain(found: FoundBrowser, extension: string | undefined): Promise<Opening[]> {
  const { browser, origin } = await openExtension(found, { headless: true, ...(extension === undefined ? {} : { extension }) });
  try {
    const openings: Opening[] = [];
    // One more than counted: the first fills caches.
    for (let i = 0; i <= OPENINGS; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(WATCH);
      await page.goto(`${origin}/popup.html`);
      const opening = await page.waitForFunction(() => {
        const { field, list } = (globalThis as { opening?: Partial<Opening> }).opening ?? {};
        return field !== undefined && list !== undefined ? { field, list } : null;
      });
      if (i > 0) openings.push((await opening.jsonValue()) as Opening);
      await page.close();
    }
    return openings;
  } finally {
    await browser.close();
  }
}
