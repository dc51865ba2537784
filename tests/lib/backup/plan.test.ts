import { dequal } from 'dequal/lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind, Reading } from '@/lib/backup/kind';
import { fromFuture, type Mode, planOf } from '@/lib/backup/plan';
import { type Entry, inOrder, type Ledger, newest, subjectsOf } from '@/lib/ledger/ledger';

const fileKind: Kind = { key: 'file:', byDesk: true, name: 'checklist', form: 'ledger', initial: [] };
const settingKind: Kind = { key: 'setting', byDesk: false, name: 'weights', form: 'setting', initial: null };
const asideKind: Kind = { key: 'aside:', byDesk: false, name: 'keptAside', form: 'aside', initial: undefined };

const file = (desk: string, value: Ledger): Reading => ({ key: `file:${desk}`, kind: fileKind, deskId: desk, value });
const setting = (value: unknown): Reading => ({ key: 'setting', kind: settingKind, deskId: null, value });
const aside = (id: string): Reading => ({ key: `aside:${id}`, kind: asideKind, deskId: null, value: { raw: id } });

const entry = (id: string, hour: number, value: unknown = 'x', field = 'note'): Entry => ({
  id,
  at: `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`,
  by: 'Mara',
  subject: 'one',
  field,
  value,
});

/** Few ids, moments and values, so that two drawn states meet often. */
const anyEntry: fc.Arbitrary<Entry> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  at: fc.constantFrom('2026-11-20T10:00:00.000Z', '2026-11-20T11:00:00.000Z', '2026-11-20T12:00:00.000Z'),
  by: fc.constantFrom('', 'Mara', 'Jonas'),
  subject: fc.constantFrom('one', 'two'),
  field: fc.constantFrom('state', 'note'),
  value: fc.constantFrom(null, 'x', 'y', 1),
});
const anyLedger = fc.uniqueArray(anyEntry, { selector: ({ id }) => id }).map(inOrder);
const anyState: fc.Arbitrary<Reading[]> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom('alpha', 'beta', 'gamma'), anyLedger), { selector: ([desk]) => desk }),
    fc.option(fc.constantFrom(1, 2)),
    fc.subarray(['p', 'q']),
  )
  .map(([files, value, asides]) => [
    ...(value === null ? [] : [setting(value)]),
    ...files.map(([desk, ledger]) => file(desk, ledger)),
    ...asides.map(aside),
  ]);

/** The state once a plan was carried out. */
function taken(mode: Mode, ours: readonly Reading[], theirs: readonly Reading[]): Reading[] {
  const { next, removed } = planOf(mode, ours, theirs);
  const known = new Map([...theirs, ...ours].map((one) => [one.key, one]));
  const values = new Map([...ours.map(({ key, value }): [string, unknown] => [key, value]), ...next]);
  for (const key of removed) values.delete(key);
  return [...values].flatMap(([key, value]) => [known.get(key) ?? []].flat().map((one) => ({ ...one, value })));
}

const byKey = (state: readonly Reading[]) => Object.fromEntries(state.map(({ key, value }) => [key, value]));
const ledgers = (state: readonly Reading[]) => byKey(state.filter(({ kind }) => kind.form === 'ledger'));

describe('a restore', () => {
  it('makes the state what the file holds, and what was kept aside stays', () => {
    fc.assert(
      fc.property(anyState, anyState, (ours, theirs) => {
        const asides = ours.filter(({ kind }) => kind.form === 'aside');
        expect(byKey(taken('restore', ours, theirs))).toEqual(byKey([...asides, ...theirs]));
      }),
    );
  });

  it('of what is stored already changes nothing', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { lines, next, removed } = planOf('restore', state, state);
        expect([next.size, removed.length]).toEqual([0, 0]);
        expect(lines.every(({ effect }) => effect === 'same')).toBe(true);
      }),
    );
  });

  it('can be undone by a restore of what was there', () => {
    fc.assert(
      fc.property(anyState, anyState, (ours, theirs) => {
        const isKept = ({ kind }: Reading) => kind.form !== 'aside';
        expect(byKey(taken('restore', taken('restore', ours, theirs), ours).filter(isKept))).toEqual(byKey(ours.filter(isKept)));
      }),
    );
  });

  it('names for each value what becomes of it, with the entries counted', () => {
    const ours = [setting(1), file('alpha', [entry('a', 10), entry('b', 11)]), file('gone', [entry('g', 10)])];
    const theirs = [setting(2), file('alpha', [entry('a', 10), entry('c', 12)]), file('beta', [entry('d', 10)])];
    const counts = { fresh: 0, older: 0, same: 0, differing: 0, removed: 0 };
    expect(planOf('restore', ours, theirs).lines).toEqual([
      { key: 'setting', deskId: null, name: 'weights', effect: 'changed', entries: null },
      { key: 'file:alpha', deskId: 'alpha', name: 'checklist', effect: 'changed', entries: { ...counts, fresh: 1, same: 1, removed: 1 } },
      { key: 'file:beta', deskId: 'beta', name: 'checklist', effect: 'new', entries: { ...counts, fresh: 1 } },
      { key: 'file:gone', deskId: 'gone', name: 'checklist', effect: 'removed', entries: { ...counts, removed: 1 } },
    ]);
  });

  it('first gives what goes the value it has where nothing is stored', () => {
    const { next, removed } = planOf('restore', [setting(1), file('gone', [entry('g', 10)])], []);
    expect([...next]).toEqual([
      ['setting', null],
      ['file:gone', []],
    ]);
    expect(removed).toEqual(['setting', 'file:gone']);
  });
});

describe('a merge', () => {
  it('gives both people the same ledgers, whoever merges', () => {
    fc.assert(
      fc.property(anyState, anyState, (ours, theirs) => {
        expect(ledgers(taken('merge', ours, theirs))).toEqual(ledgers(taken('merge', theirs, ours)));
      }),
    );
  });

  it('done twice changes nothing the second time', () => {
    fc.assert(
      fc.property(anyState, anyState, (ours, theirs) => {
        expect(planOf('merge', taken('merge', ours, theirs), theirs).next.size).toBe(0);
      }),
    );
  });

  it('loses no entry of either, and counts for each field the newest of both', () => {
    fc.assert(
      fc.property(anyState, anyState, (ours, theirs) => {
        const merged = ledgers(taken('merge', ours, theirs)) as Record<string, Entry[]>;
        for (const [key, ledger] of Object.entries(merged)) {
          const both = [...ours, ...theirs].flatMap((one) => (one.key === key ? (one.value as Entry[]) : []));
          expect(ledger.map(({ id }) => id).sort()).toEqual([...new Set(both.map(({ id }) => id))].sort());
          const unlike = new Set(
            both.filter((one) => both.some((other) => other.id === one.id && !dequal(one, other))).map(({ id }) => id),
          );
          for (const subject of subjectsOf(ledger)) {
            for (const field of ['state', 'note']) {
              const candidates = inOrder(both.filter((one) => one.subject === subject && one.field === field && !unlike.has(one.id)));
              const last = candidates.at(-1);
              if (last && unlike.size === 0) expect(newest(ledger, subject, field)).toEqual(last);
            }
          }
        }
      }),
    );
  });

  it('leaves settings, what is kept aside and our own desks as they are', () => {
    fc.assert(
      fc.property(anyState, anyState, (ours, theirs) => {
        const others = (state: readonly Reading[]) => byKey(state.filter(({ kind }) => kind.form !== 'ledger'));
        expect(others(taken('merge', ours, theirs))).toEqual(others(ours));
        expect(planOf('merge', ours, theirs).removed).toEqual([]);
      }),
    );
  });

  it('counts every entry of the file once', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, (ours, theirs) => {
        const [line] = planOf('merge', [file('alpha', ours)], [file('alpha', theirs)]).lines;
        const { fresh = 0, older = 0, same = 0, differing = 0 } = line?.entries ?? {};
        expect(fresh + older + same + differing).toBe(theirs.length);
        const merged = ledgers(taken('merge', [file('alpha', ours)], [file('alpha', theirs)]))['file:alpha'] as Entry[];
        expect(merged.length).toBe(ours.length + fresh + older);
      }),
    );
  });

  it('tells entries that count from those that only join the history', () => {
    const ours = [file('alpha', [entry('mine', 11)])];
    const theirs = [file('alpha', [entry('before', 10), entry('after', 12, 'y'), entry('other', 9, 'done', 'state')])];
    expect(planOf('merge', ours, theirs).lines[0]?.entries).toEqual({ fresh: 2, older: 1, same: 0, differing: 0, removed: 0 });
  });

  it('names entries that share an id and say different things', () => {
    const ours = [file('alpha', [entry('a', 10, 'x')])];
    const theirs = [file('alpha', [entry('a', 10, 'y')])];
    const [line] = planOf('merge', ours, theirs).lines;
    expect(line).toMatchObject({ effect: 'changed', entries: { differing: 1, fresh: 0, same: 0 } });
    expect(planOf('merge', theirs, ours).lines[0]).toMatchObject({ effect: 'same', entries: { differing: 1 } });
  });
});

describe('entries from the future', () => {
  const latest = '2026-11-20T12:00:00.000Z';

  it('are found among what is new to us', () => {
    const theirs = [file('alpha', [entry('now', 12), entry('then', 13)])];
    expect(fromFuture([], theirs, latest).map(({ key, entry: { id } }) => [key, id])).toEqual([['file:alpha', 'then']]);
  });

  it('are none where we hold them ourselves, unless they were dated anew', () => {
    const ours = [file('alpha', [entry('then', 13)])];
    expect(fromFuture(ours, ours, latest)).toEqual([]);
    expect(fromFuture(ours, [file('alpha', [entry('then', 14)])], latest)).toHaveLength(1);
  });
});
