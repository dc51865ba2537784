import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cost, costOf, type Figure } from '@/lib/quotes/cost';
import { decimal } from '@/lib/quotes/decimal';
import type { QuoteTerms } from '@/lib/quotes/quote';
import { anyAmount, anyTerms, terms } from './build';

const bps = (figure: Figure | undefined) => (figure?.known ? figure.bps.toFixed() : (figure?.lacks ?? null));
const of = (fields: Partial<QuoteTerms>, part: 'spread' | 'fee' | 'financing' | 'allIn' = 'spread') => bps(costOf(terms(fields))[part]);

describe('the spread', () => {
  it.each<[string, Partial<QuoteTerms>, string]>([
    ['of a buy over the mid is cost', { side: 'buy', price: { at: '60060' } }, '10'],
    ['of a buy under it is gain', { side: 'buy', price: { at: '59940' } }, '-10'],
    ['of a sell under the mid is cost', { side: 'sell', price: { at: '59940' } }, '10'],
    ['of a sell over it is gain', { side: 'sell', price: { at: '60060' } }, '-10'],
    ['at the mid is nothing', { price: { at: '60000' } }, '0'],
    ['of a buy with two prices is that of the ask', { side: 'buy', price: { bid: '59970', ask: '60060' } }, '10'],
    ['of a sell with two prices is that of the bid', { side: 'sell', price: { bid: '59970', ask: '60060' } }, '5'],
    ['of both sides is half the distance', { side: 'two-way', price: { bid: '59970', ask: '60060' } }, '7.5'],
    [
      'of both sides is that of the dealt one',
      { side: 'two-way', price: { bid: '59970', ask: '60060' }, outcome: 'traded', taken: 'sell' },
      '5',
    ],
  ])('%s', (_name, fields, figure) => {
    expect(of(fields)).toBe(figure);
  });

  it('is not known without price or mid, and says which is missing', () => {
    expect(of({ mid: null })).toEqual(['mid']);
    expect(of({ price: null })).toEqual(['price']);
    expect(of({ price: null, mid: null, side: 'two-way' })).toEqual(['price', 'mid']);
    expect(of({ side: 'two-way' })).toEqual(['price']);
  });

  it('has the cost of either side beside it where both were quoted', () => {
    const { twoWay } = costOf(terms({ side: 'two-way', price: { bid: '59970', ask: '60060' } }));
    expect([bps(twoWay?.half), bps(twoWay?.buy), bps(twoWay?.sell)]).toEqual(['7.5', '10', '5']);
    expect(costOf(terms()).twoWay).toBeNull();
  });

  it('is cost exactly where the price is worse for the client than the mid', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, fc.constantFrom('buy' as const, 'sell' as const), (price, mid, side) => {
        const spread = costOf(terms({ side, price: { at: price }, mid })).spread;
        if (!spread.known) throw new Error('known');
        const worse = side === 'buy' ? decimal(price).cmp(mid) : decimal(mid).cmp(price);
        expect(spread.bps.cmp('0')).toBe(worse);
      }),
    );
  });

  it('of a sell is that of a buy at the same price with the other sign', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (at, mid) => {
        const [buy, sell] = (['buy', 'sell'] as const).map((side) => of({ side, price: { at }, mid }));
        expect(decimal(String(buy)).plus(String(sell)).toFixed()).toBe('0');
      }),
    );
  });

  it('does not change with the unit of the price', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, fc.integer({ min: 1, max: 6 }), (at, mid, places) => {
        const by = `1${'0'.repeat(places)}`;
        const scaled = (amount: string) => decimal(amount).times(by).toFixed();
        expect(of({ price: { at: scaled(at) }, mid: scaled(mid) })).toBe(of({ price: { at }, mid }));
      }),
    );
  });

  it('of two sides sums to twice the half', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, anyAmount, (one, other, mid) => {
        const [bid, ask] = decimal(one).lte(other) ? [one, other] : [other, one];
        const twoWay = costOf(terms({ side: 'two-way', price: { bid, ask }, mid })).twoWay;
        const [half, buy, sell] = [twoWay?.half, twoWay?.buy, twoWay?.sell].map((figure) => decimal(String(bps(figure))));
        if (!half || !buy || !sell) throw new Error('known');
        expect(half.gte('0')).toBe(true);
        // Each is rounded at the twentieth place.
        expect(buy.plus(sell).minus(half.times('2')).abs().lte('0.00000000000000001')).toBe(true);
      }),
    );
  });
});

describe('the fee', () => {
  it.each<[string, Partial<QuoteTerms>, string | string[]]>([
    ['in basis points is itself', { fee: { amount: '2.5', unit: 'bp' } }, '2.5'],
    ['paid back is below zero', { fee: { amount: '-1', unit: 'bp' } }, '-1'],
    ['in the quote currency is its share of the notional at the mid', { fee: { amount: '300', unit: 'EUR' } }, '10'],
    ['in the base currency is its share of the quantity', { fee: { amount: '0.005', unit: 'BTC' }, mid: null }, '10'],
    [
      'in the quote currency of a quantity in it needs no mid',
      { fee: { amount: '1', unit: 'EUR' }, quantity: '1000', quantityIn: 'counter', mid: null },
      '10',
    ],
    [
      'in the base currency of a quantity in the other goes by the mid',
      { fee: { amount: '0.001', unit: 'BTC' }, quantity: '60000', quantityIn: 'counter' },
      '10',
    ],
    ['of nothing is nothing, in any currency', { fee: { amount: '0', unit: 'USD' } }, '0'],
    ['in another currency is not known', { fee: { amount: '300', unit: 'USD' } }, ['fee-currency']],
    ['that nobody recorded is not known', { fee: null }, ['fee']],
    ['in a currency lacks the quantity it is a share of', { fee: { amount: '300', unit: 'EUR' }, quantity: null }, ['quantity']],
    ['in the quote currency lacks the mid', { fee: { amount: '300', unit: 'EUR' }, mid: null }, ['mid']],
  ])('%s', (_name, fields, figure) => {
    expect(of(fields, 'fee')).toEqual(figure);
  });
});

describe('financing', () => {
  it.each<[string, QuoteTerms['financing'], string | string[]]>([
    ['is simple interest for the days it runs', { rate: '9', days: 8, dayCount: 360 }, '20'],
    ['goes by the days a year has', { rate: '7.3', days: 5, dayCount: 365 }, '10'],
    ['paid to the client is below zero', { rate: '-9', days: 8, dayCount: 360 }, '-20'],
    ['of nothing is nothing, for any time', { rate: '0', days: null, dayCount: null }, '0'],
    ['without its days is not known', { rate: '9', days: null, dayCount: 360 }, ['financing-days']],
    ['without its day count is not known', { rate: '9', days: 8, dayCount: null }, ['financing-days']],
    ['that nobody recorded is not known', null, ['financing']],
  ])('%s', (_name, financing, figure) => {
    expect(of({ financing }, 'financing')).toEqual(figure);
  });
});

describe('the all-in cost', () => {
  it('is spread, fee and financing', () => {
    expect(of({ fee: { amount: '2', unit: 'bp' }, financing: { rate: '9', days: 8, dayCount: 360 } }, 'allIn')).toBe('32');
  });

  it('is not known where one of them is not, and lists all that is missing, once', () => {
    expect(of({ mid: null, fee: { amount: '5', unit: 'EUR' }, financing: null }, 'allIn')).toEqual(['mid', 'financing']);
  });

  it('is the sum of its parts where all are known, and is known nowhere else', () => {
    fc.assert(
      fc.property(anyTerms, (drawn) => {
        const { spread, fee, financing, allIn }: Cost = costOf(drawn);
        const parts = [spread, fee, financing];
        expect(allIn.known).toBe(parts.every(({ known }) => known));
        if (!allIn.known) return;
        const sum = parts.reduce((total, part) => (part.known ? total.plus(part.bps) : total), decimal('0'));
        expect(allIn.bps.eq(sum)).toBe(true);
      }),
    );
  });
});
