/**
 * What people do with a page besides reading it: print, copy, find, select, translate, and read it in a reader mode. Each is
 * done on a page with marks and in a browser without the extension, and has to come out alike.
 */
import { createHash } from 'node:crypto';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchPlain } from '@/lib/dev/bench/tab';
import { ensureBrowser } from '@/lib/dev/find-browser';
import { hoverMark, readCard, readMarks, waitForCard, waitForMarks, waitForNoCard, waitUntil } from '@/lib/dev/read-page';
import { useSession } from './harness';
import { paper } from './paper';
import { bringTranslator } from './translator';

/** The same page with the extension and in a browser that has none. */
interface Both {
  ours: Page;
  without: Page;
}

const session = useSession();
let plain: Browser;
const opened: Page[] = [];

beforeAll(async () => {
  plain = await launchPlain(ensureBrowser(['chromium']));
});

afterEach(async () => {
  for (const tab of opened.splice(0)) await tab.close();
  expect(session.errors).toEqual([]);
});

afterAll(() => plain?.close());

const desks = `
  <h1>Whom the treasurer asks</h1>
  <p>She asks <b>Kraken</b> OTC and Bybit for a two-way price.</p>
  <p>Then Bitstamp, and Kraken OTC once more.</p>
  <p>The third is kraken otc, in small letters.</p>`;

/** Opens a page in both browsers and waits for its marks. */
async function openBoth(path: string, body = desks, fragment = ''): Promise<Both> {
  session.server.put(path, `<!doctype html><html lang="en"><head><title>Crypto OTC desks</title></head><body>${body}</body></html>`);
  const url = session.server.origin + path + fragment;
  const ours = await session.open(url);
  const without = await plain.newPage();
  opened.push(ours, without);
  await without.goto(url);
  await without.bringToFront();
  await waitForMarks(ours);
  return { ours, without };
}

/** Does the same on both pages, expects the same of both, and gives it. */
async function alike<T>({ ours, without }: Both, act: (tab: Page) => Promise<T>): Promise<T> {
  const here = await act(ours);
  expect(here).toEqual(await act(without));
  return here;
}

async function openCard(tab: Page, name: string): Promise<void> {
  await hoverMark(tab, name);
  await waitForCard(tab);
}

describe('print', () => {
  /** The window as it is styled for print. */
  async function picture(tab: Page): Promise<string> {
    await tab.emulateMediaType('print');
    const png = await tab.screenshot();
    await tab.emulateMediaType();
    return createHash('sha256').update(png).digest('hex');
  }

  it('puts the page on paper as without us, with marks and with a card open', async () => {
    const both = await openBoth('/print.html', `${desks}<hr><div style="height: 1500px"></div><p>FalconX is on the second page.</p>`);
    const pages = await alike(both, paper);
    expect(pages.map(({ glyphs }) => glyphs.length > 100)).toEqual([true, true]);
    expect(pages[0]?.shapes).not.toEqual([]);
    await alike(both, picture);
    await openCard(both.ours, 'Kraken OTC');
    const card = await readCard(both.ours);
    expect(await alike(both, paper)).toEqual(pages);
    expect(await readCard(both.ours)).toEqual(card);
    await alike(both, picture);
  });
});

describe('copy', () => {
  /** Selects all and copies it by keyboard, and gives what a paste would bring. */
  async function copyAll(tab: Page): Promise<Record<string, string>> {
    await tab.evaluate(() => {
      const pasted = new Promise((resolve) => {
        const take = ({ clipboardData }: ClipboardEvent) =>
          resolve(Object.fromEntries((clipboardData?.types ?? []).map((type) => [type, clipboardData?.getData(type)])));
        addEventListener('paste', take, { once: true });
      });
      Object.assign(globalThis, { pasted });
    });
    await tab.keyboard.down('Control');
    for (const key of ['a', 'c', 'v'] as const) await tab.keyboard.press(key);
    await tab.keyboard.up('Control');
    return tab.evaluate('pasted') as Promise<Record<string, string>>;
  }

  it.each(['marks', 'a card open'])('takes the text and the markup of the page as without us, with %s', async (what) => {
    const both = await openBoth(`/copy/${what.replaceAll(' ', '-')}.html`, `${desks}<p>Copied with ${what}.</p>`);
    if (what !== 'marks') await openCard(both.ours, 'Kraken OTC');
    const copied = await alike(both, copyAll);
    expect(Object.keys(copied)).toEqual(['text/plain', 'text/html']);
    expect(copied['text/plain']).toContain('She asks Kraken OTC and Bybit');
    expect(copied['text/plain']?.trim().endsWith(`Copied with ${what}.`)).toBe(true);
    expect(copied['text/html']).toContain('>Kraken</b>');
    if (what !== 'marks') expect(await readCard(both.ours)).not.toBeNull();
  });
});

interface Selected {
  text: string;
  /** Each end: the child numbers on the way down from the document, and the offset. */
  ends: number[][];
}

function selected(tab: Page): Promise<Selected> {
  return tab.evaluate(() => {
    const wayTo = (node: Node): number[] =>
      node.parentNode ? [...wayTo(node.parentNode), [...node.parentNode.childNodes].indexOf(node as ChildNode)] : [];
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0) return { text: '', ends: [] };
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    return {
      text: String(selection),
      ends: [
        [...wayTo(startContainer), startOffset],
        [...wayTo(endContainer), endOffset],
      ],
    };
  });
}

describe('selection', () => {
  /** Where a text that stands in one node is drawn, in viewport coordinates. */
  function placeOf(tab: Page, text: string): Promise<{ left: number; right: number; y: number }> {
    return tab.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, y: (top + bottom) / 2 };
      }
      throw new Error(`${wanted} is not on the page`);
    }, text);
  }

  async function drag(tab: Page, from: string, to: string): Promise<Selected> {
    const start = await placeOf(tab, from);
    const end = await placeOf(tab, to);
    await tab.mouse.move(start.left + 1, start.y);
    await tab.mouse.down();
    await tab.mouse.move(end.right - 1, end.y, { steps: 5 });
    await tab.mouse.up();
    return selected(tab);
  }

  async function clickTimes(tab: Page, text: string, count: number): Promise<Selected> {
    const { left, y } = await placeOf(tab, text);
    await tab.mouse.click(left + 5, y, { count });
    return selected(tab);
  }

  it('takes a marked word by a double click, and its paragraph by a third, as without us', async () => {
    const both = await openBoth('/clicks.html');
    expect((await alike(both, (tab) => clickTimes(tab, 'Bybit', 2))).text.trim()).toBe('Bybit');
    const paragraph = await alike(both, (tab) => clickTimes(tab, 'Bybit', 3));
    expect(paragraph.text.trim()).toBe('She asks Kraken OTC and Bybit for a two-way price.');
  });

  it('is drawn over marks as without us, and stays when a card opens, is clicked and closes', async () => {
    const both = await openBoth('/drag.html');
    const before = await alike(both, (tab) => drag(tab, 'She', 'Bybit'));
    expect(before.text).toBe('She asks Kraken OTC and Bybit');
    await openCard(both.ours, 'Bitstamp');
    expect(await selected(both.ours)).toEqual(before);
    const { box } = await waitForCard(both.ours);
    await both.ours.mouse.click(box.x + 20, box.y + 5);
    expect(await selected(both.ours)).toEqual(before);
    await both.ours.keyboard.press('Escape');
    await waitForNoCard(both.ours);
    expect(await selected(both.ours)).toEqual(before);
  });

  it('brings a page that reaches for an open card nothing of its text', async () => {
    const both = await openBoth('/reaches.html');
    await openCard(both.ours, 'Bybit');
    expect((await readCard(both.ours))?.text).toContain('Checklist');
    const reached = await both.ours.evaluate(() => {
      const selection = getSelection() as Selection;
      const got: string[] = [];
      for (const all of [document.body, document.documentElement]) {
        selection.selectAllChildren(all);
        got.push(String(selection));
      }
      document.execCommand('selectAll');
      got.push(String(selection));
      for (const way of ['forward', 'backward']) {
        selection.removeAllRanges();
        (globalThis as unknown as { find(text: string): boolean }).find('Checklist');
        got.push(String(selection));
        selection.modify('extend', way, 'documentboundary');
        got.push(String(selection));
      }
      return got;
    });
    expect(reached).toHaveLength(7);
    expect(reached.slice(0, 3).every((text) => text.includes('in small letters'))).toBe(true);
    expect(reached.filter((text) => text.includes('Checklist'))).toEqual([]);
  });
});

describe('find-in-page', () => {
  /** Every place where the browser's own search finds a text. */
  async function findAll(tab: Page, most: number): Promise<Selected[]> {
    const places: Selected[] = [];
    await tab.evaluate(() => getSelection()?.removeAllRanges());
    while (places.length < most && (await tab.evaluate('find("Kraken OTC")'))) places.push(await selected(tab));
    return places;
  }

  it('finds names over marks and markup in the same places as without us, also with a card open', async () => {
    const both = await openBoth('/find.html');
    const places = await alike(both, (tab) => findAll(tab, 10));
    expect(places.map(({ text }) => text)).toEqual(['Kraken OTC', 'Kraken OTC', 'kraken otc']);
    await openCard(both.ours, 'Bybit');
    expect(await findAll(both.ours, places.length)).toEqual(places);
  });

  it('scrolls to a text that an address names, as without us', async () => {
    const far = '<div style="height: 3000px"></div>';
    const both = await openBoth('/fragment.html', `${far}${desks}${far}`, '#:~:text=Kraken%20OTC%20and%20Bybit');
    const scrolled = (tab: Page) => waitUntil(() => tab.evaluate(() => scrollY || null), 'the page to scroll');
    expect(await alike(both, scrolled)).toBeGreaterThan(2000);
  });
});

describe('translation', () => {
  const original = `
    <p>We asked <b>Kraken</b> OTC and Bybit for a quote.</p>
    <ul><li>Bitstamp answers first</li><li>and Galaxy <i>Digital</i></li></ul>
    <p>FalconX was closed that day.</p>`;
  const before = ['Kraken OTC', 'Bybit', 'Bitstamp', 'Galaxy Digital', 'FalconX'];
  /** The translator takes one name for a word. */
  const after = before.filter((name) => name !== 'FalconX');

  const outerHtml = (tab: Page) => tab.evaluate(() => document.documentElement.outerHTML);

  async function untilMarked(tab: Page, names: readonly string[]): Promise<void> {
    const isMarked = async () => ((await readMarks(tab)).map(({ text }) => text).join() === names.join() ? true : null);
    await waitUntil(isMarked, `the marks ${names.join()}`);
  }

  it.each<[string, 'wrap' | 'in place']>([
    ['in elements of its own', 'wrap'],
    ['into the nodes that were there', 'in place'],
  ])('%s makes the page it makes without us, with marks on the names it keeps', async (_where, manner) => {
    const both = await openBoth(`/translated/${manner.replaceAll(' ', '-')}.html`, original);
    await untilMarked(both.ours, before);
    const untranslated = await alike(both, outerHtml);
    await openCard(both.ours, 'FalconX');
    const translators = await Promise.all([both.ours, both.without].map(bringTranslator));
    for (const { translate } of translators) await translate(manner);
    await untilMarked(both.ours, after);
    // Its name is gone.
    await waitForNoCard(both.ours);
    const translated = await alike(both, outerHtml);
    expect(translated).toContain('FalkeX');
    expect(translated).toContain('<html lang="de"');

    for (const { undo } of translators) await undo();
    await untilMarked(both.ours, before);
    expect(await alike(both, outerHtml)).toBe(untranslated);
  });
});

describe('reader mode', () => {
  /** What reader modes begin with: a clone of the document, its markup, its text; and the tree that assistive technology reads. */
  async function readable(tab: Page) {
    const cdp = await tab.createCDPSession();
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    await cdp.detach();
    const copies = await tab.evaluate(() => {
      const clone = document.cloneNode(true) as Document;
      return {
        clone: new XMLSerializer().serializeToString(clone),
        markup: document.documentElement.outerHTML,
        text: document.body.innerText,
        allText: document.documentElement.innerText,
        parsed: new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html').body.textContent,
      };
    });
    return { ...copies, spoken: nodes.map(({ role, name }) => `${role?.value}: ${name?.value}`) };
  }

  it('is given the page as without us', async () => {
    const both = await openBoth('/reader.html');
    const { clone, text, spoken } = await alike(both, readable);
    expect(clone).toContain('<b>Kraken</b> OTC');
    expect(text).toContain('Kraken OTC and Bybit');
    expect(spoken).toContain('heading: Whom the treasurer asks');
  });

  it('is given the same body while a card is open, and beside it one element without any text', async () => {
    const both = await openBoth('/reader-card.html');
    await openCard(both.ours, 'Kraken OTC');
    const body = (tab: Page) =>
      tab.evaluate(() => {
        const clone = document.cloneNode(true) as Document;
        return {
          markup: clone.body.outerHTML,
          head: clone.head.outerHTML,
          text: document.body.innerText,
          all: clone.documentElement.textContent,
        };
      });
    expect((await alike(both, body)).text).toContain('Kraken OTC and Bybit');
    const beside = await both.ours.evaluate(() =>
      [...(document.cloneNode(true) as Document).documentElement.children].map((element) => [element.localName, element.childNodes.length]),
    );
    expect(beside.map(([name]) => name)).toEqual(['head', 'body', 'div']);
    expect(beside.at(-1)).toEqual(['div', 0]);
  });
});
