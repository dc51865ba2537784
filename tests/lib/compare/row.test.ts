import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompareCell, type CompareRow, countRows, differsInFact, isAlike, rowsThat } from '@/lib/compare/row';
import { plain } from '@/lib/texts/wording';

const met: CompareCell = { text: 'met', known: true };
const notMet: CompareCell = { text: 'not met', known: true };
const unknown: CompareCell = { text: 'unverified', known: false };
const row = (id: string, cells: CompareCell[], fields: Partial<CompareRow> = {}): CompareRow => ({ id, name: id, cells, ...fields });
const anyCells = fc.array(fc.constantFrom(met, notMet, unknown, { ...met, notes: ['why'] }), { minLength: 2, maxLength: 4 });

describe('a row', () => {
  it.each([
    ['reads the same for all', [met, met, met], true, false],
    ['reads the same though what is folded differs', [met, { ...met, notes: ['why'] }], true, false],
    ['reads the same where words were recorded', [met, { text: [{ recorded: 'met' }], known: true }], true, false],
    ['is known of none', [unknown, unknown], true, false],
    ['differs', [met, notMet], false, true],
    ['is known of one and not of the other', [met, unknown], false, false],
    ['is known of two, which differ, and not of a third', [met, unknown, notMet], false, true],
  ])('that %s: alike %s, different in fact %s', (_what, cells, alike, inFact) => {
    expect([isAlike({ cells }), differsInFact({ cells })]).toEqual([alike, inFact]);
  });

  it('is alike if, and only if, all of its cells read the same', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const [first] = cells;
        expect(isAlike({ cells })).toBe(cells.every(({ text }) => plain(text) === plain(first?.text ?? '')));
        if (differsInFact({ cells })) expect(isAlike({ cells })).toBe(false);
      }),
    );
  });
});

describe('groups of rows', () => {
  const groups = [
    {
      id: 'one',
      name: 'One',
      weight: null,
      rows: [
        row('unknown', [met, unknown]),
        row('alike', [met, met]),
        row('fact', [met, notMet]),
        row('lead', [met, unknown], { leads: true }),
      ],
    },
    { id: 'two', name: 'Two', weight: 10, rows: [row('also-alike', [met, met])] },
  ];
  const shown = (keep: (row: CompareRow) => boolean) => rowsThat(groups, keep).map(({ id, rows }) => [id, rows.map((one) => one.id)]);

  it('keep those asked for: the one that leads, then those that differ in fact; a group without one is left out', () => {
    expect(shown((one) => !isAlike(one))).toEqual([['one', ['lead', 'fact', 'unknown']]]);
    expect(shown(isAlike)).toEqual([
      ['one', ['alike']],
      ['two', ['also-alike']],
    ]);
  });

  it('are counted together', () => {
    expect(countRows(groups)).toBe(5);
    expect(countRows([])).toBe(0);
  });
});
