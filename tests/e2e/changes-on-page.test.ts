import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { inOurWorlds } from '@/lib/dev/our-worlds';
import { hoverMark, readCard, readMarks, waitForCard, waitForMarks, waitUntil } from '@/lib/dev/read-page';
import type { Marking } from '@/lib/profile/marking';
import { markingKeys } from '@/lib/profile/words';
import { english } from '@/tests/messages';
import { desksHere, useSession } from './harness';

const session = useSession();

/** Longer than two settle times of the page watcher and one message to the background. */
const LONG_ENOUGH_TO_ACT = 900;
/** About a hundred changes of a ticker that follows the screen. */
const A_WHILE_OF_TICKING = 2_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const html = (body: string, title = 'An article') =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;

async function open(path: string, body: string, title?: string): Promise<Page> {
  session.server.put(path, html(body, title));
  return session.open(session.server.origin + path);
}

/** Marked names as they read: without soft hyphens and the like. */
async function marked(tab: Page): Promise<string[]> {
  return (await readMarks(tab)).map(({ text }) => text.replace(/[\u00ad\u200b\u2060]/g, ''));
}

async function untilMarked(tab: Page, names: readonly string[]): Promise<void> {
  let seen: string[] = [];
  await waitUntil(
    async () => {
      seen = await marked(tab);
      return JSON.stringify(seen) === JSON.stringify(names) ? true : null;
    },
    `the marks ${names.join(', ') || 'to go'}`,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; marked: ${seen.join(', ')}`);
  });
}

/** Puts in a name that is surely marked, and waits for it: whatever came before has been read by then. */
async function untilReadAgain(tab: Page, marks: readonly string[]): Promise<void> {
  await tab.evaluate(() => {
    const last = document.createElement('p');
    last.textContent = 'Bitfinex comes last.';
    document.body.append(last);
  });
  await untilMarked(tab, [...marks, 'Bitfinex']);
}

/** Whether the script that reads and marks is in the page. */
async function hasMarksScript(tab: Page): Promise<boolean> {
  const answers = await inOurWorlds(tab, "Symbol.for('desklens.marks') in globalThis");
  if (answers.length === 0) throw new Error('the page has no script of ours at all');
  return answers.includes(true);
}

/** Collects from now on what the scripts in pages tell the background: type and path of the page. */
async function listen(): Promise<() => Promise<string[]>> {
  const worker = await serviceWorker(session.browser);
  await waitUntil(
    () => worker.evaluate(() => (typeof chrome !== 'undefined' && chrome.runtime ? true : null)),
    'the background to have started',
  );
  await worker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message: { type: string }, { url }) => {
      heard.push(`${message.type} ${new URL(url ?? 'about:blank').pathname}`);
      return undefined;
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

async function choose(marking: Marking): Promise<void> {
  const options = await session.open(`${session.origin}/options.html`);
  const radio = await options.waitForSelector(`aria/${english.say(markingKeys[marking])}[role="radio"]`);
  await radio?.click();
  await options.waitForFunction(
    async (wanted) => JSON.stringify(await chrome.storage.local.get('marking')).includes(`"${wanted}"`),
    {},
    marking,
  );
  await options.close();
}

/** The number on the toolbar for the tab in front. */
async function badge(): Promise<string> {
  const worker = await serviceWorker(session.browser);
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
  });
}

afterEach(() => {
  expect(session.errors).toEqual([]);
});

describe('where no name stands', () => {
  it('only the look runs: nothing is highlighted, nothing loaded, nobody asked, also after changes', async () => {
    const heard = await listen();
    const tab = await open('/nameless.html', '<main><p>We spoke of gardens.</p></main>');
    expect((await desksHere(session)).desks).toEqual([]);
    await tab.evaluate(() => document.querySelector('main')?.append('More of gardens, and of trees.'));
    await pause(LONG_ENOUGH_TO_ACT);
    expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await hasMarksScript(tab)).toBe(false);
    expect((await heard()).filter((line) => line.endsWith('/nameless.html'))).toEqual([]);

    await tab.evaluate(() => document.querySelector('main')?.append(' Bybit is a desk.'));
    await untilMarked(tab, ['Bybit']);
    expect(await hasMarksScript(tab)).toBe(true);
    expect((await heard()).filter((line) => line === 'namesHere /nameless.html')).toHaveLength(1);
    await tab.close();
  });
});

describe('a name that arrives later is marked', () => {
  it.each<[string, string, () => void, string[]]>([
    [
      'appended',
      '<main><p>Bitstamp is there.</p></main>',
      () => {
        const added = document.createElement('p');
        added.textContent = 'Bybit comes.';
        document.querySelector('main')?.append(added);
      },
      ['Bitstamp', 'Bybit'],
    ],
    [
      'as the text of a node that was there',
      '<main><p>Bitstamp is there.</p><p id="change">Nothing yet.</p></main>',
      () => {
        const text = document.querySelector('#change')?.firstChild;
        if (text) text.nodeValue = 'Bybit comes.';
      },
      ['Bitstamp', 'Bybit'],
    ],
    [
      'completed by a letter',
      '<main><p>Bitstamp is there.</p><p id="change">Bybi</p></main>',
      () => document.querySelector('#change')?.append('t'),
      ['Bitstamp', 'Bybit'],
    ],
    [
      'by innerHTML',
      '<main><p>Bitstamp is there.</p></main>',
      () => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = '<h2>Desks</h2><ul><li>Bybit</li><li>Galaxy <b>Digital</b></li></ul>';
      },
      ['Bybit', 'Galaxy Digital'],
    ],
    [
      'in front of another in its block',
      '<main><p id="change">then Bitstamp</p></main>',
      () => document.querySelector('#change')?.prepend('Bybit '),
      ['Bybit', 'Bitstamp'],
    ],
    [
      'by a cue that makes a weak name one',
      '<main><p>Bitstamp is there.</p><p id="change">Kraken answered.</p></main>',
      () => document.querySelector('#change')?.append(' It sold bitcoin.'),
      ['Bitstamp', 'Kraken'],
    ],
  ])('%s', async (what, body, change, names) => {
    const tab = await open(`/later/${what.replaceAll(' ', '-')}.html`, body);
    await waitForMarks(tab);
    await tab.evaluate(change);
    await untilMarked(tab, names);
    await tab.close();
  });

  it('when a single-page application swaps its main element, by the title and names of the new page alone', async () => {
    const tab = await open('/spa.html', '<nav>Home</nav><main><p>Galaxy Digital and Bybit quote.</p></main>');
    await untilMarked(tab, ['Galaxy Digital', 'Bybit']);
    await tab.evaluate(() => {
      history.pushState(null, '', '/spa/two');
      const main = document.createElement('main');
      main.innerHTML = '<p>Kraken answered first.</p>';
      document.querySelector('main')?.replaceWith(main);
      document.title = 'Desks for bitcoin';
    });
    await untilMarked(tab, ['Kraken']);
    await tab.close();
  });

  it('and not because a page of the application before it named the desk in full', async () => {
    const tab = await open('/spa-before.html', '<main><p>Galaxy Digital and Bybit quote.</p></main>');
    await untilMarked(tab, ['Galaxy Digital', 'Bybit']);
    await tab.evaluate(() => {
      history.pushState(null, '', '/spa-before/two');
      const main = document.createElement('main');
      main.innerHTML = '<p>Galaxy opens its doors at noon.</p>';
      document.querySelector('main')?.replaceWith(main);
      document.title = 'A night at the theatre';
    });
    await untilReadAgain(tab, []);
    await tab.close();
  });

  it('in <details>: once opened it can be hovered, and what is filled in on opening is marked', async () => {
    const tab = await open(
      '/details.html',
      `<p>Bitstamp is there.</p><details id="full"><summary>More</summary><p>Bybit is inside.</p></details>
       <details id="lazy"><summary>Even more</summary><div></div></details>
       <script>document.querySelector('#lazy').addEventListener('toggle', ({ target }) => { target.querySelector('div').textContent = 'Then FalconX.'; });</script>`,
    );
    await waitForMarks(tab);
    await tab.click('#full summary');
    await untilMarked(tab, ['Bitstamp', 'Bybit']);
    await hoverMark(tab, 'Bybit');
    expect((await waitForCard(tab)).text).toContain('Bybit');
    await tab.keyboard.press('Escape');
    await tab.click('#lazy summary');
    await untilMarked(tab, ['Bitstamp', 'Bybit', 'FalconX']);
    await tab.close();
  });

  it('in each of 50 blocks of an endless page', async () => {
    const tab = await open(
      '/endless.html',
      `<div style="height:1500px">Bitstamp is there.</div><div id="list"></div>
       <script>
         let count = 0;
         addEventListener('scroll', () => {
           if (count === 50 || innerHeight + scrollY < document.documentElement.scrollHeight - 600) return;
           count += 1;
           const block = document.createElement('p');
           block.style.height = '400px';
           block.textContent = 'Block ' + count + ': Bybit quotes.';
           document.querySelector('#list').append(block);
         });
       </script>`,
    );
    await waitForMarks(tab);
    await waitUntil(async () => {
      const blocks = await tab.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return document.querySelectorAll('#list p').length;
      });
      return blocks === 50 ? true : null;
    }, '50 blocks');
    await untilMarked(tab, ['Bitstamp', ...Array.from({ length: 50 }, () => 'Bybit')]);
    await tab.close();
  });
});

describe('a name that goes loses its mark', () => {
  it.each<[string, () => void]>([
    ['taken out', () => document.querySelector('#change')?.remove()],
    [
      'overwritten in its node',
      () => {
        const text = document.querySelector('#change')?.firstChild;
        if (text) text.nodeValue = 'Nothing here.';
      },
    ],
    [
      'cut by a letter',
      () => {
        const text = document.querySelector('#change')?.firstChild;
        if (text instanceof Text) text.deleteData(4, 1);
      },
    ],
    ['grown into another word', () => document.querySelector('#change b')?.before('s')],
    ['moved into code', () => document.querySelector('code')?.append(...(document.querySelector('#change')?.childNodes ?? []))],
  ])('%s', async (what, change) => {
    const tab = await open(
      `/goes/${what.replaceAll(' ', '-')}.html`,
      '<p>Bitstamp stays.</p><p id="change">Bybit<b></b> goes.</p><code></code>',
    );
    await untilMarked(tab, ['Bitstamp', 'Bybit']);
    await tab.evaluate(change);
    await untilMarked(tab, ['Bitstamp']);
    await tab.close();
  });
});

describe('what is typed', () => {
  it.each([
    ['contenteditable', '<div id="editor" contenteditable></div>'],
    ['contenteditable="true"', '<div id="editor" contenteditable="true"><p><br></p></div>'],
    ['contenteditable in capitals', '<div id="editor" contenteditable="TRUE"></div>'],
    ['plain text only', '<div id="editor" contenteditable="plaintext-only"></div>'],
    ['a text field', '<textarea id="editor"></textarea>'],
  ])('into %s is not marked', async (what, editor) => {
    const tab = await open(`/typed/${what.replaceAll(/\W/g, '-')}.html`, `<p>Bitstamp is there.</p>${editor}`);
    await waitForMarks(tab);
    await tab.click('#editor');
    await tab.keyboard.type('Bybit, Kraken OTC and Galaxy Digital');
    await untilReadAgain(tab, ['Bitstamp']);
    await tab.close();
  });
});

it('a ticker at 60 Hz beside a mention keeps the mention marked and its card open', async () => {
  const tab = await open(
    '/ticker.html',
    `<p>Kraken OTC quotes bitcoin at <span id="ticker">0</span> dollars.</p>
     <script>
       let count = 0;
       const tick = () => { document.querySelector('#ticker').textContent = String(count += 1); requestAnimationFrame(tick); };
       tick();
       window.comings = [];
       new MutationObserver((list) => { for (const { addedNodes, removedNodes } of list) window.comings.push(addedNodes.length - removedNodes.length); }).observe(document.documentElement, { childList: true });
     </script>`,
  );
  await waitForMarks(tab);
  await tab.evaluate('window.comings.length = 0');
  await hoverMark(tab, 'Kraken OTC');
  const card = await waitForCard(tab);
  const until = Date.now() + A_WHILE_OF_TICKING;
  const seen = new Set<string>();
  while (Date.now() < until) seen.add((await marked(tab)).join());
  expect([...seen]).toEqual(['Kraken OTC']);
  expect((await readCard(tab))?.text).toBe(card.text);
  expect(await tab.evaluate('window.comings')).toEqual([1]);
  await tab.close();
});

describe('the way to mark', () => {
  it('is followed at once by an open page, and the toolbar counts all the same', async () => {
    const tab = await open(
      '/ways.html',
      '<p>Bybit asks, Bitstamp asks, Bybit answers.</p><p>Bybit again.</p><p><b>By</b>bit, or Bybit.</p>',
    );
    await untilMarked(tab, ['Bybit', 'Bitstamp', 'Bybit', 'Bybit']);
    await waitUntil(async () => ((await badge()) === '2' ? true : null), 'two desks on the toolbar');

    await choose('every');
    await tab.bringToFront();
    await untilMarked(tab, ['Bybit', 'Bitstamp', 'Bybit', 'Bybit', 'Bybit', 'Bybit']);
    expect(await badge()).toBe('2');

    await choose('count');
    await tab.bringToFront();
    await untilMarked(tab, []);
    expect(await badge()).toBe('2');
    expect((await desksHere(session)).desks).toEqual([
      { deskId: 'bybit', mentions: 5 },
      { deskId: 'bitstamp', mentions: 1 },
    ]);

    const other = await open('/ways-later.html', '<p>FalconX, Bitfinex and FalconX.</p>');
    await waitUntil(async () => ((await badge()) === '2' ? true : null), 'two desks on the toolbar of a new page');
    expect(await marked(other)).toEqual([]);

    await choose('first');
    await other.bringToFront();
    await untilMarked(other, ['FalconX', 'Bitfinex']);
    await untilMarked(tab, ['Bybit', 'Bitstamp', 'Bybit', 'Bybit']);
    await other.close();
    await tab.close();
  });
});

describe('names in markup', () => {
  it.each<[string, string, string[]]>([
    ['split over inline elements', '<p>Gal<b>axy</b> <i><u>Dig</u>ital</i> and <a href="#x">By</a>bit</p>', ['Galaxy Digital', 'Bybit']],
    ['split by &shy;', '<p>Bit&shy;stamp and Bit&shy;fi&shy;nex</p>', ['Bitstamp', 'Bitfinex']],
    ['split by &shy; and an element', '<p>By&shy;<em>bit</em> and <em>Bit&shy;</em>finex</p>', ['Bybit', 'Bitfinex']],
    ['split by a zero-width space and <wbr>', '<p>Falcon&#8203;X and Bit<wbr>stamp</p>', ['FalconX', 'Bitstamp']],
    ['split by a comment', '<p>By<!-- here -->bit</p>', ['Bybit']],
    [
      'over a no-break space and a line break in the source',
      '<p>Galaxy&nbsp;Digital and Coinbase\n   Prime</p>',
      ['Galaxy Digital', 'Coinbase Prime'],
    ],
    ['in full-width letters', '<p>&#xff22;&#xff59;&#xff42;&#xff49;&#xff54;</p>', ['\uff22\uff59\uff42\uff49\uff54']],
    ['not over the border of two blocks', '<p>Galaxy</p><p>Digital</p><p>By</p><p>bit</p><p>Bitstamp</p>', ['Bitstamp']],
  ])('are found %s', async (what, body, names) => {
    const tab = await open(`/markup/${what.replaceAll(/\W/g, '-')}.html`, body);
    await untilMarked(tab, names);
    await tab.close();
  });

  it('are left alone in fields, editors, code and addresses, among them one that is marked', async () => {
    const skipped = [
      '<input value="Bybit">',
      '<input placeholder="Bybit">',
      '<textarea>Bybit</textarea>',
      '<select><option>Bybit</option></select>',
      '<code>Bybit</code>',
      '<p>Run <code>a <b>Bybit</b> b</code></p>',
      '<pre>Bybit\nBybit</pre>',
      '<kbd>Bybit</kbd><samp>Bybit</samp>',
      '<div contenteditable>Bybit</div>',
      '<div contenteditable="true"><p>Bybit <b>Bybit</b></p></div>',
      '<div role="textbox">Bybit</div>',
      '<script type="text/plain">Bybit</script><style>.Bybit {}</style><template>Bybit</template>',
      '<p>https://www.bybit.com/en/Bybit</p>',
      '<p><a href="https://www.bybit.com">www.bybit.com</a></p>',
      '<p>Write to Bybit@example.com or desk@bybit.com.</p>',
      '<p>src/bybit/index.ts</p>',
      '<img alt="Bybit"><span title="Bybit">a picture</span>',
    ];
    const tab = await open('/left-alone.html', `${skipped.join('')}<p>Bitstamp is there.</p>`);
    await untilReadAgain(tab, ['Bitstamp']);
    await tab.close();
  });
});

describe('a block that is longer than what is read around a name', () => {
  it.each([
    ['lines', '<p id="block">', 'Bybit quotes.<br>'],
    ['spans', '<p id="block">', '<span>Bybit quotes. </span>'],
  ])('of %s has each of its names once, and its first one marked', async (what, start, part) => {
    const tab = await open(`/long/${what}.html`, `${start}${part.repeat(400)}</p>`);
    await waitForMarks(tab);
    expect((await desksHere(session)).desks).toEqual([{ deskId: 'bybit', mentions: 400 }]);
    expect(await marked(tab)).toEqual(['Bybit']);
    await tab.close();
  });
});
