import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '@/lib/quotes/decimal';
import { legsOf, otherSide, settle, settlementsOf } from '@/lib/quotes/netting';
import type { Quote, QuoteTerms } from '@/lib/quotes/quote';
import { anyQuotes, quote } from './build';

const trade = (fields: Partial<QuoteTerms>) =>
  quote({ outcome: 'traded', quantity: '2', price: { at: '60000' }, settlementDays: 1, ...fields });
const legs = (fields: Partial<QuoteTerms>) => legsOf(trade(fields)).map(({ currency, amount }) => [currency, amount.toFixed()]);
const text = (quotes: readonly Quote[]) =>
  settlementsOf(quotes).map(({ currency, valueDate, received, paid, net, payments }) =>
    [valueDate, currency, received.toFixed(), paid.toFixed(), net.toFixed(), payments].join(' '),
  );

describe('what a trade settles', () => {
  it.each<[string, Partial<QuoteTerms>, [string, string][]]>([
    [
      'a buy receives the base and pays the price',
      {},
      [
        ['BTC', '2'],
        ['EUR', '-120000'],
      ],
    ],
    [
      'a sell pays the base and receives the price',
      { side: 'sell' },
      [
        ['BTC', '-2'],
        ['EUR', '120000'],
      ],
    ],
    [
      'a quantity in the quote currency is divided by the price',
      { quantity: '90000', quantityIn: 'counter' },
      [
        ['BTC', '1.5'],
        ['EUR', '-90000'],
      ],
    ],
    [
      'a two-way quote settles at the side that was dealt',
      { side: 'two-way', taken: 'sell', price: { bid: '59000', ask: '61000' } },
      [
        ['BTC', '-2'],
        ['EUR', '118000'],
      ],
    ],
    [
      'a fee in basis points is paid in the quote currency',
      { fee: { amount: '5', unit: 'bp' } },
      [
        ['BTC', '2'],
        ['EUR', '-120000'],
        ['EUR', '-60'],
      ],
    ],
    [
      'a fee in a currency is paid in it',
      { side: 'sell', fee: { amount: '25', unit: 'USD' } },
      [
        ['BTC', '-2'],
        ['EUR', '120000'],
        ['USD', '-25'],
      ],
    ],
  ])('%s', (_name, fields, expected) => {
    expect(legs(fields)).toEqual(expected);
  });

  it.each<[string, Partial<QuoteTerms>]>([
    ['was passed', { outcome: 'passed' }],
    ['has no quantity', { quantity: null }],
  ])('is nothing where the quote %s', (_name, fields) => {
    expect(legs(fields)).toEqual([]);
  });

  it('falls due so many weekdays after the trade', () => {
    const due = (time: string, settlementDays: number | null) => legsOf(trade({ time, settlementDays }))[0]?.valueDate;
    expect(due('2026-11-20T23:59:00.000Z', 0)).toBe('2026-11-20');
    expect(due('2026-11-20T10:00:00.000Z', 1)).toBe('2026-11-23');
    expect(due('2026-11-21T10:00:00.000Z', 2)).toBe('2026-11-24');
    expect(due('2026-11-20T10:00:00.000Z', null)).toBeNull();
  });
});

describe('settling with a desk', () => {
  it('shows both ways gross, and what is left net, for each currency and day', () => {
    expect(
      text([
        trade({}),
        trade({ side: 'sell', quantity: '5', price: { at: '60100' } }),
        trade({ settlementDays: null }),
        quote({ outcome: 'passed' }),
        trade({ struckBecause: 'typed twice' }),
      ]),
    ).toEqual(['2026-11-23 BTC 2 5 -3 2', '2026-11-23 EUR 300500 120000 180500 2', ' BTC 2 0 2 1', ' EUR 0 120000 -120000 1']);
  });

  it('leaves nothing between both sides of the same trades', () => {
    fc.assert(
      fc.property(anyQuotes, (quotes) => {
        const ours = quotes.flatMap(legsOf);
        for (const { net, received, paid } of settle([...ours, ...otherSide(ours)])) {
          expect(net.toFixed()).toBe('0');
          expect(received.eq(paid)).toBe(true);
        }
      }),
    );
  });

  it('comes to the same in whichever order the trades come, and trade by trade', () => {
    fc.assert(
      fc.property(anyQuotes, fc.infiniteStream(fc.nat()), (quotes, numbers) => {
        const places = new Map(quotes.map((one) => [one, numbers.next().value]));
        const shuffled = quotes.toSorted((a, b) => Number(places.get(a)) - Number(places.get(b)));
        expect(text(shuffled)).toEqual(text(quotes));
      }),
    );
  });

  it('nets to received less paid, and never moves more than gross', () => {
    fc.assert(
      fc.property(anyQuotes, (quotes) => {
        for (const { net, received, paid } of settlementsOf(quotes)) {
          expect(received.minus(paid).eq(net)).toBe(true);
          expect(received.gte('0') && paid.gte('0')).toBe(true);
          expect(net.abs().lte(received.plus(paid))).toBe(true);
        }
      }),
    );
  });

  it('of two sets of trades is the sum of both', () => {
    fc.assert(
      fc.property(anyQuotes, anyQuotes, (one, other) => {
        const net = (quotes: readonly Quote[]) =>
          new Map(settlementsOf(quotes).map((row) => [`${row.valueDate} ${row.currency}`, row.net]));
        const [here, there] = [net(one), net(other)];
        for (const [key, sum] of net([...one, ...other])) {
          expect(sum.eq((here.get(key) ?? decimal('0')).plus(there.get(key) ?? '0'))).toBe(true);
        }
      }),
    );
  });
});
