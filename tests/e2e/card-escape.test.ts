/** Escape closes the card and is the page's all the same; resting on a name takes neither focus nor selection from anyone. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchPlain } from '@/lib/dev/bench/tab';
import { ensureBrowser } from '@/lib/dev/find-browser';
import { hoverMark, readCard, waitForCard, waitForMarks, waitForNoCard } from '@/lib/dev/read-page';
import { useSession } from './harness';
import { focused } from './keys';

const session = useSession();
let plain: Browser;
let pages = 0;
const opened: Page[] = [];
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 500));

beforeAll(async () => {
  plain = await launchPlain(ensureBrowser(['chromium']));
});
afterEach(async () => {
  for (const tab of opened.splice(0)) await tab.close();
  expect(session.errors).toEqual([]);
});
afterAll(() => plain?.close());

/** Opens a page that records every key and every change of focus, here and in a browser without the extension. */
async function openBoth(body: string): Promise<[ours: Page, without: Page]> {
  pages += 1;
  session.server.put(
    `/keys-${pages}.html`,
    `<!doctype html><html lang="en"><title>Crypto OTC</title><body><p style="width: 500px">FalconX quotes bitcoin.</p>${body}<script>
      globalThis.heard = [];
      const node = (one) => one?.id || one?.nodeName || 'none';
      for (const type of ['keydown', 'keyup', 'beforeinput', 'input', 'cancel', 'close', 'focusin', 'focusout'])
        addEventListener(type, (event) => heard.push([type, event.key, event.isComposing, event.defaultPrevented, event.cancelable, node(event.target)].join()));
    </script>`,
  );
  const url = `${session.server.origin}/keys-${pages}.html`;
  const ours = await session.open(url);
  const without = await plain.newPage();
  opened.push(ours, without);
  await without.goto(url);
  await without.bringToFront();
  await waitForMarks(ours);
  return [ours, without];
}

const heard = (tab: Page) => tab.evaluate('heard') as Promise<string[]>;

const quiet = '<script>const stop = (event) => { event.preventDefault(); event.stopImmediatePropagation(); }</script>';

describe('Escape', () => {
  it.each([
    ['an input', '<input id="at" autofocus>'],
    ['a search field, which it empties', '<input id="at" type="search" value="block" autofocus>'],
    ['a text area', '<textarea id="at" autofocus></textarea>'],
    ['an editor', '<div id="at" contenteditable tabindex="0" autofocus>Written</div>'],
    [
      'an editor that keeps it for itself',
      `${quiet}<div id="at" contenteditable tabindex="0" autofocus>Code</div><script>at.onkeydown = stop</script>`,
    ],
    [
      'a page that keeps every key from itself',
      `${quiet}<input id="at" autofocus><script>addEventListener('keydown', (event) => event.stopPropagation(), true)</script>`,
    ],
    [
      'a modal dialog, which it closes',
      '<dialog><p>Bybit quotes bitcoin.</p><input id="at"></dialog><script>document.querySelector("dialog").showModal()</script>',
    ],
  ])('closes the card, and reaches %s as without us', async (_what, body) => {
    const [ours, without] = await openBoth(body);
    await hoverMark(ours, body.includes('dialog') ? 'Bybit' : 'FalconX');
    await waitForCard(ours);
    for (const tab of [ours, without]) {
      await tab.bringToFront();
      await tab.evaluate('heard.length = 0');
      // What Escape does by default is done before it is let go.
      await tab.keyboard.press('Escape', { delay: 100 });
      await tab.keyboard.press('x');
    }
    await waitForNoCard(ours);
    expect(await heard(ours)).toEqual(await heard(without));
    const state = (tab: Page) =>
      tab.evaluate(() => [document.activeElement?.id, document.querySelector('input')?.value, document.querySelector('dialog')?.open]);
    expect(await state(ours)).toEqual(await state(without));
  });

  it.each(['Shift', 'Control', 'Alt', 'Meta'] as const)('with %s closes nothing', async (modifier) => {
    const [ours] = await openBoth('');
    await hoverMark(ours, 'FalconX');
    await waitForCard(ours);
    await ours.keyboard.down(modifier);
    await ours.keyboard.press('Escape');
    await ours.keyboard.up(modifier);
    await aWhile();
    expect(await readCard(ours)).not.toBeNull();
    await ours.keyboard.press('Escape');
    await waitForNoCard(ours);
  });

  it('that ends the composing of a word closes nothing, and the next one does', async () => {
    const [ours] = await openBoth('<input id="at" autofocus>');
    await hoverMark(ours, 'FalconX');
    await waitForCard(ours);
    const client = await ours.createCDPSession();
    await client.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await ours.keyboard.press('Escape');
    expect(await heard(ours)).toContain('keydown,Escape,true,false,true,at');
    await aWhile();
    expect(await readCard(ours)).not.toBeNull();
    await client.send('Input.insertText', { text: '日本' });
    await ours.keyboard.press('Escape');
    expect(await heard(ours)).toContain('keydown,Escape,false,false,true,at');
    await waitForNoCard(ours);
    await client.detach();
  });
});

describe('resting on a name', () => {
  it('takes neither the focus nor the caret from a field in which one types', async () => {
    const [ours, without] = await openBoth('<input id="at" autofocus>');
    for (const tab of [ours, without]) {
      await tab.bringToFront();
      await tab.evaluate('heard.length = 0');
      await tab.keyboard.type('two-way ');
      if (tab === ours) {
        await hoverMark(tab, 'FalconX');
        const { box } = await waitForCard(tab);
        await tab.mouse.move(box.x + 40, box.y + 20, { steps: 4 });
      }
      await tab.keyboard.press('ArrowLeft');
      await tab.keyboard.type('!');
      if (tab === ours) {
        await tab.mouse.move(1100, 800);
        await waitForNoCard(tab);
      }
      await tab.keyboard.type('price');
    }
    expect(await ours.$eval('#at', (field) => (field as HTMLInputElement).value)).toBe('two-way!price ');
    expect(await heard(ours)).toEqual(await heard(without));
  });

  it('a card that was clicked gives the focus back, also into a shadow root', async () => {
    const [ours] = await openBoth(
      '<div id="host"></div><script>host.attachShadow({ mode: "open" }).innerHTML = "<input aria-label=Inner>"; host.shadowRoot.querySelector("input").focus()</script>',
    );
    expect(await focused(ours)).toBe('textbox: Inner');
    await hoverMark(ours, 'FalconX');
    const { box } = await waitForCard(ours);
    await ours.mouse.click(box.x + 40, box.y + 20);
    expect(await focused(ours)).toMatch(/^dialog: /);
    await ours.keyboard.press('Escape');
    await waitForNoCard(ours);
    expect(await focused(ours)).toBe('textbox: Inner');
  });
});
