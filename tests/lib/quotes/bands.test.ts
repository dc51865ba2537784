import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bands, EDGES, edgesOf, sizeOf } from '@/lib/quotes/bands';
import { decimal } from '@/lib/quotes/decimal';
import { notionalOf } from '@/lib/quotes/notional';
import { anyAmount, terms } from './build';

const inCounter = (quantity: string, counter = 'EUR') => terms({ quantity, quantityIn: 'counter', counter });

describe('the size of a quote', () => {
  it('is the quantity in the quote currency, or the base quantity at the mid', () => {
    expect(notionalOf(inCounter('250000'))?.toFixed()).toBe('250000');
    expect(notionalOf(terms({ quantity: '5', mid: '60000' }))?.toFixed()).toBe('300000');
    expect(notionalOf(terms({ mid: null }))).toBeNull();
    expect(notionalOf(terms({ quantity: null }))).toBeNull();
  });

  it.each([
    ['99999.99', 0],
    ['100000', 1],
    ['500000', 2],
    ['2000000', 3],
    ['9999999', 3],
    ['10000000', 4],
  ] as const)('of %s is in band %d', (quantity, band) => {
    expect(sizeOf(inCounter(quantity))).toBe(band);
  });

  it('goes by what the quote currency is worth about', () => {
    expect(sizeOf(inCounter('9999999', 'JPY'))).toBe(0);
    expect(sizeOf(inCounter('10000000', 'JPY'))).toBe(1);
    expect(edgesOf(1, 'JPY')).toEqual({ from: '10000000', to: '50000000' });
  });

  it('says so where it is not recorded, and where the quote currency has no bands', () => {
    expect(sizeOf(terms({ quantity: null }))).toBe('unsized');
    expect(sizeOf(inCounter('5', 'BTC'))).toBe('all');
  });

  it('lies between the edges of its band', () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom('EUR', 'HKD', 'JPY', 'KRW'), (quantity, counter) => {
        const size = sizeOf(inCounter(quantity, counter));
        const band = bands.find((one) => one === size);
        if (band === undefined) throw new Error('a band');
        const { from, to } = edgesOf(band, counter);
        expect(from === null || decimal(quantity).gte(from)).toBe(true);
        expect(to === null || decimal(quantity).lt(to)).toBe(true);
      }),
    );
  });

  it('has no gap and no overlap: each band ends where the next begins', () => {
    expect(bands.length).toBe(EDGES.length + 1);
    for (const band of bands.slice(1)) expect(edgesOf(band, 'EUR').from).toBe(edgesOf(bands[band - 1] ?? 0, 'EUR').to);
  });
});
