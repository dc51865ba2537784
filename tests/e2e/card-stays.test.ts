/** A card that is pinned, and the ways to it without a mouse: keys and touch. */
import type { CDPSession, Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMark, hoverMark, readCard, waitForCard, waitForMarks, waitForNoCard, waitUntil } from '@/lib/dev/read-page';
import { useSession } from './harness';
import { type Command, currentMention, focused as focusedIn, command as sendCommand } from './keys';

const session = useSession();
let tab: Page;
/** Longer than any of the card's delays. */
const WELL_PAST_LEAVING = 900;
const aWhile = () => new Promise((resolve) => setTimeout(resolve, WELL_PAST_LEAVING));

const page = `<!doctype html><html lang="en"><title>Crypto</title><body style="font: 16px sans-serif">
  <p><button id="before">Before</button></p>
  <p>FalconX quotes bitcoin.</p>
  <p style="margin-top: 500px"><a id="link" href="#gone">Bybit</a> quotes bitcoin, and so does Bitstamp.</p>
  <div style="height: 3000px"></div><p id="last">Bitfinex quotes bitcoin.</p>`;

beforeEach(async () => {
  session.server.put('/stays.html', page);
  tab = await session.open(`${session.server.origin}/stays.html`);
  await waitForMarks(tab);
});
afterEach(async () => {
  await tab.close();
  expect(session.errors).toEqual([]);
});

const focused = () => focusedIn(tab);
const command = (name: Command) => sendCommand(session.browser, name);
const current = () => currentMention(tab);

describe('a card that was clicked', () => {
  it('stays when the pointer leaves, is a dialog, has the focus, and gives it back on Escape', async () => {
    await tab.focus('#before');
    await hoverMark(tab, 'FalconX');
    const { box } = await waitForCard(tab);
    expect(await focused()).toBe('button: Before');
    await tab.mouse.move(box.x + 40, box.y + 20, { steps: 4 });
    await tab.mouse.click(box.x + 40, box.y + 20);
    await waitUntil(async () => ((await focused()).startsWith('dialog:') ? true : null), 'the focus to come into the card');
    expect(await focused()).toMatch(/^dialog: .*FalconX/);
    await tab.mouse.move(5, 5, { steps: 3 });
    await aWhile();
    expect(await readCard(tab)).not.toBeNull();
    await tab.keyboard.press('Escape');
    await waitForNoCard(tab);
    expect(await focused()).toBe('button: Before');
  });

  it('stays where its name is scrolled away, and goes with a click beside it', async () => {
    await hoverMark(tab, 'FalconX');
    const { box } = await waitForCard(tab);
    await tab.mouse.click(box.x + 40, box.y + 20);
    await tab.evaluate(() => scrollTo(0, 2000));
    await aWhile();
    expect(await readCard(tab)).not.toBeNull();
    await tab.mouse.click(1150, 850);
    await waitForNoCard(tab);
  });

  it('is pinned by a click on its name as well, and a double click there still selects the word', async () => {
    await hoverMark(tab, 'FalconX');
    await waitForCard(tab);
    const { x, y } = await findMark(tab, 'FalconX');
    await tab.mouse.click(x, y);
    await waitUntil(async () => ((await focused()).startsWith('dialog:') ? true : null), 'the focus to come into the card');
    await tab.keyboard.press('Escape');
    await waitForNoCard(tab);
    await tab.mouse.click(x, y, { count: 2 });
    expect(await tab.evaluate(() => String(getSelection()).trim())).toBe('FalconX');
  });
});

it('a click on a name that is a link follows the link, and pins nothing', async () => {
  await hoverMark(tab, 'Bybit');
  await waitForCard(tab);
  const { x, y } = await findMark(tab, 'Bybit');
  await tab.mouse.click(x, y);
  await tab.waitForFunction(() => location.hash === '#gone');
  await tab.mouse.move(5, 5, { steps: 3 });
  await waitForNoCard(tab);
});

it('the next card in a row opens sooner, and a pointer that slants to the card over another name keeps it', async () => {
  session.server.put(
    '/row.html',
    '<!doctype html><title>Crypto</title><body style="font: 16px sans-serif"><p style="margin: 40px 0 0 40px">FalconX or Bybit or Bitstamp<br>and Bitfinex on the next line, all for bitcoin.</p>',
  );
  await tab.goto(`${session.server.origin}/row.html`);
  await waitForMarks(tab);
  await hoverMark(tab, 'FalconX');
  const { box } = await waitForCard(tab, ({ text }) => text.includes('FalconX'));
  const from = await findMark(tab, 'FalconX');
  // Over "Bitfinex" in the line between name and card.
  const between = await findMark(tab, 'Bitfinex');
  await tab.mouse.move(from.x, from.y);
  await tab.mouse.move(between.x, between.y, { steps: 3 });
  await tab.mouse.move(box.x + 200, box.y + 60, { steps: 5 });
  await aWhile();
  expect((await readCard(tab))?.text).toContain('FalconX');
  const { x, y } = await findMark(tab, 'Bitstamp');
  await tab.mouse.move(5, 5);
  await tab.mouse.move(x, y, { steps: 3 });
  expect((await waitForCard(tab, ({ text }) => text.includes('Bitstamp'))).text).toContain('Bitstamp');
});

describe('by key', () => {
  it('one goes from mention to mention, round at the ends, and a far one comes into view', async () => {
    const seen: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      await command('next-mention');
      const before = seen.at(-1) ?? '';
      seen.push(await waitUntil(async () => ((await current()) === before ? null : await current()), 'the next mention'));
    }
    expect(seen).toEqual(['FalconX', 'Bybit', 'Bitstamp', 'Bitfinex', 'FalconX']);
    await command('previous-mention');
    await waitUntil(async () => ((await current()) === 'Bitfinex' ? true : null), 'the last mention');
    const { top, height } = await tab.evaluate(() => {
      const box = document.querySelector('#last')?.getBoundingClientRect();
      return { top: box?.top ?? -1, height: innerHeight };
    });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(height);
    expect(await focused()).not.toContain('Bitfinex');
  });

  it('the card of the mention gone to opens as a dialog; its buttons are reached by Tab, and Escape leads back', async () => {
    await tab.focus('#before');
    await command('next-mention');
    await waitUntil(async () => ((await current()) === 'FalconX' ? true : null), 'the first mention');
    await command('open-card');
    expect((await waitForCard(tab)).text).toContain('FalconX');
    await waitUntil(async () => ((await focused()).startsWith('dialog:') ? true : null), 'the focus to come into the card');
    await tab.keyboard.press('Tab');
    expect(await focused()).toBe('button: Close the card');
    await tab.keyboard.press('Enter');
    await waitForNoCard(tab);
    expect(await focused()).toBe('button: Before');
  });
});

describe('by touch', () => {
  let client: CDPSession;
  beforeEach(async () => {
    client = await tab.createCDPSession();
    await client.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  });

  it('a tap on a name opens its card at once, one on another the other’s, one elsewhere closes it', async () => {
    const [falconx, bitstamp] = [await findMark(tab, 'FalconX'), await findMark(tab, 'Bitstamp')];
    await tab.evaluate(() => scrollTo(0, 0));
    const first = await findMark(tab, 'FalconX');
    await tab.touchscreen.tap(first.x, first.y);
    await waitForCard(tab, ({ text }) => text.includes('FalconX'));
    expect([falconx, bitstamp].every(({ x }) => x > 0)).toBe(true);
    await tab.touchscreen.tap(1100, 870);
    await waitForNoCard(tab);
    const second = await findMark(tab, 'Bitstamp');
    await tab.touchscreen.tap(second.x, second.y);
    await waitForCard(tab, ({ text }) => text.includes('Bitstamp'));
  });

  it('a tap on a linked name follows the link', async () => {
    const { x, y } = await findMark(tab, 'Bybit');
    await tab.touchscreen.tap(x, y);
    await tab.waitForFunction(() => location.hash === '#gone');
    await aWhile();
    expect(await readCard(tab)).toBeNull();
  });
});
