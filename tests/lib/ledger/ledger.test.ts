import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '@/lib/ledger/history';
import { append, type EntryOf, inOrder, type Ledger, merge, newest, type Stamp, subjectsOf } from '@/lib/ledger/ledger';

const at = '2026-11-20T10:00:00.000Z';
const later = '2026-11-20T11:00:00.000Z';

function stamp(fields: Partial<Stamp> = {}): Stamp {
  let count = 0;
  return { at, by: 'Mara', newId: () => `id-${fields.at ?? at}-${count++}`, ...fields };
}

type Sample = EntryOf<'state' | 'note' | 'day' | 'quote', unknown>;

const set = (subject: string, field: Sample['field'], value: unknown) => ({ subject, field, value });

/** Few ids, subjects and moments, so that drawn ledgers meet often. */
const entry: fc.Arbitrary<Sample> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  at: fc.constantFrom(at, later, '2026-11-20T10:00:00.001Z'),
  by: fc.constantFrom('', 'Mara', 'Jonas'),
  subject: fc.constantFrom('one', 'two'),
  field: fc.constantFrom<Sample['field'][]>('state', 'note'),
  value: fc.constantFrom(null, 'x', 'y', 1),
});
const ledger = fc.uniqueArray(entry, { selector: ({ id }) => id }).map(inOrder);

describe('append', () => {
  it('records who set what and when, and leaves the given ledger as it was', () => {
    const before: Ledger<Sample> = [];
    const after = append(before, [set('one', 'state', 'done')], stamp());
    expect(after).toEqual([{ id: `id-${at}-0`, at, by: 'Mara', subject: 'one', field: 'state', value: 'done' }]);
    expect(before).toEqual([]);
  });

  it('records nothing where nothing changes, and gives the same ledger back', () => {
    const before = append<Sample>([], [set('one', 'state', 'done')], stamp());
    expect(append(before, [set('one', 'state', 'done')], stamp({ at: later }))).toBe(before);
  });

  it('records nothing where what was never set is set to nothing', () => {
    expect(append<Sample>([], [set('one', 'day', null)], stamp())).toEqual([]);
  });

  it('compares what is set by what it holds', () => {
    const before = append<Sample>([], [set('one', 'quote', { price: '1' })], stamp());
    expect(append(before, [set('one', 'quote', { price: '1' })], stamp({ at: later }))).toBe(before);
    expect(append(before, [set('one', 'quote', { price: '2' })], stamp({ at: later }))).toHaveLength(2);
  });

  it('counts what is written later also where the clock was set back', () => {
    const before = append<Sample>([], [set('one', 'note', 'first')], stamp({ at: later }));
    const after = append(before, [set('one', 'note', 'second')], stamp({ at }));
    expect(newest(after, 'one', 'note')).toMatchObject({ value: 'second', at: '2026-11-20T11:00:00.001Z' });
  });
});

describe('merge', () => {
  it('keeps every entry of both, and each once', () => {
    fc.assert(
      fc.property(ledger, ledger, (a, b) => {
        const ids = new Set([...a, ...b].map(({ id }) => id));
        expect(
          merge(a, b)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...ids].sort());
      }),
    );
  });

  it('is the same either way round, twice over, and in any grouping', () => {
    fc.assert(
      fc.property(ledger, ledger, ledger, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(a, a)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('lets the newer of two values count and keeps the other in the history', () => {
    const mine = append<Sample>([], [set('one', 'note', 'mine')], stamp());
    const theirs = append<Sample>([], [set('one', 'note', 'theirs')], stamp({ at: later, by: 'Jonas' }));
    const both = merge(mine, theirs);
    expect(newest(both, 'one', 'note')?.value).toBe('theirs');
    expect(historyOf(both, 'one').map(({ to, by }) => [to, by])).toEqual([
      ['theirs', 'Jonas'],
      ['mine', 'Mara'],
    ]);
  });
});

describe('a history', () => {
  it('is append-only: after any change, what it held before still stands below what is new', () => {
    fc.assert(
      fc.property(ledger, fc.constantFrom<Sample['field'][]>('state', 'note'), fc.constantFrom('x', 'z'), (before, field, value) => {
        const after = append(before, [set('one', field, value)], stamp({ at: later, newId: () => 'new' }));
        const lines = historyOf(after, 'one');
        expect(lines.slice(lines.length - historyOf(before, 'one').length)).toEqual(historyOf(before, 'one'));
      }),
    );
  });

  it('says from what to what, and that nothing stood there before the first', () => {
    const one = append<Sample>([], [set('one', 'state', 'done')], stamp());
    const two = append(one, [set('one', 'state', 'open')], stamp({ at: later, by: 'Jonas' }));
    expect(historyOf(two, 'one')).toMatchObject([
      { by: 'Jonas', at: later, field: 'state', from: 'done', to: 'open' },
      { by: 'Mara', at, field: 'state', from: undefined, to: 'done' },
    ]);
    expect(historyOf(two, 'two')).toEqual([]);
    expect(subjectsOf(two)).toEqual(['one']);
  });
});
