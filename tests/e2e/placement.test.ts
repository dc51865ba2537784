/** Where a card opens, in numbers, in a real browser: every edge of the window, every zoom, every direction of writing. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type Box, boxesOfMark, hoverAt, onCard, pressInCard, waitForCard, waitForMarks, waitForNoCard } from '@/lib/dev/read-page';
import { useSession } from './harness';
import { command } from './keys';
import { zoomTab } from './zoom';

const session = useSession();
let tab: Page;
let pages = 0;
/** Between name and card, and between card and the window's edge. */
const GAP = 8;

interface Window {
  width: number;
  height: number;
}
const usual: Window = { width: 1200, height: 900 };

/** Opens a page, in quirks mode where that is what it begins with, in a window of this size, and waits for its marks. */
async function openPage(html: string, window = usual): Promise<void> {
  pages += 1;
  const path = `/placed-${pages}.html`;
  session.server.put(
    path,
    `${html.startsWith('quirks') ? '' : '<!doctype html>'}<html lang="en"><title>Crypto OTC</title><style>body { font: 16px/24px sans-serif }</style>${html}`,
  );
  tab = await session.open(session.server.origin + path);
  await tab.setViewport(window);
  await waitForMarks(tab);
}

afterEach(async () => {
  await tab.close();
  expect(session.errors).toEqual([]);
});

/** Rests on a part of a name and gives the part's box and the card's. */
async function rest(name: string, part = 0): Promise<{ name: Box; card: Box }> {
  await tab.mouse.move(0, 0);
  await waitForNoCard(tab);
  const box = (await boxesOfMark(tab, name))[part];
  if (!box) throw new Error(`${name} has no part ${part}`);
  await hoverAt(tab, box.x + box.width / 2, box.y + box.height / 2);
  const { box: card } = await waitForCard(tab, ({ text }) => text.includes(name));
  return { name: box, card };
}

/** The card is inside the window with the gap all around. */
function expectInside(card: Box, { width, height }: Window): void {
  const gaps = [card.x, card.y, width - card.x - card.width, height - card.y - card.height];
  // Its place is rounded to whole pixels.
  expect(Math.min(...gaps), JSON.stringify(card)).toBeGreaterThanOrEqual(GAP - 1);
}

/** The card is inside the window, and leaves its name to be seen. */
function expectBeside({ name, card }: { name: Box; card: Box }, window: Window): void {
  expectInside(card, window);
  const across = Math.max(card.x - name.x - name.width, name.x - card.x - card.width);
  const down = Math.max(card.y - name.y - name.height, name.y - card.y - card.height);
  expect(Math.max(across, down), JSON.stringify({ name, card })).toBeGreaterThanOrEqual(GAP - 1);
}

const corners = [
  ['FalconX', 'left: 0; top: 0'],
  ['Bitstamp', 'right: 0; top: 0'],
  ['Wintermute', 'left: 45%; top: 48%'],
  ['Galaxy Digital', 'left: 0; bottom: 0'],
  ['Kraken OTC', 'right: 0; bottom: 0'],
] as const;
const edges = [
  ['Bybit', 'left: 50%; top: 0'],
  ['Bitfinex', 'left: 0; top: 50%'],
  ['B2C2', 'right: 0; top: 50%'],
  ['Binance', 'left: 45%; bottom: 0'],
] as const;
type Names = readonly (readonly [name: string, place: string])[];
const placed = (names: Names) => names.map(([name, place]) => `<p style="position: fixed; margin: 0; ${place}">${name}</p>`).join('');

it.each<[string, string, Window, Names]>([
  ['an ordinary page', '<body>', usual, [...corners, ...edges]],
  ['a large window', '<body>', { width: 2560, height: 1440 }, corners],
  ['a window 320 px wide', '<body>', { width: 320, height: 640 }, [...corners, ...edges]],
  ['a page from right to left', '<html dir="rtl"><body>', usual, corners],
  ['a page in columns from the right', '<html style="writing-mode: vertical-rl"><body>', usual, corners],
  ['a page in columns from the left', '<html style="writing-mode: vertical-lr"><body>', usual, corners],
  ['a page that its styles enlarge', '<html style="zoom: 1.5"><body>', usual, corners],
  ['a page that is scaled and turned', '<body style="transform: scale(0.9) rotate(1deg); contain: layout; height: 90vh">', usual, corners],
  ['a page in quirks mode', 'quirks', usual, corners],
])('in %s the card of a name at the edge is inside the window, beside its name', async (_what, html, window, names) => {
  await openPage(html + placed(names), window);
  for (const [name] of names) {
    const places = await rest(name);
    expectBeside(places, window);
    expect(places.card.width).toBe(Math.min(380, window.width - 2 * GAP));
  }
});

describe('at the browser’s own zoom', () => {
  it.each([0.5, 1, 2])('of %d the card is inside the window, beside its name, in its own size', async (zoom) => {
    await openPage(`<body>${placed(corners)}`);
    await zoomTab(session.browser, tab, zoom);
    for (const [name] of corners) expectBeside(await rest(name), { width: 1200 / zoom, height: 900 / zoom });
    expect(await onCard(tab, (card) => getComputedStyle(card).fontSize)).toBe('13px');
  });

  it('of 4 the card can be read and scrolled, with every control in reach', async () => {
    await openPage(`<body>${placed([...corners, ...edges])}`);
    await zoomTab(session.browser, tab, 4);
    for (const [name] of [...corners, ...edges]) {
      const { card } = await rest(name);
      expectInside(card, { width: 300, height: 225 });
      expect(card.width).toBe(300 - 2 * GAP);
      expect(card.height).toBeGreaterThanOrEqual(160);
      expect(await onCard(tab, ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    }
    const { card } = await rest('FalconX');
    await tab.mouse.move(card.x + 100, card.y + 100, { steps: 4 });
    const reached = (): Promise<boolean> =>
      onCard(
        tab,
        (open) => (open.querySelector('.pause-menu')?.getBoundingClientRect().bottom ?? Infinity) <= open.getBoundingClientRect().bottom,
      );
    for (let turns = 0; turns < 60 && !(await reached()); turns += 1) await tab.mouse.wheel({ deltaY: 100 });
    expect(await reached()).toBe(true);
    for (const control of ['Pause…', 'Close the card']) await pressInCard(tab, control);
    await waitForNoCard(tab);
  });
});

describe('a name broken over two lines', () => {
  const html =
    '<body style="margin: 100px; width: 420px; font: 20px/30px monospace">xxxxxxxxxxxxxxxxxxxxxxx Galaxy Digital quotes bitcoin.';
  const high = { width: 1200, height: 2400 };

  it('has its card below the part the pointer is on', async () => {
    await openPage(html, high);
    for (const part of [0, 1]) {
      const { name, card } = await rest('Galaxy Digital', part);
      expect(card).toMatchObject({ x: Math.round(name.x), y: Math.round(name.y + name.height + GAP) });
    }
  });

  it('has it below the first part where it is asked for by key', async () => {
    await openPage(html, high);
    await command(session.browser, 'open-card');
    const [first] = await boxesOfMark(tab, 'Galaxy Digital');
    expect((await waitForCard(tab)).box.x).toBe(Math.round(first?.x ?? 0));
  });

  it('by markup alone is one line', async () => {
    await openPage('<body style="margin: 100px">Ask <b>Kraken</b> OTC for bitcoin.', high);
    const [kraken] = await boxesOfMark(tab, 'Kraken OTC');
    const { card } = await rest('Kraken OTC', 1);
    expect(card.x).toBe(Math.round(kraken?.x ?? 0));
  });
});

it('a card that was scrolled stays scrolled while the page moves under it', async () => {
  await openPage('<body><p>FalconX quotes bitcoin.</p><div style="height: 4000px"></div>', { width: 1200, height: 400 });
  const { card } = await rest('FalconX');
  await tab.mouse.click(card.x + 40, card.y + 20);
  await onCard(tab, (open) => open.scrollTo(0, 120));
  await tab.evaluate(() => scrollBy(0, 10));
  await tab.waitForFunction(() => scrollY === 10);
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await onCard(tab, (open) => open.scrollTop)).toBe(120);
});
