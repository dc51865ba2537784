import { describe, expect, it } from 'vitest';
import { compareByEvidence, isUndecided } from '@/lib/scoring/rank';
import { scoreDesk } from '@/lib/scoring/score';
import { type Answers, desk, outcomes, rubric, today } from '../build';

const score = (answers: Answers) => scoreDesk(desk({ outcomes: outcomes(answers) }), rubric, today);
const scores = {
  full: score({ a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' }), // 100
  half: score({ a1: 'met', a2: 'not-met', a3: 'not-met', b1: 'met', b2: 'not-met' }), // 58
  unrated: score({ a1: 'met', b1: 'met' }), // 58 to 100, coverage 58
  floorFailed: score({ a1: 'met', a2: 'met', a3: 'met', b1: 'not-met', b2: 'met' }), // 72
  floorFailedUnrated: score({ a1: 'met', b1: 'not-met' }), // 30 to 72
};
type Kind = keyof typeof scores;
const order = (...kinds: Kind[]) =>
  kinds
    .map((name) => ({ name, score: scores[name] }))
    .sort(compareByEvidence)
    .map(({ name }) => name);

describe('compareByEvidence', () => {
  it.each<[string, Kind[], Kind[]]>([
    ['more proven points first', ['half', 'full'], ['full', 'half']],
    ['an unrated desk after a rated one with as many points', ['unrated', 'half'], ['half', 'unrated']],
    ['a failed floor after a desk with fewer points', ['floorFailed', 'half'], ['half', 'floorFailed']],
    ['a failed floor even after an unrated desk', ['floorFailed', 'unrated'], ['unrated', 'floorFailed']],
    ['an unrated desk with a failed floor last', ['floorFailedUnrated', 'floorFailed'], ['floorFailed', 'floorFailedUnrated']],
    [
      'all of them',
      ['floorFailedUnrated', 'floorFailed', 'unrated', 'half', 'full'],
      ['full', 'half', 'unrated', 'floorFailed', 'floorFailedUnrated'],
    ],
  ])('puts %s', (_name, given, expected) => {
    expect(order(...given)).toEqual(expected);
  });

  it('goes by the name where the points are the same', () => {
    const names = ['b desk', 'Á desk', 'c desk'].map((name) => ({ name, score: scores.half }));
    expect(names.sort(compareByEvidence).map(({ name }) => name)).toEqual(['Á desk', 'b desk', 'c desk']);
  });
});

describe('isUndecided', () => {
  const between = (proven: number, possible: number) => ({ ...scores.full, proven, possible });

  it.each<[string, [number, number], [number, number], boolean]>([
    ['overlap', [50, 70], [60, 80], true],
    ['touch at one end', [50, 60], [60, 80], true],
    ['lie one inside the other', [50, 90], [60, 70], true],
    ['are one and the same number', [60, 60], [60, 60], true],
    ['lie apart', [50, 59], [60, 80], false],
  ])('where the intervals %s', (_name, [a, b], [c, d], undecided) => {
    expect(isUndecided(between(a, b), between(c, d))).toBe(undecided);
    expect(isUndecided(between(c, d), between(a, b))).toBe(undecided);
  });
});
