import { describe, expect, it } from 'vitest';
import { readMarks, waitForMarks, waitUntil } from '@/lib/dev/read-page';
import { useSession } from './harness';

const session = useSession();

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Crypto OTC desks</title>${head}</head><body>${body}</body></html>`;

async function marksOf(path: string, html: string): Promise<string[]> {
  session.server.put(path, html);
  const tab = await session.open(session.server.origin + path);
  await waitForMarks(tab);
  const marks = await readMarks(tab);
  await tab.close();
  return marks.map(({ text }) => text);
}

describe('marks', () => {
  it('underline the desks of the sample article, over split markup, and none of the other senses', async () => {
    const tab = await session.openArticle();
    expect((await readMarks(tab)).map(({ text }) => text)).toEqual([
      'Kraken OTC',
      'Cumberland DRW',
      'Coinbase Prime',
      'Bitstamp',
      'Binance',
      'B2C2',
      'Galaxy Digital',
      'FalconX',
      'Wintermute',
      'OKX',
      'Gemini eOTC',
    ]);
    await tab.close();
  });

  it('show the verdict by the line: every desk is not established before there is a profile', async () => {
    const tab = await session.openArticle();
    expect(new Set((await readMarks(tab)).map(({ verdict }) => verdict))).toEqual(new Set(['not-established']));
    await session.setProfile({ country: 'DE', clientType: 'fund', classification: 'professional' });
    await waitUntil(async () => ((await readMarks(tab)).some(({ verdict }) => verdict === 'not-eligible') ? true : null), 'new verdicts');
    const verdicts = Object.fromEntries((await readMarks(tab)).map(({ text, verdict }) => [text, verdict]));
    expect(verdicts.Binance).toBe('not-eligible');
    expect(verdicts['Kraken OTC']).toBe('conditional');
    await tab.close();
  });

  it('leave the page as it was: no node, attribute or text changed', async () => {
    session.server.put(
      '/watched.html',
      page(
        '<p>FalconX and <i>Galaxy</i> <b>Digital</b> quote bitcoin.</p>',
        `<script>
          window.changes = 0;
          addEventListener('DOMContentLoaded', () => {
            window.before = document.documentElement.outerHTML;
            new MutationObserver((list) => { window.changes += list.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          });
        </script>`,
      ),
    );
    const tab = await session.open(`${session.server.origin}/watched.html`);
    await waitForMarks(tab);
    const seen = await tab.evaluate('({ changes: window.changes, same: window.before === document.documentElement.outerHTML })');
    expect(seen).toEqual({ changes: 0, same: true });
    await tab.close();
  });

  it('stay out of what is typed, coded or an address', async () => {
    const marks = await marksOf(
      '/skipped.html',
      page(`
        <p>Bybit is named here.</p>
        <textarea>Bitfinex</textarea><input value="Bitfinex"><div contenteditable>Bitfinex <b>FalconX</b></div>
        <pre>Bitfinex</pre><p><code>Bitfinex</code></p><script type="text/plain">Bitfinex</script><style>.Bitfinex{}</style>
        <p>See https://www.bitfinex.com/otc or write to otc@bitfinex.com.</p>`),
    );
    expect(marks).toEqual(['Bybit']);
  });

  it('tell names apart that only the layout keeps apart, and read buttons and custom elements', async () => {
    const marks = await marksOf(
      '/layout.html',
      page(`
        <nav style="display:flex"><a>FalconX</a><a>Binance</a></nav>
        <p><span style="display:block">Bybit</span><span style="display:block">Bitfinex</span></p>
        <p><x-link>Galaxy</x-link> <b>Digital</b></p>
        <button>Coinbase Prime</button>
        <p>Bit<b>stamp</b> is one name.</p>`),
    );
    expect(marks).toEqual(['FalconX', 'Binance', 'Bybit', 'Bitfinex', 'Galaxy Digital', 'Coinbase Prime', 'Bitstamp']);
  });

  it('follow a page that rewrites itself, and go when the names go', async () => {
    session.server.put('/rewrites.html', page('<main><p>Bybit quotes blocks.</p></main>'));
    const tab = await session.open(`${session.server.origin}/rewrites.html`);
    await waitForMarks(tab);
    const texts = async () => (await readMarks(tab)).map(({ text }) => text).join();
    await tab.evaluate(() => document.querySelector('main')?.replaceChildren(document.createTextNode('Now Bitfinex, then FalconX.')));
    await waitUntil(async () => ((await texts()) === 'Bitfinex,FalconX' ? true : null), 'the new names');
    await tab.evaluate(() => {
      document.body.textContent = 'Nothing of that kind.';
    });
    await waitUntil(async () => ((await texts()) === '' ? true : null), 'the marks to go');
    await tab.close();
    expect(session.errors).toEqual([]);
  });
});
