/** Text that is on the page and not in its body: open shadow roots and frames of the same site. */
import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { hoverMark, readMarks, waitForCard, waitForMarks, waitUntil } from '@/lib/dev/read-page';
import { useSession } from './harness';

const session = useSession();

/** Long enough for a frame that is read to have been read. */
const LONG_ENOUGH_TO_READ = 1500;

const marked = (frame: Frame | Page) =>
  frame.evaluate('[...CSS.highlights.values()].flatMap((h) => [...h].map(String))') as Promise<string[]>;
const texts = async (page: Page) => (await readMarks(page)).map(({ text }) => text);

it('marks names in open shadow roots, also in nested and later ones, and shows the card over them', async () => {
  session.server.put(
    '/shadow.html',
    `<!doctype html><title>Crypto</title><p>Bybit quotes bitcoin.</p><div id="late"></div><my-box></my-box><script>
      customElements.define('my-box', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<p>Bitstamp quotes bitcoin.</p><div></div>';
          this.shadowRoot.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '<p>So does FalconX.</p>';
        }
      });
    </script>`,
  );
  const tab = await session.open(`${session.server.origin}/shadow.html`);
  await waitUntil(async () => ((await texts(tab)).length === 3 ? true : null), 'three marks');
  expect(await texts(tab)).toEqual(['Bybit', 'Bitstamp', 'FalconX']);
  await hoverMark(tab, 'FalconX');
  expect((await waitForCard(tab)).text).toContain('FalconX');

  await tab.evaluate(() => {
    const box = document.querySelector('my-box');
    box?.shadowRoot?.querySelector('p')?.append(' Bitfinex too.');
    document.querySelector('#late')?.append(Object.assign(document.createElement('my-box')));
  });
  await waitUntil(
    async () => ((await texts(tab)).filter((text) => text === 'Bitfinex' || text === 'FalconX').length === 3 ? true : null),
    'the later ones',
  );
  await tab.close();
});

it('marks frames of the same site and leaves those of others alone; the badge counts the page itself', async () => {
  const { origin } = session.server;
  session.server.put('/inner.html', '<!doctype html><p>Wintermute quotes bitcoin OTC.</p>');
  session.server.put(
    '/outer.html',
    `<!doctype html><title>Crypto</title><p>Bybit quotes bitcoin.</p><iframe src="/inner.html"></iframe>
     <iframe srcdoc="<p>Bitfinex quotes bitcoin.</p>"></iframe><iframe src="${origin.replace('localhost', '127.0.0.1')}/inner.html"></iframe>`,
  );
  const tab = await session.open(`${origin}/outer.html`);
  await waitForMarks(tab);
  const frame = (address: string) => tab.frames().find((one) => one.url().startsWith(address));
  const [same, written, other] = [frame(`${origin}/inner`), frame('about:srcdoc'), frame('http://127.0.0.1')];
  if (!same || !written || !other) throw new Error('a frame is missing');
  await waitUntil(async () => ((await marked(same)).join() === 'Wintermute' ? true : null), 'the mark in the frame');
  await waitUntil(async () => ((await marked(written)).join() === 'Bitfinex' ? true : null), 'the mark in the written frame');
  await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH_TO_READ));
  expect(await other.evaluate(() => document.body.textContent)).toContain('Wintermute');
  expect(await marked(other)).toEqual([]);
  const worker = await serviceWorker(session.browser);
  const badge = await worker.evaluate(async () => {
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText(front?.id === undefined ? {} : { tabId: front.id });
  });
  expect(badge).toBe('1');
  expect(session.errors).toEqual([]);
  await tab.close();
});
