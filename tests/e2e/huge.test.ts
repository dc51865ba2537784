/** Pages built to be too much: the name in them is found all the same, nothing fails, and the tab still answers. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { hoverMark, readMarks, waitForCard, waitUntil } from '@/lib/dev/read-page';
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

it('names at both ends of a million text nodes are marked', async () => {
  // Hidden: laying out so many lines is what takes a browser most of a minute, with us or without.
  await openBuilt(
    '/many.html',
    `const parts = ['<p>FalconX quotes bitcoin.</p>'];
     for (let i = 0; i < 500000; i++) parts.push('<p>word <i>' + i + '</i></p>');
     parts.push('<p>Bybit quotes bitcoin.</p>');
     document.body.insertAdjacentHTML('beforeend', '<div hidden>' + parts.join('') + '</div>');`,
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
    const [desk] = (await desksHere(session)).desks;
    return desk && desk.mentions >= 20_000 ? desk : null;
  }, 'the count');
  expect(here).toEqual({ deskId: 'falconx', mentions: 20_000 });
  expect(await tab.evaluate(() => document.querySelectorAll('p').length)).toBe(100_000);
});

describe('a page of more elements than are read in one go', () => {
  /** Enough to be cut into portions, at several levels. */
  const filler = (count: number) => `'<p>Text <i>by</i> <b>itself</b>.</p>'.repeat(${count})`;

  it('has a name found that its cuts could part, and those under each level', async () => {
    await openBuilt(
      '/portions.html',
      `document.body.innerHTML = '<header>FalconX quotes bitcoin.</header><main><div id="long"></div><div>' + ${filler(5000)} + '</div><p>Bybit quotes.</p></main>Galaxy <b>Digital</b> quotes.';
       document.querySelector('#long').innerHTML = '<i>x</i> '.repeat(11000) + '<span>Fal</span><span>con</span><span>X</span> ' + '<i>y</i> '.repeat(11000);`,
    );
    await waitForTexts('FalconX', 'FalconX', 'Bybit', 'Galaxy Digital');
  });

  it('is read where it can be seen first, and then all of it', async () => {
    await openBuilt(
      '/seen-first.html',
      `window.counts = [];
       const count = () => [...CSS.highlights].filter(([name]) => name.startsWith('desklens-')).reduce((sum, [, ranges]) => sum + ranges.size, 0);
       const watch = () => { const now = count(); if (now !== window.counts.at(-1)) window.counts.push(now); setTimeout(watch); };
       document.body.innerHTML = '<p>FalconX quotes bitcoin.</p>' + ${filler(60_000)} + '<p>Bybit quotes bitcoin.</p>';
       watch();`,
    );
    await waitForTexts('FalconX', 'Bybit');
    expect(await tab.evaluate('window.counts')).toEqual([0, 1, 2]);
  });
});

it('of thousands of mentions those near the window are underlined, also after scrolling and in a box that scrolls', async () => {
  await openBuilt(
    '/near.html',
    `document.body.innerHTML = '<div id="box" style="height: 100px; overflow: auto">' + '<p>Bybit quotes bitcoin.</p>'.repeat(1000) + '</div>'
       + '<p style="display: contents">Bitstamp quotes bitcoin.</p>' + '<p>FalconX quotes bitcoin.</p>'.repeat(3000);`,
  );
  const painted = async () => (await readMarks(tab)).map(({ text }) => text);
  const here = await waitUntil(async () => {
    const { desks } = await desksHere(session);
    return desks.length === 3 ? desks : null;
  }, 'all to be counted');
  expect(here.map(({ mentions }) => mentions)).toEqual([1000, 1, 3000]);

  const atTop = await waitUntil(async () => {
    const texts = await painted();
    return texts.includes('FalconX') && texts.includes('Bybit') && texts.includes('Bitstamp') ? texts : null;
  }, 'marks at the top');
  expect(atTop.length).toBeLessThan(300);

  /** Whether the name in the middle of the window, or of the box, is underlined. */
  const isMarkedAt = (selector: string) =>
    tab.evaluate((where) => {
      const { left, top, width, height } = (document.querySelector(where) ?? document.documentElement).getBoundingClientRect();
      const [x, y] = where === 'html' ? [20, innerHeight / 2] : [left + width / 2, top + height / 2];
      const shown = document.elementFromPoint(x, y);
      return [...CSS.highlights.values()].some((ranges) => [...ranges].some((range) => shown?.contains(range.startContainer)));
    }, selector);
  await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await waitUntil(async () => (await isMarkedAt('html')) || null, 'a mark in the middle of the page');
  await tab.evaluate(() => scrollTo(0, 0));
  await tab.evaluate(() => document.querySelector('#box')?.scrollTo(0, 20_000));
  await waitUntil(async () => (await isMarkedAt('#box')) || null, 'a mark in the middle of the box');
  expect((await painted()).length).toBeLessThan(300);

  await hoverMark(tab, 'FalconX');
  expect((await waitForCard(tab)).text).toContain('FalconX');
});
