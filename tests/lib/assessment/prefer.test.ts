import { describe, expect, it } from 'vitest';
import type { Assessment } from '@/lib/assessment/assess';
import { compareAssessments, compareForUser } from '@/lib/assessment/prefer';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { FitState } from '@/lib/fit/fit';
import { type Answers, assessment } from '../build';

const good: Answers = { a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' };
const poor: Answers = { a1: 'met', a2: 'not-met', a3: 'not-met', b1: 'partly', b2: 'not-met' };
const fails: Answers = { ...good, b1: 'not-met' };

function one(id: string, kind: VerdictKind, answers: Answers, states: FitState[] = []): Assessment {
  const fit = states.map((state) => ({ need: { kind: 'fiat', value: 'EUR' } as const, state, doubt: null, minimums: [], claims: [] }));
  return { ...assessment(id, kind, answers), fit };
}

const order = (...all: Assessment[]) => all.toSorted(compareAssessments).map(({ desk }) => desk.id);

describe('compareAssessments', () => {
  it.each<[string, Assessment, Assessment]>([
    ['an eligible desk before a better proven conditional one', one('first', 'eligible', poor), one('second', 'conditional', good)],
    [
      'a conditional desk before a better proven one that is not established',
      one('first', 'conditional', poor),
      one('second', 'not-established', good),
    ],
    [
      'a desk that is not established before one that is not eligible',
      one('first', 'not-established', poor),
      one('second', 'not-eligible', good),
    ],
    ['openness before fit', one('first', 'eligible', good, ['not-met']), one('second', 'conditional', good, ['met'])],
    [
      'fewer needs unmet before more',
      one('first', 'eligible', good, ['met', 'not-met']),
      one('second', 'eligible', good, ['not-met', 'not-met']),
    ],
    ['fit before evidence', one('first', 'eligible', poor, ['not-known']), one('second', 'eligible', good, ['not-met'])],
    ['among alike, more proven points first', one('second', 'eligible', good), one('first', 'eligible', poor)],
    ['among alike, a desk that passes its floors first', one('second', 'eligible', poor), one('first', 'eligible', fails)],
    ['among desks alike in all, the names', one('a', 'eligible', good), one('b', 'eligible', good)],
  ])('puts %s', (_name, ahead, behind) => {
    const expected = [ahead.desk.id, behind.desk.id];
    expect(order(ahead, behind)).toEqual(expected);
    expect(order(behind, ahead)).toEqual(expected);
  });

  it('takes a need that is not known to be met for no reason against a desk', () => {
    expect(order(one('b', 'eligible', good, ['met', 'met']), one('a', 'eligible', good, ['not-known', 'not-known']))).toEqual(['a', 'b']);
  });
});

describe('compareForUser', () => {
  it('leaves desks that are alike for the user undecided, whatever is proven of them', () => {
    expect(compareForUser(one('a', 'eligible', good, ['not-met']), one('b', 'eligible', poor, ['not-met']))).toBe(0);
  });
});
