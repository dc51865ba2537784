import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { findMark, hoverMark, readCard, readMarks, waitForCard, waitForMarks, waitForNoCard, waitUntil } from '@/lib/dev/read-page';
import { useSession } from './harness';

const session = useSession();

async function openHostile(path: string, body: string, headers: Record<string, string> = {}): Promise<Page> {
  session.server.put(path, body, headers);
  return session.open(session.server.origin + path);
}

const head = '<!doctype html><html lang="en"><head><title>OTC desks for bitcoin</title>';
const text = '<p>Ask <b>Kraken</b> OTC or FalconX for a quote in bitcoin.</p>';

async function expectCardOn(tab: Page, name: string): Promise<void> {
  await waitForMarks(tab);
  await hoverMark(tab, name);
  expect((await waitForCard(tab)).text).toContain('Who else to ask');
  await tab.keyboard.press('Escape');
  await waitForNoCard(tab);
}

/** Longer than two settle times of the page watcher and the card's opening delay. */
const LONG_ENOUGH_TO_ACT = 900;

async function expectSilence(tab: Page): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH_TO_ACT));
  expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
}

describe('a page that would rather not have us', () => {
  it("with the strictest policy (default-src 'none') still gets marks and a card in our own style", async () => {
    const tab = await openHostile('/csp.html', `${head}</head><body>${text}</body></html>`, {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; sandbox allow-same-origin",
    });
    await waitForMarks(tab);
    await hoverMark(tab, 'Kraken OTC');
    const { box } = await waitForCard(tab);
    expect(box.width).toBe(380);
    await tab.close();
  });

  it('that overrides built-ins keeps none of ours from working', async () => {
    const tab = await openHostile(
      '/overrides.html',
      `${head}<script>
        for (const [owner, names] of [[Document.prototype, ['createTreeWalker', 'createRange', 'createElement', 'querySelectorAll']], [Element.prototype, ['attachShadow', 'matches', 'append']], [Array.prototype, ['map', 'filter', 'find', 'push']], [Map.prototype, ['get', 'set']], [window, ['Highlight', 'CSSStyleSheet', 'MutationObserver', 'setTimeout', 'Promise']]]) {
          for (const name of names) Object.defineProperty(owner, name, { value() { throw new Error('taken over: ' + name); }, configurable: true });
        }
        Object.prototype.deskId = 'evil'; String.prototype.matchAll = () => [];
      </script></head><body>${text}</body></html>`,
    );
    await expectCardOn(tab, 'Kraken OTC');
    await tab.close();
  });

  it('that listens for our nodes learns no more than that an empty element came', async () => {
    const tab = await openHostile(
      '/listens.html',
      `${head}<script>
        window.caught = [];
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) { const root = attach.call(this, init); window.caught.push('shadow root'); return root; };
        addEventListener('DOMContentLoaded', () => new MutationObserver((list) => { for (const m of list) for (const n of m.addedNodes) window.caught.push((n.shadowRoot ? 'open root ' : '') + (n.textContent || 'empty')); }).observe(document.documentElement, { childList: true }));
        addEventListener('message', (event) => window.caught.push('message ' + JSON.stringify(event.data)));
        for (const type of ['wxt:content-script-started']) document.addEventListener(type, () => window.caught.push(type));
        for (const type of ['desklens', 'desk-lens', 'mention']) addEventListener(type, () => window.caught.push(type));
      </script></head><body>${text}</body></html>`,
    );
    await expectCardOn(tab, 'FalconX');
    expect(await tab.evaluate('window.caught')).toEqual(['empty']);
    expect(await tab.evaluate('Object.getOwnPropertyNames(window).filter((n) => /desk.?lens/i.test(n))')).toEqual([]);
    await tab.close();
  });

  it('that tears our card out or rewrites itself under it loses the card, and the next one opens', async () => {
    const tab = await openHostile('/tears.html', `${head}</head><body><main>${text}</main></body></html>`);
    await waitForMarks(tab);
    await hoverMark(tab, 'Kraken OTC');
    await waitForCard(tab);
    await tab.evaluate(() => document.querySelector('main')?.replaceChildren(document.createTextNode('Now only Bitfinex trades bitcoin.')));
    await waitForNoCard(tab);
    await waitUntil(async () => ((await readMarks(tab)).map((m) => m.text).join() === 'Bitfinex' ? true : null), 'the new mark');
    await expectCardOn(tab, 'Bitfinex');
    await tab.mouse.move(5, 5);
    await hoverMark(tab, 'Bitfinex');
    await waitForCard(tab);
    await tab.evaluate(() => document.documentElement.lastElementChild?.remove());
    await tab.mouse.move(5, 5);
    await expectCardOn(tab, 'Bitfinex');
    await tab.close();
  });

  it('cannot open a card by events of its own', async () => {
    const tab = await openHostile('/forges.html', `${head}</head><body>${text}</body></html>`);
    await waitForMarks(tab);
    const { x, y } = await findMark(tab, 'FalconX');
    await tab.evaluate((at) => document.querySelector('p')?.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true })), {
      clientX: x,
      clientY: y,
    });
    await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH_TO_ACT));
    expect(await readCard(tab)).toBeNull();
    await expectCardOn(tab, 'FalconX');
    await tab.close();
  });

  it('that writes itself anew with document.open() still gets cards', async () => {
    const tab = await openHostile('/reopened.html', `${head}</head><body>${text}</body></html>`);
    await waitForMarks(tab);
    await tab.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Bitcoin</title><body><p>Now Bitfinex quotes bitcoin.</p>');
      document.close();
    });
    await waitUntil(async () => ((await readMarks(tab)).map((m) => m.text).join() === 'Bitfinex' ? true : null), 'the new mark');
    await expectCardOn(tab, 'Bitfinex');
    await tab.close();
  });

  it('that covers a name gets no card through the cover', async () => {
    const tab = await openHostile(
      '/covered.html',
      `${head}</head><body>${text}<div id="wall" style="position:fixed;inset:0;background:#fff">Accept?</div></body></html>`,
    );
    await waitForMarks(tab);
    await hoverMark(tab, 'FalconX');
    await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH_TO_ACT));
    expect(await readCard(tab)).toBeNull();
    await tab.evaluate(() => document.querySelector('#wall')?.remove());
    await tab.mouse.move(5, 5);
    await expectCardOn(tab, 'FalconX');
    await tab.close();
  });

  it('that changes while the background is still waking loses no mark', async () => {
    const worker = await serviceWorker(session.browser);
    const slow = worker.evaluate(() => {
      const until = Date.now() + 1_500;
      while (Date.now() < until);
    });
    const tab = await openHostile('/busy.html', `${head}</head><body>${text}<p id="ticker"></p></body></html>`);
    await tab.evaluate(() => {
      const ticker = document.querySelector('#ticker');
      for (let i = 0; i < 8; i += 1) setTimeout(() => ticker?.append(` ${i}`), i * 100);
    });
    await slow;
    await waitForMarks(tab);
    await tab.close();
  });

  it('with a name in bidirectional, zero-width or markup-like text shows it as text', async () => {
    const tab = await openHostile(
      '/odd.html',
      `${head}</head><body><p dir="rtl">\u202eFalconX &lt;img src=x onerror=alert(1)&gt; bitcoin</p></body></html>`,
    );
    await expectCardOn(tab, 'FalconX');
    await tab.close();
  });
});

describe('a document that is no page of text', () => {
  it.each([
    ['XML', '/feed.xml', '<?xml version="1.0"?><feed><title>FalconX</title></feed>', 'application/xml'],
    ['SVG', '/chart.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">FalconX</text></svg>', 'image/svg+xml'],
    [
      'XHTML',
      '/page.xhtml',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>FalconX quotes bitcoin.</p></body></html>',
      'application/xhtml+xml',
    ],
    ['plain text with no name', '/plain.txt', 'nothing here', 'text/plain'],
    ['an empty body', '/empty.html', '<!doctype html><title>FalconX</title><body></body>', 'text/html'],
    ['nothing at all', '/nothing.html', '', 'text/html'],
    ['frames', '/frames.html', '<!doctype html><title>x</title><frameset><frame src="about:blank"></frameset>', 'text/html'],
  ])('%s is left alone', async (_name, path, body, type) => {
    const tab = await openHostile(path, body, { 'content-type': type });
    await expectSilence(tab);
    await tab.close();
  });

  it('none of all these pages logged an error', () => {
    expect(session.errors).toEqual([]);
  });
});
