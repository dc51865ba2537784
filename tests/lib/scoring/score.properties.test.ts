/** What holds for every score, whatever the outcomes and weights; drawn, not chosen. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutcomeEntry } from '@/lib/desks/desk-schema';
import type { Rubric } from '@/lib/desks/guide-schema';
import { openQuestions } from '@/lib/scoring/questions';
import { type Score, scoreDesk } from '@/lib/scoring/score';
import { withWeight, withWeights } from '@/lib/scoring/weights';
import { directory } from '@/tests/directory';
import { anyOutcome, anyOutcomes, anyWeights, criteriaOf, type Outcomes } from '../arbitraries';
import { desk, outcomes, today } from '../build';

const { rubric } = directory;
const criterion = fc.constantFrom(...criteriaOf(rubric));
/** Points that sums in binary fractions may be off by. */
const DUST = 1e-6;

const score = (answers: Outcomes, by: Rubric = rubric) => scoreDesk(desk({ outcomes: outcomes(answers) }), by, today);
const width = ({ proven, possible }: Score) => possible - proven;

describe('every score', () => {
  it('has 0 ≤ proven ≤ possible ≤ 100, apart by just what is unverified', () => {
    fc.assert(
      fc.property(anyOutcomes(rubric), anyWeights(rubric), (answers, weights) => {
        const result = score(answers, withWeights(rubric, weights));
        expect(result.proven).toBeGreaterThanOrEqual(0);
        expect(result.possible).toBeGreaterThanOrEqual(result.proven);
        expect(result.possible).toBeLessThanOrEqual(100 + DUST);
        const inPlay = result.factors.some(({ worth }) => worth > 0);
        expect(width(result)).toBeCloseTo(inPlay ? 100 - result.coverage : 0, 5);
      }),
    );
  });

  it.each(['met', 'partly', 'not-met'] as const)('is narrowed from both ends where an unverified criterion turns out %s', (found) => {
    fc.assert(
      fc.property(anyOutcomes(rubric), anyWeights(rubric), criterion, (answers, weights, id) => {
        const by = withWeights(rubric, weights);
        const before = score({ ...answers, [id]: 'unverified' }, by);
        const after = score({ ...answers, [id]: found }, by);
        expect(after.proven).toBeGreaterThanOrEqual(before.proven - DUST);
        expect(after.possible).toBeLessThanOrEqual(before.possible + DUST);
      }),
    );
  });

  it('is never widened by any answer to an unverified criterion, "not applicable" among them', () => {
    fc.assert(
      fc.property(anyOutcomes(rubric), anyWeights(rubric), criterion, anyOutcome, (answers, weights, id, found) => {
        const by = withWeights(rubric, weights);
        expect(width(score({ ...answers, [id]: found }, by))).toBeLessThanOrEqual(
          width(score({ ...answers, [id]: 'unverified' }, by)) + DUST,
        );
      }),
    );
  });

  it('never falls at either end where an outcome gets better', () => {
    const rising: readonly OutcomeEntry['outcome'][] = ['not-met', 'partly', 'met'];
    fc.assert(
      fc.property(anyOutcomes(rubric), criterion, fc.constantFrom(0, 1), (answers, id, step) => {
        const worse = score({ ...answers, [id]: rising[step] ?? 'not-met' });
        const better = score({ ...answers, [id]: rising[step + 1] ?? 'met' });
        expect(better.proven).toBeGreaterThanOrEqual(worse.proven - DUST);
        expect(better.possible).toBeGreaterThanOrEqual(worse.possible - DUST);
      }),
    );
  });

  it('is the same in whatever order outcomes, criteria and factors stand', () => {
    const shuffled = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length });
    const shuffledRubric = shuffled(rubric.factors).chain((factors) =>
      fc.tuple(...factors.map((factor) => shuffled(factor.criteria).map((criteria) => ({ ...factor, criteria })))),
    );
    fc.assert(
      fc.property(anyOutcomes(rubric), shuffledRubric, (answers, factors) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        const [one, other] = [score(answers), score(reversed, { ...rubric, factors })];
        expect(other.proven).toBeCloseTo(one.proven, 5);
        expect(other.possible).toBeCloseTo(one.possible, 5);
        expect(other.coverage).toBeCloseTo(one.coverage, 5);
        expect(other.failedFloors.toSorted()).toEqual(one.failedFloors.toSorted());
      }),
    );
  });

  it('takes weights by their proportions: all of them times the same number change nothing', () => {
    fc.assert(
      fc.property(anyOutcomes(rubric), anyWeights(rubric), fc.integer({ min: 2, max: 50 }), (answers, weights, times) => {
        const by = withWeights(rubric, weights);
        const scaled = { ...by, factors: by.factors.map((factor) => ({ ...factor, weight: factor.weight * times })) };
        expect(score(answers, scaled).proven).toBeCloseTo(score(answers, by).proven, 5);
        expect(score(answers, scaled).possible).toBeCloseTo(score(answers, by).possible, 5);
      }),
    );
  });

  it('asks about every unverified criterion with weight, in the order of what an answer narrows, which is all there is to narrow', () => {
    fc.assert(
      fc.property(anyOutcomes(rubric), anyWeights(rubric), (answers, weights) => {
        const result = score(answers, withWeights(rubric, weights));
        const questions = openQuestions(result.factors);
        const open = result.factors.flatMap(({ criteria }) => criteria.filter((c) => c.outcome === 'unverified' && c.worth > 0));
        expect(questions.map(({ criterion }) => criterion).toSorted()).toEqual(open.map(({ id }) => id).toSorted());
        const points = questions.map((question) => question.points);
        expect(points).toEqual(points.toSorted((a, b) => b - a));
        expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(result.possible - result.proven, 5);
        expect(result.askNext).toEqual(questions[0] ?? null);
      }),
    );
  });
});

it('weights stay whole, within 0 and 100, and sum to 100 through any row of moves', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...rubric.factors.map(({ id }) => id)), fc.double({ min: -50, max: 150, noNaN: true })));
  fc.assert(
    fc.property(anyWeights(rubric), moves, (weights, row) => {
      const moved = row.reduce((now, [factor, points]) => withWeight(now, factor, points), weights);
      const values = Object.values(moved);
      expect(values.every((points) => Number.isInteger(points) && points >= 0 && points <= 100)).toBe(true);
      expect(values.reduce((a, b) => a + b, 0)).toBe(100);
      expect(Object.keys(moved)).toEqual(Object.keys(weights));
    }),
  );
});
