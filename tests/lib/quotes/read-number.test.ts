import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '@/lib/quotes/read-number';
import { anyAmount } from './build';

const value = (text: string, sign: '.' | ',' | null = null) => {
  const read = readNumber(text, sign);
  return read.kind === 'number' ? read.value : read.kind;
};

describe('a number', () => {
  it.each([
    ['61234', '61234'],
    ['61,234.5', '61234.5'],
    ['61.234,5', '61234.5'],
    ['1.234.567', '1234567'],
    ['1,234,567.89', '1234567.89'],
    ["1'234.50", '1234.5'],
    ['1\u00a0234,5', '1234.5'],
    ['0.923', '0.923'],
    ['0,9231', '0.9231'],
    ['1234.567', '1234.567'],
    ['1.2345', '1.2345'],
    ['250k', '250000'],
    ['2.5m', '2500000'],
    ['2.5 mm', '2500000'],
    ['1,5 Mio.', '1500000'],
    ['3 tsd', '3000'],
    ['1bn', '1000000000'],
    ['0,5 Mrd', '500000000'],
    ['-5,5', '-5.5'],
    ['007', '7'],
  ])('%s is %s', (text, read) => {
    expect(value(text)).toBe(read);
  });

  it.each(['1.234', '1,234', '61.230', '123,456', '1.234k'])('%s can be two numbers, so it is none', (text) => {
    expect(value(text)).toBe('ambiguous');
  });

  it.each([
    ['1.234', '.', '1.234'],
    ['1.234', ',', '1234'],
    ['1,234', '.', '1234'],
    ['61.230', ',', '61230'],
    ['1.234k', '.', '1234'],
    ['1.000.000', ',', '1000000'],
    ['1.000,5', ',', '1000.5'],
  ] as const)('%s with the decimal sign %s is %s', (text, sign, read) => {
    expect(value(text, sign)).toBe(read);
  });

  it.each(['', 'abc', '1.2.3', '1,2,3', '1.234,567.8', '12.34.56', '1 234', '1e5', '5x', '1.', '.5', '9'.repeat(19)])(
    '%j is none',
    (text) => {
      expect(value(text)).toBe('none');
    },
  );

  it.each([
    ['1.000,5', '.'],
    ['1,000.5', ','],
    ['1,5', '.'],
  ] as const)('%s is none where the decimal sign is %s', (text, sign) => {
    expect(value(text, sign)).toBe('none');
  });

  it('is read back however it is grouped, once the decimal sign is told', () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom<'.' | ','>('.', ','), fc.boolean(), (amount, sign, isGrouped) => {
        const [units = '', places] = amount.split('.');
        const group = sign === '.' ? ',' : '.';
        const whole = isGrouped ? units.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, group) : units;
        expect(value(places === undefined ? whole : `${whole}${sign}${places}`, sign)).toBe(amount);
      }),
    );
  });

  it('never comes of any text by throwing, and without the sign is never another than with it', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.array(fc.constantFrom('1', '2', '0', '.', ',', "'", 'k', 'm', ' '), { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom<'.' | ','>('.', ','), (text, sign) => {
        const [bare, told] = [readNumber(text), readNumber(text, sign)];
        if (bare.kind === 'number' && told.kind === 'number') expect(told).toEqual(bare);
        if (bare.kind === 'none') expect(told.kind).toBe('none');
      }),
    );
  });
});
