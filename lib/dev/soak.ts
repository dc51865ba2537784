/**
 * Simulated reading: page after page with names in them, cards opened on them, boxes ticked, and the service worker stopped in
 * between. Tells what went wrong, whether a tick was lost, and how much more memory is held at the end than after a while.
 */
import type { Browser, Page } from 'puppeteer-core';
import { createDice } from './bench/random';
import { stopWorker } from './open-extension';
import { hoverAt, waitForCard, waitForNoCard, waitUntil } from './read-page';
import type { PageServer } from './serve-pages';

export interface SoakPlan {
  pages: number;
  hovers: number;
  /** How often the service worker is stopped. */
  stops: number;
}

export interface SoakResult {
  /** What pages and background reported as an error. */
  errors: string[];
  /** Boxes that were ticked and acknowledged, and how many of them are ticked at the end. */
  ticked: number;
  kept: number;
  /** What page and scripts held after a tenth of the pages, and at the end, in bytes after a collection of garbage. */
  heap: { early: number; late: number };
}

/** A page that was left is not kept by the browser to come back to: it would be counted with the one in front. */
export const soakArgs = ['--disable-features=BackForwardCache'];

const SEED = 22;
const NAMES = ['Kraken OTC', 'Cumberland DRW', 'Coinbase Prime', 'Bitstamp', 'B2C2', 'Galaxy Digital', 'FalconX', 'Wintermute'];
/** Of the desks whose boxes are ticked in turn. */
const DESKS = ['kraken', 'coinbase', 'b2c2', 'falconx', 'galaxy', 'wintermute'];

export async function soak(browser: Browser, origin: string, server: PageServer, plan: SoakPlan): Promise<SoakResult> {
  const dice = createDice(SEED);
  const errors: string[] = [];
  const ticked = new Map<string, string[]>();
  const page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  let early = Number.NaN;
  let [hovers, stops] = [0, 0];
  for (let i = 0; i < plan.pages; i += 1) {
    server.put(`/soak-${i}.html`, article(dice, i));
    await page.goto(`${server.origin}/soak-${i}.html`);
    await page.bringToFront();
    const marks = await waitUntil(() => placesOfMarks(page), 'marks');
    for (; hovers < Math.ceil(((i + 1) * plan.hovers) / plan.pages); hovers += 1) await openCard(page, dice.pick(marks));
    for (; stops < Math.ceil(((i + 1) * plan.stops) / plan.pages); stops += 1) {
      await stopWorker(browser);
      await tick(browser, origin, DESKS[stops % DESKS.length] ?? '', ticked);
    }
    if (i === Math.floor(plan.pages / 10)) early = await heapOf(page);
  }
  const late = await heapOf(page);
  const all = [...ticked];
  let kept = 0;
  for (const [desk, titles] of all) kept += (await tickedOf(browser, origin, desk)).filter((title) => titles.includes(title)).length;
  await page.close();
  return {
    errors,
    ticked: all.reduce((sum, [, titles]) => sum + titles.length, 0),
    kept,
    heap: { early, late },
  };
}

function article(dice: ReturnType<typeof createDice>, i: number): string {
  const sentences = Array.from(
    { length: 12 },
    () => `<p>A fund asked ${dice.pick(NAMES)} for a two-way price in bitcoin over the counter.</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>Crypto OTC desks, page ${i}</title></head><body><main>${sentences.join('')}</main></body></html>`;
}

interface Point {
  x: number;
  y: number;
}

/** Read in the page's own world: each world made for a reader stays with the page, and would be counted. */
function placesOfMarks(page: Page): Promise<Point[] | null> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight] as Range[]);
    const boxes = ranges.flatMap((range) => [...range.getClientRects()].slice(0, 1)).filter(({ bottom }) => bottom < innerHeight);
    return boxes.length > 0 ? boxes.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })) : null;
  });
}

async function openCard(page: Page, { x, y }: Point): Promise<void> {
  await hoverAt(page, x, y);
  await waitForCard(page);
  await page.mouse.move(2, 2);
  await waitForNoCard(page);
}

/** Ticks the first box of a desk's checklist that is not ticked, as a user does, and remembers it once it is acknowledged. */
async function tick(browser: Browser, origin: string, desk: string, ticked: Map<string, string[]>): Promise<void> {
  const page = await checklistOf(browser, origin, desk);
  const before = await titlesTicked(page);
  await (await page.$('.items input[type=checkbox]:not(:checked)'))?.click();
  const title = await waitUntil(async () => (await titlesTicked(page)).find((one) => !before.includes(one)) ?? null, 'a tick to be kept');
  ticked.set(desk, [...(ticked.get(desk) ?? []), title]);
  await page.close();
}

async function tickedOf(browser: Browser, origin: string, desk: string): Promise<string[]> {
  const page = await checklistOf(browser, origin, desk);
  const titles = await titlesTicked(page);
  await page.close();
  return titles;
}

async function checklistOf(browser: Browser, origin: string, desk: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/popup.html#desk/${desk}/checklist`);
  await page.waitForSelector('.items input[type=checkbox]');
  return page;
}

function titlesTicked(page: Page): Promise<string[]> {
  return page.$$eval('.items li:has(input:checked)', (items) => items.map((item) => item.querySelector('.item')?.textContent ?? ''));
}

/** Of the page with our scripts in it; the background begins anew whenever it was stopped. */
async function heapOf(page: Page): Promise<number> {
  await page.bringToFront();
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}
