/**
 * What comes and goes a thousand times, and an extension that is updated, leave nothing behind in the page: no object of ours,
 * no node, no listener, no bytes.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchPlain } from '@/lib/dev/bench/tab';
import { ensureBrowser } from '@/lib/dev/find-browser';
import { serviceWorker } from '@/lib/dev/open-extension';
import { waitForCard, waitForMarks, waitForNoCard, waitUntil } from '@/lib/dev/read-page';
import { useSession } from './harness';
import { type Held, watchHeld } from './held';

const session = useSession();

/** So many names come and go, so many at a time: each is marked and unmarked, in two readings for a group. */
const CYCLES = 1000;
const GROUP = 40;
const CARDS = 20;
/** Until then the browser compiles, and fills its caches. */
const CYCLES_TO_WARM_UP = 400;
const CARDS_TO_WARM_UP = 5;

/** A leak leaves one more for each name, reading or card, so at least 20; the browser itself makes one or two anew now and then. */
const FEW = 10;
/** What the heap may grow by in all cycles, in bytes: 200 for each name. */
const HEAP_MARGIN = 200_000;
/** What the browser compiles or sets aside late grows once, a leak every time. */
const ROUNDS = 3;

/** A thousand cycles take about 10 s on a quiet machine. */
const PATIENCE = { timeout: 240_000 };

async function open(path: string, body: string): Promise<Page> {
  session.server.put(path, `<!doctype html><html lang="en"><head><title>Crypto OTC desks</title></head><body>${body}</body></html>`);
  return session.open(session.server.origin + path);
}

/** Only counts: every world that the reader of marks makes for itself stays with the page. */
function countMarks(tab: Page): Promise<number> {
  return tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}

/** Does it all over, and expects that no more is held afterwards. */
async function expectNoLeak(held: () => Promise<Held>, act: () => Promise<void>): Promise<void> {
  const first = await held();
  const grown: number[] = [];
  for (let before = first; grown.length < ROUNDS && !grown.some((bytes) => bytes < HEAP_MARGIN); ) {
    await act();
    const after = await held();
    expect(countsThatGrew(after, first)).toEqual([]);
    grown.push(after.heap - before.heap);
    before = after;
  }
  expect(Math.min(...grown)).toBeLessThan(HEAP_MARGIN);
}

function countsThatGrew(after: Held, before: Held): string[] {
  const [now, then] = [after, before].map(({ objects, nodes, listeners }) => ({ ...objects, nodes, listeners }) as Record<string, number>);
  return Object.entries(now ?? {}).flatMap(([what, count]) => {
    const had = then?.[what] ?? 0;
    return count < had + FEW ? [] : [`${what}: ${had}, then ${count}`];
  });
}

afterEach(() => {
  expect(session.errors).toEqual([]);
});

describe('a thousand names that come and go leave nothing behind', () => {
  /**
   * Puts in names beside one that stays, waits until each is marked, takes them out, and waits until its mark is the only one.
   * As many more go as soon as they came, before anyone reads them.
   */
  async function comeAndGo(tab: Page, where: 'paragraphs' | 'shadow roots', cycles: number): Promise<void> {
    for (let done = 0; done < cycles; done += GROUP) {
      await tab.evaluate(
        (how, size) => {
          const main = document.querySelector('main');
          const make = () => {
            const element = document.createElement('div');
            const home = how === 'paragraphs' ? element : element.attachShadow({ mode: 'open' });
            const text = document.createElement('p');
            text.textContent = 'Bybit quotes bitcoin.';
            home.append(text);
            return element;
          };
          main?.append(...Array.from({ length: size }, make));
          for (let left = size; left > 0; left -= 1) {
            const brief = make();
            main?.append(brief);
            brief.remove();
          }
        },
        where,
        GROUP,
      );
      await waitUntil(async () => (await countMarks(tab)) === GROUP + 1 || null, `${GROUP} marks more`);
      await tab.evaluate(() => document.querySelector('main')?.replaceChildren());
      await waitUntil(async () => (await countMarks(tab)) === 1 || null, 'the marks to go');
    }
  }

  it.each(['paragraphs', 'shadow roots'] as const)('in %s', PATIENCE, async (where) => {
    const tab = await open(`/come-and-go/${where.replaceAll(' ', '-')}.html`, '<p>Bitstamp stays.</p><main></main>');
    await waitForMarks(tab);
    const held = await watchHeld(tab);
    await comeAndGo(tab, where, CYCLES_TO_WARM_UP);
    expect((await held()).objects).toMatchObject({ MutationObserver: 1, Range: 1 });
    await expectNoLeak(held, () => comeAndGo(tab, where, CYCLES));
    await tab.close();
  });
});

/** The pointer rests on the first paragraph, which begins with a name, until the card is open. */
async function openCard(tab: Page): Promise<void> {
  const { x, y } = await tab.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('p') as Element);
    const { left, top, bottom } = range.getBoundingClientRect();
    return { x: left + 10, y: (top + bottom) / 2 };
  });
  await tab.mouse.move(x, y + 100);
  await tab.mouse.move(x, y, { steps: 4 });
  await waitForCard(tab);
}

it(`a card that opens and closes ${CARDS} times leaves nothing behind`, PATIENCE, async () => {
  const tab = await open('/cards.html', '<p>Bitstamp quotes bitcoin.</p>');
  await waitForMarks(tab);
  const held = await watchHeld(tab);
  const openAndClose = async (times: number) => {
    for (let left = times; left > 0; left -= 1) {
      await openCard(tab);
      await tab.keyboard.press('Escape');
      await waitForNoCard(tab);
    }
  };
  await openAndClose(CARDS_TO_WARM_UP);
  expect((await held()).objects).toMatchObject({ IntersectionObserver: 0, Range: 1 });
  await expectNoLeak(held, () => openAndClose(CARDS));
  await tab.close();
});

describe('an update leaves nothing of ours on an open page', () => {
  /** Kinds of which nothing is left; the world's own functions stay with the page, and what stands for a node with the node. */
  const ended = [
    ...['AbortController', 'AbortSignal', 'Array', 'Highlight', 'IntersectionObserver', 'Map', 'MutationObserver', 'Promise', 'Range'],
    ...['ResizeObserver', 'Set', 'TreeWalker'],
  ];
  const nothing = Object.fromEntries(ended.map((kind) => [kind, 0]));

  let plain: Browser;
  beforeAll(async () => {
    plain = await launchPlain(ensureBrowser(['chromium']));
  });
  // The extension that was loaded anew has no script in any page.
  afterEach(() => session.restart());
  afterAll(() => plain?.close());

  /** What the page holds in a browser without the extension. */
  async function heldWithout(tab: Page): Promise<Held> {
    const without = await plain.newPage();
    await without.goto(tab.url());
    return (await watchHeld(without))();
  }

  /** Our scripts look whether the extension is still there when the page changes: a dot will do. */
  async function updateAndChange(tab: Page, isOver: () => Promise<boolean>): Promise<void> {
    await (await serviceWorker(session.browser)).evaluate(() => chrome.runtime.reload());
    await waitUntil(async () => {
      await tab.$eval('p', ({ firstChild }) => (firstChild as Text).appendData('.'));
      return (await isOver()) || null;
    }, 'our scripts to end');
  }

  it('with marks, a followed shadow root and a card', PATIENCE, async () => {
    const tab = await open(
      '/updated.html',
      `<p>Bitstamp quotes bitcoin.</p><div></div><script>
        addEventListener('click', () => {});
        document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '<p>Bybit does, too.</p>';
      </script>`,
    );
    await waitUntil(async () => (await countMarks(tab)) === 2 || null, 'both marks');
    const held = await watchHeld(tab);
    await openCard(tab);
    const before = await held();
    expect(before.objects).toMatchObject({ IntersectionObserver: 1, Range: 2 });
    await updateAndChange(tab, async () => (await countMarks(tab)) === 0);
    await waitForNoCard(tab);
    const after = await held();
    // The one array is the browser's: it keeps `navigator.languages`, which the card asked for.
    expect(after.objects).toMatchObject({ ...nothing, Array: 1 });
    const { nodes, listeners } = await heldWithout(tab);
    expect(after).toMatchObject({ nodes, listeners });
    expect(after.heap).toBeLessThan(before.heap);
  });

  it('that names no desk, where only the look runs', PATIENCE, async () => {
    const tab = await open('/updated-nameless.html', '<p>We spoke of gardens.</p>');
    const held = await watchHeld(tab);
    expect((await held()).objects).toMatchObject({ MutationObserver: 1 });
    await updateAndChange(tab, async () => (await held()).objects.MutationObserver === 0);
    const after = await held();
    expect(after.objects).toMatchObject(nothing);
    const { nodes, listeners } = await heldWithout(tab);
    expect(after).toMatchObject({ nodes, listeners });
  });
});
