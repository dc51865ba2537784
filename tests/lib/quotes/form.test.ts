import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, formOf, formOfTerms, readForm } from '@/lib/quotes/form';
import { anyTerms, terms } from './build';

const form = (fields: Partial<ReturnType<typeof formOf>>) => ({
  ...formOf({ time: '2026-11-20T10:00:00.000Z', pair: 'BTC/EUR', side: 'buy', price: '60060' }, '.'),
  ...fields,
});
const problems = (fields: Partial<ReturnType<typeof formOf>>) => {
  const read = readForm(form(fields));
  return read.ok ? [] : read.problems.map(({ column, problem }) => [column, problem]);
};

describe('the form of a quote', () => {
  it.each(['60060.5', '60060,5', '60,060.50', '60.060,50'])('takes the price %s as people write it', (price) => {
    const read = readForm(form({ price }));
    expect(read.ok && read.terms.price).toEqual({ at: '60060.5' });
  });

  it('refuses a number that can be two, and what is none, by their fields', () => {
    expect(problems({ price: '1.234', mid: 'abc', quantity: '1,234' })).toEqual([
      ['quantity', 'ambiguous'],
      ['price', 'ambiguous'],
      ['mid', 'not-a-number'],
    ]);
  });

  it('never offers a number that can be two, in either language', () => {
    expect(formOf({ price: '1.234' }, '.').price).toBe('1.2340');
    expect(formOf({ price: '1.234' }, ',').price).toBe('1,2340');
    expect(formOf({ price: '0.923' }, ',').price).toBe('0,923');
  });

  it('refuses a time that is none, or is missing', () => {
    expect(problems({ time: '' })).toEqual([['time', 'missing']]);
    expect(problems({ time: 'yesterday' })).toEqual([['time', 'not-a-moment']]);
  });

  it('that is filled from a quote and not touched is that quote, but for its fractions of seconds and columns of a file', () => {
    fc.assert(
      fc.property(anyTerms, fc.constantFrom<'.' | ','>('.', ','), (drawn, sign) => {
        const whole = { ...drawn, time: `${drawn.time.slice(0, 19)}.000Z` };
        const read = readForm(formOfTerms(whole, sign));
        expect(read).toEqual({ ok: true, terms: { ...whole, more: {} } });
        if (read.ok) expect(changeBetween(whole, read.terms)).toEqual({});
      }),
    );
  });

  it('changes only what was changed', () => {
    expect(changeBetween(terms(), terms({ price: { at: '60000' }, note: 'firm' }))).toEqual({ price: { at: '60000' }, note: 'firm' });
  });
});
