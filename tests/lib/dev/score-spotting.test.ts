import { describe, expect, it } from 'vitest';
import { addTo, type Counts, figures, judgePassage, type Passage, parsePassages } from '@/lib/dev/score-spotting';

const line = (change: Record<string, unknown> = {}) =>
  JSON.stringify({
    id: 'p1',
    text: 'Sample',
    lang: 'en',
    title: null,
    spans: [{ start: 0, end: 6, desk: 'sample', label: 'pos' }],
    ...change,
  });

describe('parsePassages', () => {
  it('reads one passage a line and passes over blank lines', () => {
    expect(parsePassages(`${line()}\n\n  \n${line({ id: 'p2' })}\n`).map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('reads nothing out of nothing', () => {
    expect(parsePassages('\n')).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['without a title', { title: undefined }],
    ['with a title', { title: 'News' }],
    ['without spans', { spans: [] }],
    ['with a sense of null', { spans: [{ start: 0, end: 6, desk: 'sample', label: 'neg', sense: null }] }],
    ['with fields of its own', { source: 'somewhere', hard: true }],
  ])('reads one %s', (_what, change) => {
    expect(parsePassages(line(change))).toHaveLength(1);
  });

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['no text', line({ text: undefined })],
    ['no spans', line({ spans: undefined })],
    ['another label', line({ spans: [{ start: 0, end: 6, desk: 'sample', label: 'maybe' }] })],
    ['a negative offset', line({ spans: [{ start: -1, end: 6, desk: 'sample', label: 'pos' }] })],
    ['a broken offset', line({ spans: [{ start: 0, end: 1.5, desk: 'sample', label: 'pos' }] })],
  ])('names the line that has %s', (_what, bad) => {
    expect(() => parsePassages(`${line()}\n\n${bad}`)).toThrow(/^line 3 is no labelled passage: /);
  });
});

describe('judgePassage', () => {
  const spans: Passage['spans'] = [
    { start: 0, end: 6, desk: 'sample', label: 'pos', sense: 'the firm' },
    { start: 10, end: 16, desk: 'other', label: 'neg', sense: 'a place' },
  ];
  const judge = (found: { desk: string; start: number; end: number }[]) =>
    judgePassage({ spans }, found).map(({ outcome, desk, sense }) => `${outcome} ${desk} ${sense}`.trim());

  it.each<[string, { desk: string; start: number; end: number }[], string[]]>([
    ['the mention that is labelled', [{ desk: 'sample', start: 0, end: 6 }], ['hit sample', 'left other a place']],
    ['no mention', [], ['missed sample', 'left other a place']],
    ['another desk there', [{ desk: 'other', start: 0, end: 6 }], ['wrong other', 'missed sample', 'left other a place']],
    ['another start', [{ desk: 'sample', start: 1, end: 6 }], ['wrong sample', 'missed sample', 'left other a place']],
    ['another end', [{ desk: 'sample', start: 0, end: 7 }], ['wrong sample', 'missed sample', 'left other a place']],
    [
      'a mention where nothing is labelled',
      [{ desk: 'sample', start: 20, end: 26 }],
      ['wrong sample', 'missed sample', 'left other a place'],
    ],
    ['the name in another sense', [{ desk: 'other', start: 10, end: 16 }], ['wrong other a place', 'missed sample']],
    ['part of the name in another sense', [{ desk: 'other', start: 15, end: 20 }], ['wrong other a place', 'missed sample']],
    [
      'a mention that ends where the other sense begins',
      [{ desk: 'other', start: 8, end: 10 }],
      ['wrong other', 'missed sample', 'left other a place'],
    ],
  ])('%s', (_what, found, outcomes) => {
    expect(judge(found)).toEqual(outcomes);
  });

  it('finds nothing to judge in a passage without names', () => {
    expect(judgePassage({ spans: [] }, [])).toEqual([]);
  });
});

describe('figures', () => {
  it.each<[Counts, number, number, number]>([
    // 3 of 4 marks right; 3 of 6 labels found; 2 · 0.75 · 0.5 / 1.25
    [{ hit: 3, wrong: 1, missed: 3 }, 0.75, 0.5, 0.6],
    [{ hit: 5, wrong: 0, missed: 0 }, 1, 1, 1],
    [{ hit: 0, wrong: 0, missed: 0 }, 1, 1, 1],
    [{ hit: 0, wrong: 2, missed: 0 }, 0, 1, 0],
    [{ hit: 0, wrong: 0, missed: 2 }, 1, 0, 0],
    [{ hit: 0, wrong: 1, missed: 1 }, 0, 0, 0],
  ])('of %o', (counts, precision, recall, f1) => {
    const given = figures(counts);
    expect(given.precision).toBeCloseTo(precision);
    expect(given.recall).toBeCloseTo(recall);
    expect(given.f1).toBeCloseTo(f1);
  });

  it('are counted one by one', () => {
    const counts: Counts = { hit: 0, wrong: 0, missed: 0 };
    for (const outcome of ['hit', 'hit', 'missed'] as const) addTo(counts, outcome);
    expect(counts).toEqual({ hit: 2, wrong: 0, missed: 1 });
  });
});
