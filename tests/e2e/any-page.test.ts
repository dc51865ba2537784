/** The card looks the same on any page, pixel by pixel, whatever the page does to itself and to us; and as the user's settings ask. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findMark, hoverAt, onCard, readCard, waitForCard, waitForMarks } from '@/lib/dev/read-page';
import { useSession } from './harness';
import { farthestPixel, type Picture, takePicture } from './pictures';

const session = useSession();
let tab: Page;
let pages = 0;

afterEach(async () => {
  await tab.close();
  expect(session.errors).toEqual([]);
});

type Setting = Parameters<Page['emulateMediaFeatures']>[0];
const still = { name: 'prefers-reduced-motion', value: 'reduce' };

/** Opens the card of FalconX on a page with these styles. */
async function openCard(css: string, html = '', settings: Setting = [still]): Promise<void> {
  pages += 1;
  session.server.put(
    `/any-${pages}.html`,
    `<!doctype html><html lang="en"><title>Crypto OTC</title><style>${css}</style><body><p>FalconX quotes bitcoin.</p>${html}`,
  );
  tab = await session.open(`${session.server.origin}/any-${pages}.html`);
  await tab.emulateMediaFeatures(settings ?? []);
  await waitForMarks(tab);
  const { x, y } = await findMark(tab, 'FalconX');
  await hoverAt(tab, x, y);
  await waitForCard(tab);
}

/** Of the card's upper part, off its edge, where the page shows at its round corners. */
async function picture(): Promise<Picture> {
  const card = await readCard(tab);
  if (!card) throw new Error('the card is gone');
  const { x, y } = card.box;
  return takePicture(tab, { x: x + 10, y: y + 10, width: 360, height: 600 });
}

/** How much one pixel may differ, of 255: a drawn circle is smoothed a little otherwise from place to place. */
const SMOOTHING = 8;

describe('on a page', () => {
  let plain: Picture;
  beforeAll(async () => {
    await openCard('');
    plain = await picture();
    await tab.close();
  });

  it.each([
    ['whose root is tiny', 'html { font-size: 4px }'],
    ['that sets every element anew', '* { all: unset !important; font-size: 40px !important; color: red !important }'],
    [
      'that hands down what can be handed down',
      'html { color: red; font: italic 40px/4 cursive; letter-spacing: 9px; word-spacing: 30px; text-transform: uppercase; text-align: right; text-indent: 3em; text-shadow: 3px 3px blue; white-space: pre; direction: rtl; writing-mode: vertical-rl; list-style: square; hyphens: auto; tab-size: 20; quotes: none; font-variant: small-caps; cursor: none; color-scheme: dark; accent-color: red; -webkit-text-stroke: 1px red; text-rendering: geometricPrecision; -webkit-font-smoothing: antialiased }',
    ],
    [
      'that sets our own names',
      ':root { --ink: red; --paper: red; --line: red; --max-height: 10px !important; --max-width: 10px !important; --proven: red }',
    ],
    ['that hides empty elements', 'div:empty { display: none !important } html > div { display: none !important }'],
    [
      'that turns what is not its own',
      'html > :not(head, body) { position: static !important; transform: rotate(20deg) !important; opacity: 0.2 !important; filter: blur(4px) !important; clip-path: inset(50%) !important; width: 0 !important; zoom: 3 !important; content-visibility: hidden !important; visibility: hidden !important; inset: auto !important; translate: 50px !important }',
    ],
    [
      'that has its own way with popovers',
      '[popover] { width: 50px !important; background: red !important; inset: 50% !important } :popover-open { display: none !important }',
    ],
    ['that dims all behind a dialog', '::backdrop { background: #000c !important; backdrop-filter: blur(9px) !important }'],
    [
      'that moves everything',
      '@keyframes turn { to { rotate: 360deg; opacity: 0 } } * { transition: all 9s !important } html > div { animation: turn 2s infinite !important }',
    ],
    ['in layers', '@layer first { html > div { display: none !important; color: red !important } }'],
    [
      'that is turned, faded and cut',
      'html { overflow: hidden; height: 100% } body { overflow: hidden; height: 100%; transform: scale(0.8); opacity: 0.5; contain: strict; perspective: 50px; will-change: transform }',
    ],
    ['whose root is turned and faded', 'html { transform: rotate(2deg) scale(0.7); opacity: 0.4; contain: paint }'],
  ])('%s', async (_what, css) => {
    await openCard(css);
    expect(await farthestPixel(tab, await picture(), plain)).toBeLessThanOrEqual(SMOOTHING);
  });

  it('with something above everything', async () => {
    await openCard('', '<div style="position: fixed; inset: 60px 0 0; z-index: 2147483647; background: #fc0">Above all</div>');
    expect(await farthestPixel(tab, await picture(), plain)).toBeLessThanOrEqual(SMOOTHING);
  });

  it('is dimmed by no backdrop of ours, whatever the page sets for its own', async () => {
    await openCard('::backdrop { background: #000c !important }');
    const corner = { x: 900, y: 700, width: 100, height: 100 };
    const open = await takePicture(tab, corner);
    await tab.keyboard.press('Escape');
    await tab.waitForFunction(() => document.documentElement.lastElementChild === document.body);
    expect(await farthestPixel(tab, await takePicture(tab, corner), open)).toBe(0);
  });
});

describe('the user’s settings', () => {
  it('less motion: nothing moves; otherwise the card fades in within an eighth of a second', async () => {
    const moving = () => onCard(tab, (card) => card.getAnimations().map(({ effect }) => effect?.getTiming().duration));
    await openCard('');
    expect(await moving()).toEqual([]);
    await tab.close();
    await openCard('* { animation: none !important }', '', []);
    expect(await onCard(tab, (card) => getComputedStyle(card).animation)).toMatch(/^0\.12s/);
  });

  it('dark or light is theirs, not the page’s', async () => {
    const paper = () => onCard(tab, (card) => getComputedStyle(card).backgroundColor);
    await openCard(':root { color-scheme: dark }');
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await paper()).toBe('rgb(27, 34, 43)');
  });

  it.each(['light', 'dark'])('forced colours, %s: the three parts of a bar are told apart in the system’s colours', async (scheme) => {
    await openCard('');
    const client = await tab.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    const bar = await onCard(tab, (card) => {
      const probe = document.createElement('span');
      const system = (color: string) => {
        probe.style.cssText = `color: ${color}; forced-color-adjust: none`;
        card.append(probe);
        const { color: computed } = getComputedStyle(probe);
        probe.remove();
        return computed;
      };
      const style = (selector: string) => getComputedStyle(card.querySelector(`.bar.tall${selector}`) as Element);
      return {
        ink: system('CanvasText'),
        paper: system('Canvas'),
        solid: style(' .proven').backgroundColor,
        hatched: style(' .unverified').backgroundImage,
        empty: style('').backgroundColor,
        edge: style('').outline,
      };
    });
    expect(bar.ink).not.toBe(bar.paper);
    expect(bar.solid).toBe(bar.ink);
    expect(bar.hatched).toContain(bar.ink);
    expect(bar.hatched).toContain('repeating-linear-gradient');
    expect(bar.empty).toBe(bar.paper);
    expect(bar.edge).toContain(bar.ink);
    await client.detach();
  });
});
