import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, cellsOf } from '@/lib/quotes/columns';
import type { QuoteTerms } from '@/lib/quotes/quote';
import { readCells } from '@/lib/quotes/read-cells';
import { anyTerms, terms } from './build';

const least: Cells = { time: '2026-11-20T10:00:00Z', pair: 'BTC/EUR', side: 'buy', price: '60060' };
const problems = (cells: Cells) => {
  const read = readCells({ ...least, ...cells });
  return read.ok ? [] : read.problems.map(({ column, problem }) => [column, problem]);
};
const part = (cells: Cells): QuoteTerms => {
  const read = readCells({ ...least, ...cells });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.terms;
};

describe('the cells of a quote', () => {
  it('need time, pair, side and a price, and everything else may be unknown', () => {
    expect(part({})).toEqual(terms({ quantity: null, mid: null, fee: null, financing: null }));
    const empty = readCells({});
    expect(!empty.ok && empty.problems).toEqual([
      { column: 'time', problem: 'missing' },
      { column: 'pair', problem: 'missing' },
      { column: 'side', problem: 'missing' },
    ]);
  });

  it('are read whatever their case and the blanks around them', () => {
    const read = part({
      pair: ' btc/eur ',
      side: 'Buy',
      quantity: '5',
      quantity_currency: 'btc',
      fee: '2.50',
      fee_unit: 'BP',
      prefunded: 'No',
    });
    expect(read).toMatchObject({
      base: 'BTC',
      counter: 'EUR',
      quantity: '5',
      quantityIn: 'base',
      fee: { amount: '2.5', unit: 'bp' },
      prefunded: false,
    });
  });

  it('have their moments in UTC, whichever zone they were written in', () => {
    expect(part({ time: '2026-11-20T11:00:00.5+01:00' }).time).toBe('2026-11-20T10:00:00.500Z');
    expect(part({ time: '2026-11-20 10:00Z' }).time).toBe('2026-11-20T10:00:00.000Z');
  });

  it.each<[string, Cells, [string | null, string][]]>([
    ['a time without a zone', { time: '2026-11-20T10:00:00' }, [['time', 'zone-missing']]],
    ['a date alone', { time: '2026-11-20' }, [['time', 'not-a-moment']]],
    ['a day that is none', { time: '2026-02-30T10:00:00Z' }, [['time', 'not-a-moment']]],
    ['a date as Germans write it', { time: '20.11.2026 10:00' }, [['time', 'not-a-moment']]],
    ['a pair without a slash', { pair: 'BTCEUR' }, [['pair', 'not-a-pair']]],
    ['a pair of three', { pair: 'BTC/EUR/USD' }, [['pair', 'not-a-pair']]],
    ['the same currency twice', { pair: 'EUR/EUR' }, [[null, 'same-currencies']]],
    ['a side that is none', { side: 'long' }, [['side', 'not-listed']]],
    ['a decimal comma', { price: '60060,5' }, [['price', 'not-a-decimal']]],
    ['groups', { price: '60,060' }, [['price', 'not-a-decimal']]],
    ['a price of nothing', { price: '0' }, [['price', 'not-above-zero']]],
    ['a price below zero', { price: '-5' }, [['price', 'not-above-zero']]],
    ['a time to quote below zero', { seconds_to_quote: '-1' }, [['seconds_to_quote', 'below-zero']]],
    ['a quantity without its currency', { quantity: '5' }, [['quantity_currency', 'missing']]],
    ['a quantity in a third currency', { quantity: '5', quantity_currency: 'USD' }, [['quantity_currency', 'not-of-the-pair']]],
    ['a currency without a quantity', { quantity_currency: 'BTC' }, [['quantity', 'without-amount']]],
    ['half a settlement day', { settlement_days: '1.5' }, [['settlement_days', 'not-a-count']]],
    ['T+31', { settlement_days: '31' }, [['settlement_days', 'not-a-count']]],
    ['a fee without its unit', { fee: '5' }, [['fee_unit', 'missing']]],
    ['a unit without a fee', { fee_unit: 'bp' }, [['fee', 'without-amount']]],
    ['a unit that is none', { fee: '5', fee_unit: '%' }, [['fee_unit', 'not-a-unit']]],
    ['days of no financing', { financing_days: '5' }, [['financing_rate', 'without-amount']]],
    ['a year of 364 days', { financing_rate: '9', financing_year: '364' }, [['financing_year', 'not-listed']]],
    ['one price beside two', { bid: '60000', ask: '60100' }, [['price', 'beside-two-way']]],
    ['a bid alone', { price: '', bid: '60000' }, [['ask', 'half-a-two-way']]],
    ['a bid above the ask', { price: '', bid: '60100', ask: '60000' }, [[null, 'bid-above-ask']]],
    ['one price for both sides', { side: 'two-way' }, [[null, 'two-way-with-one-price']]],
    ['no price', { price: '' }, [[null, 'price-missing']]],
    ['no price of a quote that was passed', { price: '', outcome: 'passed' }, [[null, 'price-missing']]],
    ['a side taken without a trade', { taken: 'buy' }, [[null, 'taken-without-trade']]],
    ['the other side taken', { outcome: 'traded', taken: 'sell' }, [[null, 'taken-other-side']]],
    [
      'a two-way trade without its side',
      { side: 'two-way', price: '', bid: '1', ask: '2', outcome: 'traded' },
      [[null, 'taken-side-missing']],
    ],
    ['an end before the beginning', { valid_until: '2026-11-20T09:59:59Z' }, [[null, 'expired-before-asked']]],
    ['a note beyond all bounds', { note: 'x'.repeat(2001) }, [['note', 'too-long']]],
    [
      'several at once',
      { side: 'x', price: 'y' },
      [
        ['side', 'not-listed'],
        ['price', 'not-a-decimal'],
      ],
    ],
  ])('with %s are no quote, and say why', (_name, cells, expected) => {
    expect(problems(cells)).toEqual(expected);
  });

  it.each<[string, Cells]>([
    ['a desk that refused', { outcome: 'rejected' }],
    ['a desk that let the time run out', { outcome: 'expired' }],
  ])('need no price of %s', (_name, cells) => {
    expect(problems({ ...cells, price: '' })).toEqual([]);
  });

  it('take no fee for no fee in basis points where no unit is given', () => {
    expect(part({ fee: '0' }).fee).toEqual({ amount: '0', unit: 'bp' });
  });

  it('are what they were when written and read again', () => {
    fc.assert(
      fc.property(anyTerms, (drawn) => {
        expect(readCells(cellsOf(drawn))).toEqual({ ok: true, terms: { ...drawn, more: {} } });
      }),
    );
  });

  it('are read or refused, whatever stands in them', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(
        fc.record({ time: anyText, pair: anyText, side: anyText, price: anyText, fee: anyText }),
        (cells) => !readCells(cells).ok,
      ),
    );
  });
});
