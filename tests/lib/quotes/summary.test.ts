import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counts, type QuoteTerms } from '@/lib/quotes/quote';
import { summarise, totalsOf } from '@/lib/quotes/summary';
import { anyQuotes, quote } from './build';

const at = (bps: number, fields: Partial<QuoteTerms> = {}) => quote({ price: { at: String(60000 + bps * 6) }, ...fields });

describe('the totals of quotes', () => {
  it('have the middle and the best all-in cost, and of how many they are', () => {
    const totals = totalsOf([at(4), at(10), at(6), at(100, { fee: null })]);
    expect([totals.count, totals.allIn.median?.toFixed(), totals.allIn.of, totals.best?.toFixed()]).toEqual([4, '6', 3, '4']);
    expect([totals.spread.median?.toFixed(), totals.spread.of]).toEqual(['8', 4]);
  });

  it('count how many were dealt of those with a price and an outcome', () => {
    const totals = totalsOf([
      at(1, { outcome: 'traded' }),
      at(1, { outcome: 'passed' }),
      at(1, { outcome: 'expired' }),
      at(1, { outcome: 'rejected' }),
      at(1, { outcome: null }),
      quote({ price: null, outcome: 'rejected' }),
    ]);
    expect([totals.dealt, totals.rejected]).toEqual([{ traded: 1, of: 4 }, 2]);
  });

  it('know the time to quote of those that have one, and the newest', () => {
    const totals = totalsOf([
      at(1, { secondsToQuote: '4', time: '2026-11-20T10:00:00.000Z' }),
      at(1, { secondsToQuote: '9', time: '2026-11-22T10:00:00.000Z' }),
      at(1, { time: '2026-11-21T10:00:00.000Z' }),
    ]);
    expect([totals.timeToQuote.median?.toFixed(), totals.timeToQuote.of, totals.last]).toEqual(['6.5', 2, '2026-11-22T10:00:00.000Z']);
  });

  it('of nothing know nothing, and make no zero of it', () => {
    expect(totalsOf([])).toEqual({
      count: 0,
      spread: { median: null, of: 0 },
      allIn: { median: null, of: 0 },
      best: null,
      dealt: { traded: 0, of: 0 },
      rejected: 0,
      timeToQuote: { median: null, of: 0 },
      last: null,
    });
  });
});

describe('a summary', () => {
  it('has a row for each desk, quote currency and size, desks in the order asked for', () => {
    const rows = summarise(
      [
        quote({ quantity: '1' }, { deskId: 'beta' }),
        quote({ quantity: '1', counter: 'USD' }, { deskId: 'beta' }),
        quote({ quantity: '5' }, { deskId: 'beta' }),
        quote({ quantity: '1' }, { deskId: 'alpha' }),
        quote({ quantity: null }, { deskId: 'alpha' }),
        quote({ quantity: '1', struckBecause: 'typed twice' }, { deskId: 'gamma' }),
      ],
      ['beta', 'alpha'],
    );
    expect(rows.map(({ deskId, counter, size, count }) => [deskId, counter, size, count])).toEqual([
      ['beta', 'EUR', 0, 1],
      ['beta', 'EUR', 1, 1],
      ['beta', 'USD', 0, 1],
      ['alpha', 'EUR', 0, 1],
      ['alpha', 'EUR', 'unsized', 1],
    ]);
  });

  it('counts each quote that counts once, whatever they are and in whichever order they come', () => {
    fc.assert(
      fc.property(anyQuotes, (quotes) => {
        const rows = summarise(quotes, ['beta']);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(quotes.filter(counts).length);
        const text = (all: typeof rows) => JSON.stringify(all);
        expect(text(summarise(quotes.toReversed(), ['beta']))).toBe(text(rows));
      }),
    );
  });

  it('has no figure that is better than the best, nor more dealt than quoted', () => {
    fc.assert(
      fc.property(anyQuotes, (quotes) => {
        for (const { best, allIn, dealt, count } of summarise(quotes, [])) {
          expect((best === null) === (allIn.median === null)).toBe(true);
          if (best && allIn.median) expect(best.lte(allIn.median)).toBe(true);
          expect(dealt.traded).toBeLessThanOrEqual(dealt.of);
          expect(dealt.of).toBeLessThanOrEqual(count);
        }
      }),
    );
  });
});
