/** Pausing from the card: each button pauses what it names, the note takes it back, and the time of an hour ends by itself. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { hoverMark, pressInCard, readMarks, waitForCard, waitForMarks, waitUntil } from '@/lib/dev/read-page';
import { useSession } from './harness';

const session = useSession();
let tab: Page;

beforeEach(async () => {
  for (const path of ['/one.html', '/two.html'])
    session.server.put(path, '<!doctype html><title>Crypto</title><p>FalconX quotes bitcoin.</p><p>Bybit quotes bitcoin.</p>');
  tab = await session.open(`${session.server.origin}/one.html`);
  await waitForMarks(tab);
});
afterEach(async () => {
  await tab.close();
  expect(session.errors).toEqual([]);
});

async function untilMarked(page: Page, ...names: string[]): Promise<void> {
  await waitUntil(
    async () => ((await readMarks(page)).map(({ text }) => text).join() === names.join() ? true : null),
    `the marks ${names.join()}`,
  );
}

async function pauseFromCard(button: string): Promise<void> {
  await hoverMark(tab, 'FalconX');
  await waitForCard(tab);
  await pressInCard(tab, 'Pause…');
  await pressInCard(tab, button);
}

async function stored(): Promise<unknown> {
  const worker = await serviceWorker(session.browser);
  return worker.evaluate(async () => ((await chrome.storage.local.get('pause'))['pause'] as { value: unknown }).value);
}

const nothing = { everywhere: false, until: null, sites: [], pages: [], desks: [] };

it.each<[string, string[], string[]]>([
  ['This page', [], ['FalconX', 'Bybit']],
  ['All of localhost', [], []],
  ['FalconX on every page', ['Bybit'], ['Bybit']],
  ['Everything for 1 hour', [], []],
  ['Everything until I resume', [], []],
])('“%s” pauses that, and Undo brings back what was', async (button, here, there) => {
  const other = await session.open(`${session.server.origin}/two.html`);
  await untilMarked(other, 'FalconX', 'Bybit');
  await tab.bringToFront();
  await pauseFromCard(button);
  await untilMarked(tab, ...here);
  await untilMarked(other, ...there);
  expect(await stored()).not.toEqual(nothing);
  await pressInCard(tab, 'Undo');
  await untilMarked(tab, 'FalconX', 'Bybit');
  await untilMarked(other, 'FalconX', 'Bybit');
  expect(await stored()).toEqual(nothing);
  await other.close();
});

it('a pause for a while ends by itself, on pages that were marked and on those opened meanwhile', async () => {
  const worker = await serviceWorker(session.browser);
  const until = new Date(Date.now() + 4000).toISOString();
  await worker.evaluate(async (value) => chrome.storage.local.set({ pause: { version: 2, value } }), { ...nothing, until });
  await untilMarked(tab);
  const later = await session.open(`${session.server.origin}/two.html`);
  await untilMarked(later);
  await untilMarked(later, 'FalconX', 'Bybit');
  await untilMarked(tab, 'FalconX', 'Bybit');
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(until));
  await later.close();
});

it('the menu, unfolded at the end of a card, is inside the window', async () => {
  session.server.put('/mid.html', '<!doctype html><title>Crypto</title><p style="margin: 200px 0 0 390px">FalconX quotes bitcoin.</p>');
  await tab.goto(`${session.server.origin}/mid.html`);
  await tab.setViewport({ width: 900, height: 980 });
  await waitForMarks(tab);
  await hoverMark(tab, 'FalconX');
  await waitForCard(tab);
  await pressInCard(tab, 'Pause…');
  const { box } = await waitForCard(tab);
  expect(box.y + box.height).toBeLessThanOrEqual(980);
  await pressInCard(tab, 'This page');
  await untilMarked(tab);
  await pressInCard(tab, 'Undo');
  await untilMarked(tab, 'FalconX');
});

it('the options list what is paused and resume it', async () => {
  await pauseFromCard('FalconX on every page');
  await untilMarked(tab, 'Bybit');
  const options = await session.open(`${session.origin}/options.html`);
  await (await options.waitForSelector('aria/Resume FalconX[role="button"]'))?.click();
  await options.close();
  await tab.bringToFront();
  await untilMarked(tab, 'FalconX', 'Bybit');
});
