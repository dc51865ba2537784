import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findMark, hoverMark, onCard, pressInCard, readCard, waitForCard, waitForMarks, waitForNoCard } from '@/lib/dev/read-page';
import { useSession } from './harness';

const session = useSession();
let tab: Page;

/** Longer than the card's opening delay of 500 ms. */
const WELL_PAST_OPENING = 900;

async function away(): Promise<void> {
  await tab.mouse.move(5, 5);
  await waitForNoCard(tab);
}

beforeAll(async () => {
  tab = await session.openArticle();
});

describe('the card before there is a profile', () => {
  it('says what is missing and still shows the score', async () => {
    await hoverMark(tab, 'Kraken OTC');
    const { text } = await waitForCard(tab);
    expect(text).toContain('Not established for you');
    expect(text).toContain('Set your domicile.');
    expect(text).toMatch(/\d+–\d+ of 100/);
    await away();
  });
});

describe('the card', () => {
  beforeAll(() => session.setProfile({ country: 'DE', clientType: 'fund', classification: 'professional' }));

  it('answers in order: verdict and reason, score and six factors, who else, what is left, sources', async () => {
    await tab.bringToFront();
    await hoverMark(tab, 'Kraken OTC');
    const { text } = await waitForCard(tab);
    const inOrder = [
      'Kraken OTC',
      'Payward Europe Solutions Limited',
      'Conditional for a fund (Germany)',
      'source',
      'of 100',
      'Liquidity 30',
      'Security 25',
      'Market coverage 15',
      'Costs 15',
      'UX 10',
      'Support 5',
      'Ask them this next',
      'Who else to ask',
      'Coinbase Institutional',
      'Checklist 0 of 35',
      'As of Nov 20, 2026',
      'Research, not advice',
    ];
    let from = 0;
    for (const part of inOrder) {
      const at = text.indexOf(part, from);
      expect(at, `"${part}" after what stands before it`).toBeGreaterThanOrEqual(from);
      from = at;
    }
    await away();
  });

  it('never says that a German fund may face Binance', async () => {
    await hoverMark(tab, 'Binance');
    expect((await waitForCard(tab)).text).toContain('Not eligible for a fund (Germany)');
    await away();
  });

  it('opens beside the name, inside the window', async () => {
    await hoverMark(tab, 'Gemini eOTC');
    const { box } = await waitForCard(tab, ({ text }) => text.includes('Gemini'));
    const window = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(window.width);
    expect(box.y + box.height).toBeLessThanOrEqual(window.height);
    await away();
  });

  it('closes on Escape and opens again on the next rest', async () => {
    await hoverMark(tab, 'Kraken OTC');
    await waitForCard(tab);
    await tab.keyboard.press('Escape');
    await waitForNoCard(tab);
    await tab.mouse.move(5, 5);
    await hoverMark(tab, 'Kraken OTC');
    await waitForCard(tab);
    await away();
  });

  it('lets the pointer move onto it and stays while it is there', async () => {
    await hoverMark(tab, 'Kraken OTC');
    const { box } = await waitForCard(tab);
    await tab.mouse.move(box.x + 40, box.y + 30, { steps: 6 });
    await new Promise((resolve) => setTimeout(resolve, WELL_PAST_OPENING));
    expect(await readCard(tab)).not.toBeNull();
    await away();
  });

  it('stays closed after Escape until the pointer has left the name', async () => {
    const { x, y } = await findMark(tab, 'Kraken OTC');
    await hoverMark(tab, 'Kraken OTC');
    await waitForCard(tab);
    await tab.keyboard.press('Escape');
    await waitForNoCard(tab);
    await tab.mouse.move(x + 1, y);
    await new Promise((resolve) => setTimeout(resolve, WELL_PAST_OPENING));
    expect(await readCard(tab)).toBeNull();
    await away();
  });

  it('reads from left to right on a page that does not, and keeps its size on a zoomed one', async () => {
    session.server.put(
      '/rtl.html',
      '<!doctype html><html dir="rtl" lang="ar" style="zoom:2"><title>OTC bitcoin</title><body style="direction:rtl;unicode-bidi:bidi-override"><p>FalconX bitcoin</p>',
    );
    const page = await session.open(`${session.server.origin}/rtl.html`);
    await waitForMarks(page);
    await hoverMark(page, 'FalconX');
    const { box } = await waitForCard(page);
    expect(box.width).toBe(380);
    const client = await page.createCDPSession();
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    await client.detach();
    expect(nodes.some((node) => /^\d+–\d+$/.test(String(node.name?.value)))).toBe(true);
    await page.close();
    await tab.bringToFront();
  });

  it('can be used over a modal dialog, and inside a narrow window', async () => {
    session.server.put(
      '/modal.html',
      '<!doctype html><title>OTC bitcoin</title><p>Text</p><dialog><p>Ask FalconX for bitcoin.</p></dialog><script>document.querySelector("dialog").showModal()</script>',
    );
    const page = await session.open(`${session.server.origin}/modal.html`);
    await page.setViewport({ width: 480, height: 700 });
    await waitForMarks(page);
    await hoverMark(page, 'FalconX');
    const { box } = await waitForCard(page);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(480);
    await page.mouse.move(box.x + 60, box.y + 30, { steps: 6 });
    await new Promise((resolve) => setTimeout(resolve, WELL_PAST_OPENING));
    expect(await readCard(page)).not.toBeNull();
    await pressInCard(page, 'Close the card');
    await waitForNoCard(page);
    await page.close();
    await tab.bringToFront();
  });

  it('goes when its name is scrolled out of sight', async () => {
    session.server.put('/long.html', '<!doctype html><title>OTC</title><p>FalconX quotes bitcoin.</p><div style="height:4000px"></div>');
    const page = await session.open(`${session.server.origin}/long.html`);
    await waitForMarks(page);
    await hoverMark(page, 'FalconX');
    await waitForCard(page);
    await page.evaluate(() => scrollTo(0, 2000));
    await waitForNoCard(page);
    await page.close();
    await tab.bringToFront();
  });

  it('does not open for a pointer that only passes', async () => {
    const { x, y } = await findMark(tab, 'Kraken OTC');
    await tab.mouse.move(x, y - 60);
    await tab.mouse.move(x, y);
    await tab.mouse.move(5, 5);
    await new Promise((resolve) => setTimeout(resolve, WELL_PAST_OPENING));
    expect(await readCard(tab)).toBeNull();
  });

  it('lives in a closed shadow root that the page cannot look into', async () => {
    await hoverMark(tab, 'Kraken OTC');
    const { shadowRootType } = await waitForCard(tab);
    expect(shadowRootType).toBe('closed');
    const seen = await tab.evaluate(() => ({
      roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null).length,
      text: document.documentElement.textContent?.includes('Conditional for') ?? false,
    }));
    expect(seen).toEqual({ roots: 0, text: false });
    await away();
  });

  it('says in a low window too, in the one look, what is left to do, and hides nothing that has the focus beneath it', async () => {
    await tab.setViewport({ width: 1200, height: 600 });
    await hoverMark(tab, 'Kraken OTC');
    await waitForCard(tab);
    const bottoms = await onCard(tab, (card) =>
      [card, card.querySelector('.next')].map((part) => Math.round(part?.getBoundingClientRect().bottom ?? 0)),
    );
    expect(bottoms[1]).toBeLessThanOrEqual(bottoms[0] ?? 0);
    const hidden = await onCard(tab, (card) => {
      const below = card.querySelector('.next')?.getBoundingClientRect().top ?? 0;
      return [...card.querySelectorAll<HTMLElement>('button, summary')].flatMap((control) => {
        if (control.closest('.next, footer') || !control.checkVisibility()) return [];
        control.focus();
        return control.getBoundingClientRect().bottom > below ? [control.textContent] : [];
      });
    });
    expect(hidden).toEqual([]);
    await tab.keyboard.press('Escape');
    await waitForNoCard(tab);
    await tab.setViewport(null);
  });

  it('leaves nothing on the page once it is closed', async () => {
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await hoverMark(tab, 'Kraken OTC');
    await waitForCard(tab);
    await away();
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('opens the dossier of its desk beside the page, and another’s in its place', async () => {
    await hoverMark(tab, 'Kraken OTC');
    await waitForCard(tab);
    const opened = session.browser.waitForTarget((target) => target.url().endsWith('sidepanel.html#desk/kraken'));
    await pressInCard(tab, 'Open dossier');
    const page = await (await opened).asPage();
    await page.waitForSelector('h1');
    expect(await page.$eval('h1', (h) => h.textContent)).toBe('Kraken OTC');
    await waitForNoCard(tab);
    await tab.mouse.move(5, 5);
    await hoverMark(tab, 'FalconX');
    await waitForCard(tab, ({ text }) => text.includes('FalconX'));
    const next = session.browser.waitForTarget((target) => target.url().endsWith('sidepanel.html#desk/falconx'));
    await pressInCard(tab, 'Open dossier');
    await next;
    expect((await session.browser.pages()).filter((one) => one.url().includes('popup.html'))).toEqual([]);
    expect(session.errors).toEqual([]);
  });
});
