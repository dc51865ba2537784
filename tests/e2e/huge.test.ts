/** Pages built to be too much: the name in them is found all the same, nothing fails, and the tab still answers. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { readMarks, waitUntil } from '@/lib/dev/read-page';
import { desksHere, useSession } from './harness';

const session = useSession();
let tab: Page;
afterEach(async () => {
  await tab.close();
  expect(session.errors).toEqual([]);
});

/** Opens a page whose body a script of its own builds. */
async function openBuilt(path: string, build: string): Promise<void> {
  session.server.put(path, `<!doctype html><title>Crypto</title><body><script>${build}</script>`);
  tab = await session.open(session.server.origin + path);
}

async function waitForTexts(...texts: string[]): Promise<void> {
  await waitUntil(async () => ((await readMarks(tab)).map(({ text }) => text).join() === texts.join() ? true : null), `the marks ${texts}`);
}

/** Deeper, headless Chromium itself no longer answers, with no extension too. */
const DEPTH = 2000;

it('a name under thousands of nested elements is marked', async () => {
  await openBuilt(
    '/deep.html',
    `let at = document.body;
     for (let i = 0; i < ${DEPTH}; i++) at = at.appendChild(document.createElement('div'));
     at.textContent = 'FalconX quotes bitcoin.';`,
  );
  await waitForTexts('FalconX');
});

it('names at both ends of half a million text nodes are marked', async () => {
  await openBuilt(
    '/many.html',
    `const parts = ['<p>FalconX quotes bitcoin.</p>'];
     for (let i = 0; i < 250000; i++) parts.push('<p>word <i>' + i + '</i></p>');
     parts.push('<p>Bybit quotes bitcoin.</p>');
     document.body.insertAdjacentHTML('beforeend', parts.join(''));`,
  );
  await waitForTexts('FalconX', 'Bybit');
});

it('names at both ends of a text of 20 million characters are marked', async () => {
  await openBuilt(
    '/long.html',
    `document.body.append(Object.assign(document.createElement('p'), { hidden: true,
       textContent: 'FalconX quotes bitcoin. ' + 'lorem ipsum dolor sit amet '.repeat(750000) + 'Bybit quotes bitcoin.' }));`,
  );
  await waitForTexts('FalconX', 'Bybit');
});

it('millions of characters without a space, and of what patterns stumble over, hold nothing up', async () => {
  await openBuilt(
    '/dense.html',
    `for (const text of ['a'.repeat(3e6), '@'.repeat(1e6), 'kraken'.repeat(2e5), '://'.repeat(5e5), ' '.repeat(1e6) + 'galaxy'])
       document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
     document.body.append(Object.assign(document.createElement('p'), { textContent: 'FalconX quotes bitcoin.' }));`,
  );
  await waitForTexts('FalconX');
});

it('a name that stands 100,000 times is counted up to a bound, and the tab goes on', async () => {
  await openBuilt(
    '/often.html',
    `const parts = [];
     for (let i = 0; i < 100000; i++) parts.push('<p>FalconX quotes bitcoin.</p>');
     document.body.insertAdjacentHTML('beforeend', parts.join(''));`,
  );
  const here = await waitUntil(async () => {
    const { desks } = await desksHere(session);
    return desks[0] ?? null;
  }, 'the count');
  expect(here.deskId).toBe('falconx');
  expect(here.mentions).toBeGreaterThanOrEqual(20_000);
  expect(here.mentions).toBeLessThanOrEqual(20_001);
  expect(await tab.evaluate(() => document.querySelectorAll('p').length)).toBe(100_000);
});
