import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCells, readTable, writeTable } from '@/lib/csv/table';

const known = ['time', 'pair', 'note'];
const read = (text: string) => readTable(text, known);

describe('a table', () => {
  it.each([
    ['commas', 'time,pair\n1,2'],
    ['semicolons', 'time;pair\r\n1;2\r\n'],
    ['tabs', 'time\tpair\r1\t2'],
    ['quotation marks', '"time","pair"\n"1","2"'],
    ['a byte order mark', '\ufefftime,pair\n1,2'],
    ['lines without anything', '\ntime,pair\n\n1,2\n\n'],
  ])('with %s is read', (_what, text) => {
    const table = read(text);
    expect(table.ok && table.rows.map(({ cells }) => cells)).toEqual([
      ['time', 'pair'],
      ['1', '2'],
    ]);
  });

  it('is split at the sign that finds the columns, not at one in a note', () => {
    const table = read('time;pair;note\n1;2;"a, b, c"');
    expect(table.ok && table.rows[1]?.cells).toEqual(['1', '2', 'a, b, c']);
  });

  it('says on which line each row begins, also after a cell of several lines', () => {
    const table = read('time,note\n1,"two\r\nlines"\n\n2,x');
    expect(table.ok && table.rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it.each([
    ['an open quotation mark', 'time,pair\n1,2\n"3,4\n', 3],
    ['one within a cell', 'time,pair\n1,2\n3"4,5', 3],
  ])('with %s is not read, and says where', (_what, text, line) => {
    expect(read(text)).toEqual({ ok: false, problem: { kind: 'quotes', line } });
  });

  it('of nothing has no rows', () => {
    expect(read('')).toEqual({ ok: true, rows: [] });
  });

  it('tells the cells of its first line alone', () => {
    expect(firstCells('"time";pair ; note\nx', known)).toEqual(['time', 'pair', 'note']);
  });

  const anyCell = fc.string({ unit: 'binary' }).map((text) => text.replace(/\r\n?/gu, '\n'));

  it('that is written reads as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 }), (rows) => {
        const table = read(writeTable([['time', 'pair'], ...rows]));
        expect(table.ok && table.rows.slice(1).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('is read or refused, whatever text it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof read(text).ok === 'boolean'));
  });
});
