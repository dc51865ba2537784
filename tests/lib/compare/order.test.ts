import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordersOf } from '@/lib/compare/order';
import { orderOf } from '@/lib/scoring/rank';
import { english } from '@/tests/messages';
import { anyOutcomes } from '../arbitraries';
import { type Answers, assessment, rubric } from '../build';

const full: Answers = { a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' };
const half: Answers = { a1: 'met', a2: 'not-met', a3: 'not-met', b1: 'met', b2: 'not-met' };
const wide: Answers = { a1: 'met', a2: 'unverified', a3: 'met', b1: 'met', b2: 'unverified' };
const floorFailed: Answers = { ...full, b1: 'not-met' };
const unrated: Answers = { a1: 'met', b1: 'met' };
const text = (first: Answers, second: Answers) =>
  ordersOf([assessment('One', 'eligible', first), assessment('Two', 'eligible', second)], english)[0]?.text;

describe('the order of two desks', () => {
  it.each([
    ['is by their intervals where these do not overlap', half, full, 'Two desk above One desk: 100 lies above 58'],
    [
      'is by the floor one fails, whatever the figures',
      floorFailed,
      half,
      'Two desk above One desk: One desk fails a floor (Criterion b1)',
    ],
    [
      'is not decided where the intervals overlap',
      full,
      wide,
      'One desk and Two desk: not decided by the evidence (100 and 70–100 overlap)',
    ],
    ['is none where one is not rated', full, unrated, 'One desk and Two desk: no order, Two desk is not rated'],
    ['is none where neither is rated', unrated, unrated, 'One desk and Two desk: no order, neither is rated'],
  ])('%s', (_what, first, second, said) => {
    expect(text(first, second)).toBe(said);
  });
});

describe('the orders of several desks', () => {
  it('have every pair once, in the order of the columns, and decide what the ranking decides', () => {
    fc.assert(
      fc.property(fc.array(anyOutcomes(rubric), { minLength: 2, maxLength: 4 }), (drawn) => {
        const desks = drawn.map((answers, i) => assessment(`desk-${i}`, 'eligible', answers));
        const orders = ordersOf(desks, english);
        expect(orders.length).toBe((desks.length * (desks.length - 1)) / 2);
        expect(new Set(orders.map(({ deskIds }) => [...deskIds].sort().join())).size).toBe(orders.length);
        for (const { deskIds, decided } of orders) {
          const [first, second] = deskIds.map((id) => desks.findIndex(({ desk }) => desk.id === id));
          expect(first).toBeLessThan(second ?? -1);
          const [one, other] = [desks[first ?? -1], desks[second ?? -1]];
          expect(one && other && orderOf(one.score, other.score).decided).toBe(decided);
        }
      }),
    );
  });
});
