import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '@/lib/ledger/ledger';
import type { QuoteTerms } from '@/lib/quotes/quote';
import { firstEntries, historyOf, type QuoteLedger, quoteOf, termsOf, withChange } from '@/lib/quotes/quote-entry';
import { anyTerms, terms } from './build';

let ids = 0;
const newId = () => {
  ids += 1;
  return `e-${ids}`;
};
const stamp = (at = '2026-11-20T12:00:00.000Z', by = 'A. Sample') => ({ at, by, newId });

describe('a quote as it is kept', () => {
  it('is one entry, without what is not known', () => {
    const [entry, ...others] = firstEntries('q-1', terms({ financing: null, note: '' }), stamp());
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ subject: 'q-1', field: 'quote', by: 'A. Sample', at: '2026-11-20T12:00:00.000Z' });
    expect(Object.keys(entry?.value as object).sort()).toEqual(['base', 'counter', 'fee', 'mid', 'price', 'quantity', 'side', 'time']);
  });

  it('is read back whole', () => {
    fc.assert(
      fc.property(anyTerms, (drawn) => {
        expect(quoteOf('alpha', firstEntries('q-1', drawn, stamp()))).toEqual({ id: 'q-1', deskId: 'alpha', terms: drawn });
      }),
    );
  });

  it('keeps what stood before a change, who made it and when', () => {
    const first = firstEntries('q-1', terms(), stamp());
    const changed = withChange(first, { price: { at: '60120' }, outcome: 'traded' }, stamp('2026-11-21T09:00:00.000Z', 'B. Sample'));
    expect(termsOf(changed)).toEqual(terms({ price: { at: '60120' }, outcome: 'traded' }));
    expect(historyOf(changed).map(({ by, field, from, to }) => [by, field, from, to])).toEqual(
      expect.arrayContaining([
        ['B. Sample', 'price', { at: '60060' }, { at: '60120' }],
        ['B. Sample', 'outcome', null, 'traded'],
        ['A. Sample', 'quote', undefined, expect.objectContaining({ price: { at: '60060' } })],
      ]),
    );
    expect(historyOf(changed).at(-1)?.field).toBe('quote');
  });

  it('can lose a value it was recorded with', () => {
    const first = firstEntries('q-1', terms({ fee: { amount: '2', unit: 'bp' } }), stamp());
    expect(termsOf(withChange(first, { fee: null }, stamp()))?.fee).toBeNull();
  });

  it('gains no entry by a change that changes nothing', () => {
    const first = firstEntries('q-1', terms(), stamp());
    expect(withChange(first, { price: { at: '60060' }, note: '', mid: '60000' }, stamp())).toBe(first);
  });

  it('counts what is written later also where the clock was set back', () => {
    const first = firstEntries('q-1', terms(), stamp('2026-11-20T12:00:00.000Z'));
    const changed = withChange(first, { note: 'later' }, stamp('2020-01-01T00:00:00.000Z'));
    expect(termsOf(changed)?.note).toBe('later');
    expect(changed.at(-1)?.at).toBe('2026-11-20T12:00:00.001Z');
  });

  it('that was cut off from its beginning is none', () => {
    const whole = withChange(firstEntries('q-1', terms(), stamp()), { note: 'x' }, stamp());
    expect(quoteOf('alpha', whole.slice(1))).toBeNull();
    expect(quoteOf('alpha', [])).toBeNull();
    expect(withChange([], { note: 'x' }, stamp())).toEqual([]);
  });
});

describe('two files of one quote', () => {
  const anyChange: fc.Arbitrary<Partial<QuoteTerms>> = fc.oneof(
    fc.record({ note: fc.constantFrom('', 'a', 'b') }),
    fc.record({ outcome: fc.constantFrom('traded', 'passed', null) }),
    fc.record({ price: fc.constantFrom({ at: '1' }, { at: '2' }) }),
    fc.record({ struckBecause: fc.constantFrom('', 'typed twice') }),
  ) as fc.Arbitrary<Partial<QuoteTerms>>;
  const anyBranch = fc.array(fc.tuple(anyChange, fc.integer({ min: 0, max: 59 })), { maxLength: 5 });
  const branch = (ledger: QuoteLedger, changes: readonly (readonly [Partial<QuoteTerms>, number])[]) =>
    changes.reduce(
      (all, [change, minute]) => withChange(all, change, stamp(`2026-11-21T09:${String(minute).padStart(2, '0')}:00.000Z`)),
      ledger,
    );

  it('merge into one whichever comes first, and again into the same', () => {
    fc.assert(
      fc.property(anyBranch, anyBranch, (ours, theirs) => {
        const first = firstEntries('q-1', terms(), stamp());
        const [one, other] = [branch(first, ours), branch(first, theirs)];
        const both = merge(one, other);
        expect(merge(other, one)).toEqual(both);
        expect(merge(both, one)).toEqual(both);
        expect(termsOf(merge(other, one))).toEqual(termsOf(both));
        for (const entry of [...one, ...other]) expect(both).toContainEqual(entry);
      }),
    );
  });

  it('lose no line of history in the merge', () => {
    fc.assert(
      fc.property(anyBranch, anyBranch, (ours, theirs) => {
        const first = firstEntries('q-1', terms(), stamp());
        const both = merge(branch(first, ours), branch(first, theirs));
        expect(historyOf(both).length).toBe(both.length);
        expect(historyOf(both).map(({ to }) => to)).toEqual(both.map(({ value }) => value).reverse());
      }),
    );
  });
});
