import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, decimal, least, median } from '@/lib/quotes/decimal';
import { anyAmount } from './build';

const all = (...texts: string[]) => texts.map((text) => decimal(text));

describe('a decimal', () => {
  it('lets no binary floating-point number in, nor out by mistake', () => {
    expect(() => decimal(0.1)).toThrow();
    expect(() => decimal('0.1').plus(0.2)).toThrow();
    expect(() => Number(decimal('0.1'))).toThrow();
    expect(decimal('0.1').plus('0.2').toFixed()).toBe('0.3');
  });

  it.each([
    ['61234.50', '61234.5'],
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['0.000000000000000001', '0.000000000000000001'],
    ['100', '100'],
  ])('%s is kept as %s', (text, kept) => {
    expect(canonical(text)).toBe(kept);
  });

  it.each(['', '.5', '5.', '1,5', '1e5', '01', 'NaN', 'Infinity', ' 5', '+5', '0x10', '1234567890123456789', '0.1234567890123456789'])(
    '%j is none',
    (text) => {
      expect(canonical(text)).toBeNull();
    },
  );

  it('kept is what it was, and is kept again as it is', () => {
    fc.assert(fc.property(anyAmount, (amount) => canonical(amount) === amount));
  });
});

describe('the middle of values', () => {
  it('is the one in the middle, or half-way between two', () => {
    expect(median(all('3', '1', '2'))?.toFixed()).toBe('2');
    expect(median(all('4', '1', '2', '3'))?.toFixed()).toBe('2.5');
    expect(median([])).toBeNull();
  });

  it('has at most half of the values below it, and at most half above, in whichever order they come', () => {
    fc.assert(
      fc.property(fc.array(anyAmount, { minLength: 1 }), (amounts) => {
        const values = all(...amounts);
        const middle = median(values);
        if (!middle) throw new Error('no median');
        for (const side of ['lt', 'gt'] as const) {
          expect(values.filter((one) => one[side](middle)).length).toBeLessThanOrEqual(values.length / 2);
        }
        expect(median(values.toReversed())?.toFixed()).toBe(middle.toFixed());
      }),
    );
  });

  it('is not the least, which is told apart', () => {
    expect(least(all('3', '-1', '2'))?.toFixed()).toBe('-1');
    expect(least([])).toBeNull();
  });
});
