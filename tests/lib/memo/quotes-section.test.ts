import { describe, expect, it } from 'vitest';
import type { MemoDocument, MemoSection } from '@/lib/memo/document';
import { memoMarkdown } from '@/lib/memo/markdown';
import { quotesSection } from '@/lib/memo/quotes-section';
import type { Quote } from '@/lib/quotes/quote';
import { quote } from '@/tests/lib/quotes/build';
import { english, german } from '@/tests/messages';

/** The lines of a section's table in Markdown: its head, and then a row for each size. */
function tableOf(quotes: readonly Quote[], language = english): string[] {
  const section = quotesSection(quotes, language);
  return section ? linesOf(section).filter((line) => line.startsWith('|') && !line.startsWith('| ---')) : [];
}

function linesOf(section: MemoSection): string[] {
  const memo: MemoDocument = { locale: 'en', title: 'T', about: [], sections: [section], closing: 'C', sheet: 'portrait' };
  return memoMarkdown(memo).split('\n');
}

describe('the quotes in a memo', () => {
  it('are no part of it where none is recorded, or none counts', () => {
    expect(quotesSection([], english)).toBeNull();
    expect(quotesSection([quote({ struckBecause: 'Typed twice.' })], english)).toBeNull();
  });

  it('are summed up by quote currency and size, under the heads of the sheet', () => {
    const [head, ...rows] = tableOf([
      quote({ outcome: 'traded', secondsToQuote: '4' }),
      quote({ price: { at: '60120' }, outcome: 'passed' }),
      quote({ counter: 'USD' }),
    ]);
    expect(head).toBe('| Size | Quotes | Median all-in | Best | Spread | Hit ratio | Rejects | Time to quote | Last |');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(
      /^\| 100,000 to 500,000 EUR \| 2 quotes, too few for a rule \| 15\.0 bp \| 10\.0 bp \| 15\.0 bp \| 1 of 2 .*\| 0 \| 4 .*\| Nov 20, 2026 \|$/,
    );
    expect(rows[1]).toContain('USD');
  });

  it('of one way and of two ways come to figures of their own side, and to none where nothing says what they cost', () => {
    const row = (quotes: Quote[]) => tableOf(quotes)[1]?.split(' | ').slice(2, 5);
    expect(row([quote({ side: 'sell', price: { at: '59940' } })])).toEqual(['10.0 bp', '10.0 bp', '10.0 bp']);
    expect(row([quote({ side: 'two-way', price: { bid: '59940', ask: '60060' } })])).toEqual(['10.0 bp', '10.0 bp', '10.0 bp']);
    expect(row([quote({ mid: null })])).toEqual(['not known', 'not known', 'not known']);
    expect(row([quote({ price: null, outcome: 'rejected' })])).toEqual(['not known', 'not known', 'not known']);
  });

  it('say of a desk’s quotes nothing that was written into them, which is for the sheet', () => {
    const note = '# <img src=x onerror=alert(1)> | =HYPERLINK("https://evil.example") '.repeat(50).trim();
    const hostile = quote({ note, chosenBecause: note.slice(0, 2000), midSource: '=cmd|calc', more: { trader: '@evil' } });
    expect(tableOf([hostile])).toEqual(tableOf([quote()]));
  });

  it('keep their figures however many, large and small they are', () => {
    const [, row] = tableOf(Array.from({ length: 1000 }, (_, i) => quote({ price: { at: String(60000 + i) }, quantity: '5' })));
    expect(row).toContain('| 1,000 |');
    const [, huge] = tableOf([quote({ quantity: '99999999999999', price: { at: '0.00000001' }, mid: '0.00000002' })]);
    expect(huge).toContain('-5,000.0 bp');
  });

  it('speak German', () => {
    expect(quotesSection([quote()], german)?.heading).toBe('Quotierungen');
    expect(tableOf([quote()], german)[1]).toContain('20.11.2026');
  });
});
