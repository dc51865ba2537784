import { describe, expect, it } from 'vitest';
import { scoreDesk } from '@/lib/scoring/score';
import { fitsRubric, guideWeights, ownWeights, type Weights, withWeight, withWeights } from '@/lib/scoring/weights';
import { desk, outcomes, rubric, today } from '../build';

/** As many factors as the guide has, two of one weight. */
const six: Weights = { first: 30, second: 25, third: 15, fourth: 15, fifth: 10, sixth: 5 };
const everyPoint = Array.from({ length: 101 }, (_, points) => points);
const sum = (weights: Weights) => Object.values(weights).reduce((a, b) => a + b, 0);

describe('withWeight', () => {
  it.each<[string, Weights, number, Weights]>([
    // 40 left for 30 and 20: three fifths and two fifths.
    ['shares what is left in proportion', { a: 50, b: 30, c: 20 }, 60, { a: 60, b: 24, c: 16 }],
    ['gives the others more where one goes down', { a: 50, b: 30, c: 20 }, 0, { a: 0, b: 60, c: 40 }],
    ['leaves the others nothing at 100', { a: 50, b: 30, c: 20 }, 100, { a: 100, b: 0, c: 0 }],
    ['changes nothing where the weight stays', { a: 50, b: 30, c: 20 }, 50, { a: 50, b: 30, c: 20 }],
    // 59 left over 60: 29.5, 19.67 and 9.83 are cut to 57, and the two points go to the two largest remainders.
    ['gives points lost to rounding to those that lost most', { a: 40, b: 30, c: 20, d: 10 }, 41, { a: 41, b: 29, c: 20, d: 10 }],
    // 24.5 each.
    ['gives an odd point to the first of equals', { a: 50, b: 25, c: 25 }, 51, { a: 51, b: 25, c: 24 }],
    ['shares evenly among others that all have nothing', { a: 100, b: 0, c: 0 }, 40, { a: 40, b: 30, c: 30 }],
    ['leaves one without weight at nothing while another has some', { a: 50, b: 50, c: 0 }, 20, { a: 20, b: 80, c: 0 }],
    ['takes more than 100 as 100', { a: 50, b: 30, c: 20 }, 140, { a: 100, b: 0, c: 0 }],
    ['takes less than nothing as nothing', { a: 50, b: 30, c: 20 }, -20, { a: 0, b: 60, c: 40 }],
    // 67 left: 40.2 and 26.8.
    ['takes whole points only', { a: 50, b: 30, c: 20 }, 33.4, { a: 33, b: 40, c: 27 }],
  ])('%s', (_name, weights, points, expected) => {
    expect(withWeight(weights, 'a', points)).toEqual(expected);
  });

  it('sums to 100 in whole points, wherever each of six is set', () => {
    const wrong = Object.keys(six).flatMap((factor) =>
      everyPoint.filter((points) => {
        const moved = withWeight(six, factor, points);
        return sum(moved) !== 100 || moved[factor] !== points || !Object.values(moved).every((w) => Number.isInteger(w) && w >= 0);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('still sums to 100 after a long row of moves, through both ends', () => {
    const factors = Object.keys(six);
    const moves = everyPoint.map((i): [string, number] => [factors[i % factors.length] ?? 'first', (i * 37) % 101]);
    const sums = moves.reduce<{ weights: Weights; seen: number[] }>(
      ({ weights, seen }, [factor, points]) => {
        const next = withWeight(weights, factor, points);
        return { weights: next, seen: [...seen, sum(next)] };
      },
      { weights: six, seen: [] },
    ).seen;
    expect(new Set(sums)).toEqual(new Set([100]));
  });

  it.each(Object.entries(six))('from the same start, setting %s to 100 and then back to %d gives the start again', (factor, points) => {
    expect(withWeight(six, factor, 100)[factor]).toBe(100);
    expect(withWeight(six, factor, points)).toEqual(six);
  });

  it('keeps the order of the factors and the weights it was given', () => {
    const before = { ...six };
    expect(Object.keys(withWeight(six, 'third', 80))).toEqual(Object.keys(before));
    expect(six).toEqual(before);
  });
});

describe('fitsRubric', () => {
  it.each<[string, Weights, boolean]>([
    ["the guide's own", guideWeights(rubric), true],
    ['all on one factor', { alpha: 0, beta: 100 }, true],
    ['the factors in another order', { beta: 40, alpha: 60 }, true],
    ['less than 100', { alpha: 60, beta: 39 }, false],
    ['more than 100', { alpha: 60, beta: 41 }, false],
    ['a factor missing', { alpha: 100 }, false],
    ['a factor too many', { alpha: 60, beta: 40, gamma: 0 }, false],
    ['another factor in place of one', { alpha: 60, gamma: 40 }, false],
    ['none', {}, false],
  ])('of %s is said right', (_name, weights, fits) => {
    expect(fitsRubric(weights, rubric)).toBe(fits);
  });
});

describe('ownWeights', () => {
  const own: Weights = { alpha: 20, beta: 80 };

  it.each<[string, Weights | null, Weights | null]>([
    ['own ones are', own, own],
    ["the guide's, set by hand, are not", { beta: 40, alpha: 60 }, null],
    ['none are not', null, null],
    ['those for other factors are not', { gamma: 20, delta: 80 }, null],
    ['those that do not sum to 100 are not', { alpha: 20, beta: 20 }, null],
  ])('%s', (_name, weights, expected) => {
    expect(ownWeights(weights, rubric)).toEqual(expected);
  });
});

describe('withWeights', () => {
  const weightsOf = (own: Weights | null) => withWeights(rubric, own).factors.map(({ weight }) => weight);

  it('puts own weights in place of those of the guide, and nothing else', () => {
    expect(withWeights(rubric, { alpha: 20, beta: 80 })).toEqual({
      ...rubric,
      factors: rubric.factors.map((factor) => ({ ...factor, weight: factor.id === 'alpha' ? 20 : 80 })),
    });
    expect(guideWeights(rubric)).toEqual({ alpha: 60, beta: 40 });
  });

  it.each<[string, Weights | null]>([
    ['there are none', null],
    ['they were set for other factors', { gamma: 60, delta: 40 }],
    ['they do not sum to 100', { alpha: 60, beta: 60 }],
  ])("keeps the guide's where %s", (_name, own) => {
    expect(weightsOf(own)).toEqual([60, 40]);
  });

  it('moves the score by what the factors are worth', () => {
    const built = desk({ outcomes: outcomes({ a1: 'met', b1: 'met' }) });
    const proven = (own: Weights | null) => scoreDesk(built, withWeights(rubric, own), today).proven;
    // Half of Alpha and seven tenths of Beta are proven.
    expect([null, { alpha: 20, beta: 80 }, { alpha: 100, beta: 0 }].map(proven)).toEqual([58, 66, 50]);
  });
});
