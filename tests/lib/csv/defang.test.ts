import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defang, refang } from '@/lib/csv/defang';

describe('a cell that is made harmless', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['＝1+1', "'＝1+1"],
    ["'=1", "''=1"],
    ['"=1"', '\'"=1"'],
    ['  =1', "'  =1"],
    ['a;=1;b', "a;'=1;b"],
    ['a,@x', "a,'@x"],
    ['first\n=second', "first\n'=second"],
  ])('%j has an apostrophe before what a spreadsheet would run', (cell, harmless) => {
    expect(defang(cell)).toBe(harmless);
    expect(refang(harmless)).toBe(cell);
  });

  it.each(['', '61234.5', 'plain text', "it's fine", 'a = b', "O'Neil", '5 BTC @ 61234'])('%j stays as it is', (cell) => {
    expect(defang(cell)).toBe(cell);
    expect(refang(cell)).toBe(cell);
  });

  const anyCell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('=', '+', '-', '@', "'", '"', ' ', ',', ';', '\t', '\r', '\n', '|', 'a', '1', '＝'))
      .map((all) => all.join('')),
  );

  it('comes back as it was, whatever it was', () => {
    fc.assert(fc.property(anyCell, (cell) => refang(defang(cell)) === cell));
  });

  it('begins no cell with a formula, at whichever sign a program splits', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        for (const part of defang(cell).split(/[,;|\t\r\n]/u))
          expect(part.trimStart().replace(/^"+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/u);
      }),
    );
  });
});
