import { describe, expect, it } from 'vitest';
import { compareByEvidence, type Order, orderOf } from '@/lib/scoring/rank';
import { type Score, scoreDesk } from '@/lib/scoring/score';
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

describe('orderOf', () => {
  const between = (proven: number, possible: number) => ({ ...scores.full, proven, possible });
  const undecided: Order = { decided: false };
  const first = (by: 'floor' | 'interval'): Order => ({ decided: true, higher: 'first', by });
  const mirrored = (of: Order): Order => (of.decided ? { ...of, higher: of.higher === 'first' ? 'second' : 'first' } : of);

  it.each<[string, [number, number], [number, number], Order]>([
    ['overlap', [60, 80], [50, 70], undecided],
    ['touch at one end', [60, 80], [50, 60], undecided],
    ['lie one inside the other', [50, 90], [60, 70], undecided],
    ['are one and the same number', [60, 60], [60, 60], undecided],
    ['lie apart', [60, 80], [50, 59], first('interval')],
    ['lie apart by a hair', [60, 80], [50, 59.999], first('interval')],
  ])('where the intervals %s', (_name, [a, b], [c, d], expected) => {
    expect(orderOf(between(a, b), between(c, d))).toEqual(expected);
    expect(orderOf(between(c, d), between(a, b))).toEqual(mirrored(expected));
  });

  const failing = (proven: number, possible: number) => ({ ...scores.floorFailed, proven, possible });
  const unrated = (proven: number, possible: number) => ({ ...scores.unrated, proven, possible });
  const unratedFailing = (proven: number, possible: number) => ({ ...scores.floorFailedUnrated, proven, possible });

  it.each<[string, Score, Score, Order]>([
    ['puts a failed floor below, however far above its interval lies', between(10, 20), failing(72, 72), first('floor')],
    ['puts a failed floor below where the intervals overlap', between(50, 80), failing(60, 90), first('floor')],
    ['names the floor where the intervals would decide the same', between(90, 95), failing(10, 20), first('floor')],
    ['goes by the intervals of two that both fail', failing(70, 72), failing(30, 60), first('interval')],
    ['leaves two that both fail open where they overlap', failing(50, 72), failing(60, 80), undecided],
    ['leaves an unrated desk open, however far the intervals lie apart', between(90, 95), unrated(10, 20), undecided],
    ['leaves two unrated desks open', unrated(90, 95), unrated(10, 20), undecided],
    ['leaves an unrated desk open beside a failed floor', unrated(90, 95), failing(10, 20), undecided],
    ['leaves a failed floor open where that desk is unrated', between(90, 95), unratedFailing(10, 20), undecided],
  ])('%s', (_name, a, b, expected) => {
    expect(orderOf(a, b)).toEqual(expected);
    expect(orderOf(b, a)).toEqual(mirrored(expected));
  });

  const kinds: Kind[] = ['full', 'half', 'unrated', 'floorFailed', 'floorFailedUnrated'];
  const pairs = kinds.flatMap((one) => kinds.map((other): [Kind, Kind] => [one, other]));

  it.each(pairs)('never decides %s before %s against the order they are listed in', (one, other) => {
    const decision = orderOf(scores[one], scores[other]);
    const listed = compareByEvidence({ name: one, score: scores[one] }, { name: other, score: scores[other] });
    const against = decision.decided && (decision.higher === 'first' ? listed > 0 : listed < 0);
    expect(against).toBe(false);
    expect(orderOf(scores[other], scores[one])).toEqual(mirrored(decision));
  });
});
