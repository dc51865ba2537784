import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileColumns } from '@/lib/quotes/columns';
import { planImport } from '@/lib/quotes/import-plan';
import type { Quote } from '@/lib/quotes/quote';
import { isSheet, readSheet, type Sheet, writeSheet } from '@/lib/quotes/sheet-file';
import { anyQuotes, quote, terms } from './build';

const desks = [
  { id: 'alpha', name: 'Alpha Desk' },
  { id: 'beta', name: 'Beta Desk' },
  { id: 'gamma', name: 'Gamma Desk' },
];
const HEAD = 'time,pair,side,price';
const LINE = '2026-11-20T10:00:00Z,BTC/EUR,buy,60060';

const sheet = (text: string): Sheet => {
  const read = readSheet(text, desks, 'alpha');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.sheet;
};
const problem = (text: string) => {
  const read = readSheet(text, desks, 'alpha');
  return read.ok ? null : read.problem;
};
const plan = (text: string, quotes: readonly Quote[] = []) => planImport(sheet(text), quotes);

describe('a sheet as a file', () => {
  it('names its columns in the first line', () => {
    const [head] = writeSheet([]).replace('\ufeff', '').split('\r\n');
    expect(head).toBe(fileColumns.map((name) => `"${name}"`).join(','));
  });

  it('written and read again is the same sheet, whatever stands in its notes', () => {
    fc.assert(
      fc.property(anyQuotes, (quotes) => {
        fc.pre(quotes.length > 0);
        const { lines, refused } = sheet(writeSheet(quotes));
        expect(refused).toEqual([]);
        expect(lines.map(({ id, deskId, terms: read }) => ({ id, deskId, terms: read }))).toEqual(quotes);
      }),
    );
  });

  it('written, read and written again is the same text', () => {
    fc.assert(
      fc.property(anyQuotes, (quotes) => {
        fc.pre(quotes.length > 0);
        const text = writeSheet(quotes);
        expect(writeSheet(plan(text).fresh as Quote[])).toBe(text);
      }),
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    const text = writeSheet([
      quote({ note: '=HYPERLINK("http://evil.example")', chosenBecause: '+1', midSource: '@x', more: { trader: '-1' } }),
    ]);
    expect(text).not.toMatch(/"[=+\-@]/);
    expect(sheet(text).lines[0]?.terms).toMatchObject({ note: '=HYPERLINK("http://evil.example")', chosenBecause: '+1', midSource: '@x' });
  });

  it('keeps columns that are not ours, and names them', () => {
    const read = sheet(`${HEAD},Trader,Venue\n${LINE},A. Sample,\n${LINE},,Sample venue`);
    expect(read.more).toEqual(['Trader', 'Venue']);
    expect(read.lines.map(({ terms: { more } }) => more)).toEqual([{ Trader: 'A. Sample' }, { Venue: 'Sample venue' }]);
  });

  it('is of the desk it is read at where it names none, else of the desk with that id or name', () => {
    expect(sheet(`${HEAD}\n${LINE}`)).toMatchObject({ hasDesks: false, lines: [{ deskId: 'alpha', id: null, line: 2 }] });
    const read = sheet(`desk,${HEAD}\nbeta,${LINE}\nGAMMA DESK,${LINE}\nDelta,${LINE}\n,${LINE}`);
    expect(read.lines.map(({ deskId }) => deskId)).toEqual(['beta', 'gamma']);
    expect(read.refused).toEqual([4, 5].map((line) => ({ line, problems: [{ column: 'desk', problem: 'unknown-desk' }] })));
  });

  it('refuses a line with all that is wrong with it, and takes the others', () => {
    const read = sheet(`id,${HEAD},x\nq 1,2026-11-20,BTC/EUR,buy,"60,060",${'y'.repeat(201)}\nq-2,${LINE},\n\nq-3,${LINE},,extra`);
    expect(read.lines.map(({ id, line }) => [id, line])).toEqual([['q-2', 3]]);
    expect(read.refused).toEqual([
      {
        line: 2,
        problems: [
          { column: 'id', problem: 'not-an-id' },
          { column: 'x', problem: 'too-long' },
          { column: 'time', problem: 'not-a-moment' },
          { column: 'price', problem: 'not-a-decimal' },
        ],
      },
      { line: 5, problems: [{ column: null, problem: 'beyond-header' }] },
    ]);
  });

  it.each<[string, string, object]>([
    ['no header', LINE, { kind: 'no-header' }],
    ['nothing', '', { kind: 'no-header' }],
    ['no line', `${HEAD}\n`, { kind: 'no-lines' }],
    ['an open quotation mark', `${HEAD}\n"${LINE}`, { kind: 'quotes', line: 2 }],
    ['a column twice', `${HEAD},Price\n${LINE},1`, { kind: 'column-twice', column: 'price' }],
    ['a column named like what every object has', `${HEAD},__proto__\n${LINE},1`, { kind: 'column-name', column: '__proto__' }],
    ['a column named as no column is', `${HEAD},<b>\n${LINE},1`, { kind: 'column-name', column: '<b>' }],
    ['columns without end', `${HEAD}${Array.from({ length: 21 }, (_, i) => `,x${i}`).join('')}\n${LINE}`, { kind: 'too-many-columns' }],
    ['lines without end', `${HEAD}\n${`${LINE}\n`.repeat(20_001)}`, { kind: 'too-many-lines' }],
  ])('with %s is refused as a whole', (_what, text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  it('is told from a line of chat', () => {
    expect(isSheet(`${HEAD}\n`)).toBe(true);
    expect(isSheet('Side;TIME;"pair"\n')).toBe(true);
    expect(isSheet('time to quote the pair BTC/EUR?')).toBe(false);
  });

  it('is read or refused, whatever text it is', () => {
    const anyText = fc
      .array(fc.oneof(fc.constantFrom(HEAD, LINE, '\n', ',', '"', ';'), fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(fc.property(anyText, (text) => typeof readSheet(text, desks, 'alpha').ok === 'boolean'));
  });
});

describe('what an import would do', () => {
  const ours = quote({}, { id: 'q-1', deskId: 'alpha' });

  it('is nothing where all is there already: by its id, or by what it says', () => {
    expect(plan(writeSheet([ours]), [ours])).toMatchObject({ fresh: [], there: 1, refused: [] });
    const withoutId = writeSheet([ours]).replaceAll('"q-1"', '');
    expect(plan(withoutId, [ours])).toMatchObject({ fresh: [], there: 1, refused: [] });
  });

  it('is nothing more the second time, whatever the file', () => {
    fc.assert(
      fc.property(anyQuotes, fc.boolean(), (quotes, hasIds) => {
        fc.pre(quotes.length > 0);
        const text = hasIds ? writeSheet(quotes) : writeSheet(quotes).replace(/"q-\d+"/gu, '');
        const first = plan(text);
        expect(first.refused).toEqual([]);
        expect(first.fresh.length + first.there).toBe(quotes.length);
        const recorded = first.fresh.map(({ id, ...rest }, i): Quote => ({ id: id ?? `new-${i}`, ...rest }));
        expect(plan(text, recorded)).toMatchObject({ fresh: [], there: quotes.length, refused: [] });
      }),
    );
  });

  it('never changes what is recorded: a line that says otherwise is refused', () => {
    expect(plan(writeSheet([{ ...ours, terms: terms({ note: 'other' }) }]), [ours]).refused).toEqual([
      { line: 2, problems: [{ column: null, problem: 'differs' }] },
    ]);
    expect(plan(writeSheet([{ ...ours, deskId: 'beta' }]), [ours]).refused).toEqual([
      { line: 2, problems: [{ column: null, problem: 'other-desk' }] },
    ]);
  });

  it('takes one id once', () => {
    const { fresh, refused } = plan(writeSheet([ours, { ...ours, terms: terms({ note: 'other' }) }]));
    expect([fresh.length, refused]).toEqual([1, [{ line: 3, problems: [{ column: null, problem: 'id-twice' }] }]]);
  });

  it('lists what is refused in the order of the file', () => {
    const text = `id,${HEAD}\nq-1,2026-11-20T10:00:00Z,BTC/EUR,sell,60060\n,x,BTC/EUR,buy,1`;
    expect(plan(text, [ours]).refused.map(({ line }) => line)).toEqual([2, 3]);
  });
});
