/** Names in what a page puts above the rest of itself: bars, dialogs, popovers, full screen, frames, scrolled and shadowed parts. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import {
  type Box,
  boxesOfMark,
  hoverAt,
  hoverMark,
  pressInCard,
  readCard,
  waitForCard,
  waitForMarks,
  waitForNoCard,
} from '@/lib/dev/read-page';
import { useSession } from './harness';
import { command, currentMention, focused } from './keys';

const session = useSession();
let tab: Page;
let pages = 0;
/** Longer than any of the card's delays. */
const WELL_PAST_OPENING = 900;
const aWhile = () => new Promise((resolve) => setTimeout(resolve, WELL_PAST_OPENING));

async function openPage(html: string): Promise<void> {
  pages += 1;
  session.server.put(`/top-${pages}.html`, `<!doctype html><html lang="en"><title>Crypto OTC</title>${html}`);
  tab = await session.open(`${session.server.origin}/top-${pages}.html`);
  await waitForMarks(tab);
}

afterEach(async () => {
  await tab.close();
  expect(session.errors).toEqual([]);
});

/** Whether a point of the page shows our element: what lies above the card would be met first. */
const isOnTop = ({ x, y }: Box) =>
  tab.evaluate((at) => document.elementsFromPoint(at.x + 40, at.y + 20)[0]?.matches('div:popover-open:empty') ?? false, { x, y });

/** Opens the card of FalconX, moves onto it, and expects it to be there still and above all else. */
async function expectUsable(): Promise<Box> {
  await hoverMark(tab, 'FalconX');
  const { box } = await waitForCard(tab);
  expect(box.width).toBe(380);
  await tab.mouse.move(box.x + 40, box.y + 20, { steps: 6 });
  await aWhile();
  expect(await readCard(tab), 'the card under the pointer').not.toBeNull();
  return box;
}

describe('a bar fixed over the top', () => {
  const bar = '<div style="position: fixed; inset: 0 0 auto; height: 100px; background: #ddd; z-index: 2147483647">Bar</div>';

  it('does not cover a card that reaches up to it', async () => {
    await openPage(`<body>${bar}<p style="margin: 600px 0 0">FalconX quotes bitcoin.</p>`);
    await tab.setViewport({ width: 500, height: 700 });
    await hoverMark(tab, 'FalconX');
    const { box } = await waitForCard(tab);
    expect(box.y).toBeLessThan(100);
    expect(await isOnTop(box)).toBe(true);
  });

  it('covers a name, which then opens no card; by key one is led to where it can be read', async () => {
    await openPage(`<body>${bar}<p style="margin: 40px 0">FalconX quotes bitcoin.</p><div style="height: 3000px"></div>`);
    await tab.evaluate(() => scrollTo(0, 20));
    const [name] = await boxesOfMark(tab, 'FalconX');
    await hoverAt(tab, (name?.x ?? 0) + 10, (name?.y ?? 0) + 5);
    await aWhile();
    expect(await readCard(tab)).toBeNull();
    await command(session.browser, 'next-mention');
    await tab.waitForFunction(() => CSS.highlights.has('desklens-current'));
    // The page cannot be scrolled so far that the name comes out in the middle.
    expect((await boxesOfMark(tab, 'FalconX'))[0]?.y).toBeGreaterThan(name?.y ?? 0);
  });

  it('covers a name far down the page no more, once one was led to it', async () => {
    await openPage(`<body>${bar}<p style="margin: 1500px 0 3000px">FalconX quotes bitcoin.</p>`);
    await tab.evaluate(() => scrollTo(0, 1470));
    await command(session.browser, 'next-mention');
    await tab.waitForFunction(() => CSS.highlights.has('desklens-current'));
    expect(await currentMention(tab)).toBe('FalconX');
    expect((await boxesOfMark(tab, 'FalconX'))[0]?.y).toBeGreaterThan(100);
  });
});

it('a name that its box has scrolled away opens no card where it would be, and is not counted as looked at', async () => {
  await openPage(
    '<body style="padding-top: 200px"><div id="box" style="height: 90px; overflow: auto"><p>Bitfinex quotes bitcoin.</p><div style="height: 900px"></div></div>',
  );
  await tab.evaluate(() => document.querySelector('#box')?.scrollTo(0, 120));
  const [name] = await boxesOfMark(tab, 'Bitfinex');
  expect(name?.y).toBeLessThan(190);
  await hoverAt(tab, (name?.x ?? 0) + 10, (name?.y ?? 0) + 5);
  await aWhile();
  expect(await readCard(tab)).toBeNull();
  const worker = await serviceWorker(session.browser);
  expect(
    await worker.evaluate(async () => Object.keys(await chrome.storage.local.get()).filter((key) => key.includes('bitfinex'))),
  ).toEqual([]);
});

describe('a card can be used over', () => {
  const dialog = (text: string) => `<dialog>${text}</dialog><script>document.querySelector('dialog').showModal()</script>`;
  const name = '<p>FalconX quotes bitcoin.</p>';
  const inShadow = (markup: string) => `<script>host.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(markup)}</script>`;

  it.each([
    ['a modal dialog', dialog(name)],
    ['one that the page’s styles enlarge', `<body style="zoom: 2">${dialog(name)}`],
    ['one with a shadow root in it', `${dialog('<div id="host"></div>')}${inShadow(name)}`],
    [
      'one in a shadow root',
      `<div id="host"></div>${inShadow(`<dialog>${name}</dialog>`)}<script>host.shadowRoot.querySelector('dialog').showModal()</script>`,
    ],
    [
      'one in a shadow root that shows text from outside it',
      `<div id="host">${name}</div>${inShadow('<dialog><slot></slot></dialog>')}<script>host.shadowRoot.querySelector('dialog').showModal()</script>`,
    ],
    ['a popover', `<div popover id="host">${name}</div><script>host.showPopover()</script>`],
    ['a shadow root in the page', `<div id="host"></div>${inShadow(name)}`],
  ])('%s', async (_what, html) => {
    await openPage(`<body>${html}`);
    const box = await expectUsable();
    expect(
      (await isOnTop(box)) ||
        (await tab.evaluate(() => Boolean(document.querySelector('#host')?.shadowRoot?.querySelector('div:popover-open')))),
    ).toBe(true);
    await tab.mouse.click(box.x + 40, box.y + 20);
    expect(await focused(tab)).toMatch(/^dialog: .*FalconX/);
    if (html.includes('popover id')) expect(await tab.$eval('#host', (host) => host.matches(':popover-open'))).toBe(true);
    await pressInCard(tab, 'Close the card');
    await waitForNoCard(tab);
  });

  it('what is full screen; going there closes one that was open, pinned too', async () => {
    await openPage(
      `<body><div id="film" style="background: #fff">${name}</div><script>addEventListener('keydown', ({ key }) => key === 'f' && film.requestFullscreen())</script>`,
    );
    const before = await expectUsable();
    await tab.mouse.click(before.x + 40, before.y + 20);
    await tab.keyboard.press('f');
    await tab.waitForFunction(() => document.fullscreenElement?.id === 'film');
    await waitForNoCard(tab);
    await tab.mouse.move(1100, 850);
    expect(await isOnTop(await expectUsable())).toBe(true);
  });

  it('the note that says what was paused can be pressed where the card was', async () => {
    await openPage(
      `<body><div id="host"></div>${inShadow(`<dialog>${name}</dialog>`)}<script>host.shadowRoot.querySelector('dialog').showModal()</script>`,
    );
    await expectUsable();
    await pressInCard(tab, 'Pause…');
    await pressInCard(tab, 'This page');
    await tab.waitForFunction(() => CSS.highlights.size === 0);
    await pressInCard(tab, 'Undo');
    await waitForMarks(tab);
  });
});

it('in a frame of the same site the card is inside the frame', async () => {
  session.server.put(
    '/framed.html',
    '<!doctype html><title>Crypto</title><body><p style="margin: 250px 0 0 60px">FalconX quotes bitcoin.</p>',
  );
  await openPage(
    '<body style="margin: 0">Bybit quotes bitcoin.<p><iframe src="/framed.html" style="border: 0; position: absolute; left: 100px; top: 100px" width="420" height="500"></iframe>',
  );
  const frame = tab.frames().find((one) => one.url().endsWith('/framed.html'));
  if (!frame) throw new Error('the frame is missing');
  await frame.waitForFunction(() => CSS.highlights.size > 0);
  const name = (await frame.evaluate('[...CSS.highlights.values()].flatMap((h) => [...h])[0].getBoundingClientRect().toJSON()')) as Box;
  await hoverAt(tab, 100 + name.x + 10, 100 + name.y + 5);
  const host = await frame.waitForSelector('html > div:popover-open');
  const box = (await host?.evaluate((element) => element.getBoundingClientRect().toJSON())) as DOMRect;
  expect(
    [box.left, box.top, 420 - box.right, 500 - box.bottom].every((gap) => gap >= 7),
    JSON.stringify(box),
  ).toBe(true);
});

it('goes with a dialog that is closed under it, pinned too', async () => {
  await openPage('<body><dialog><p>FalconX quotes bitcoin.</p></dialog><script>document.querySelector("dialog").showModal()</script>');
  const box = await expectUsable();
  await tab.mouse.click(box.x + 40, box.y + 20);
  await tab.evaluate(() => document.querySelector('dialog')?.close());
  await tab.waitForFunction(() => document.querySelector('dialog')?.querySelector('div') === null);
});
