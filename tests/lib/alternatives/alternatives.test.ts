import { describe, expect, it } from 'vitest';
import { alternativesTo, isOrderUndecided } from '@/lib/alternatives/alternatives';
import type { Assessment } from '@/lib/assessment/assess';
import { type Answers, assessment } from '../build';

const current = assessment('current', 'eligible', {}, { guideAlternatives: ['second', 'first'] });
const first = assessment('first', 'not-established');
const second = assessment('second', 'not-eligible');
const best = assessment('best', 'eligible', { a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' });
const good = assessment('good', 'eligible', { a1: 'met', a2: 'met', a3: 'met', b1: 'not-met', b2: 'met' });
const onTerms = assessment('on-terms', 'conditional', { a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' });
const unknown = assessment('unknown', 'not-established', { a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' });
const refused = assessment('refused', 'not-eligible', { a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' });
const all = [current, first, refused, unknown, onTerms, good, best, second];
const ids = (limit: number, of: Assessment = current) => alternativesTo(of, all, limit).map((a) => a.assessment.desk.id);

describe('alternativesTo', () => {
  it("gives the guide's first in its order, then the most open and best proven", () => {
    expect(ids(99)).toEqual(['second', 'first', 'best', 'good', 'on-terms', 'unknown']);
  });

  it('says which the guide names', () => {
    expect(alternativesTo(current, all, 99).map((a) => a.byGuide)).toEqual([true, true, false, false, false, false]);
  });

  it('keeps the verdict of a desk the guide names that is not eligible', () => {
    expect(alternativesTo(current, all, 1)[0]).toMatchObject({ assessment: { desk: { id: 'second' }, verdict: { kind: 'not-eligible' } } });
  });

  it('never computes one that is not eligible', () => {
    expect(ids(99)).not.toContain('refused');
  });

  it.each(all.map((each) => [each.desk.id, each] as const))('never gives %s in its own place', (id, each) => {
    expect(ids(99, each)).not.toContain(id);
  });

  it('gives no more than asked for', () => {
    expect(ids(3)).toEqual(['second', 'first', 'best']);
    expect(ids(0)).toEqual([]);
  });

  it('passes over a desk the guide names and the directory does not have', () => {
    const lonely = assessment('lonely', 'eligible', {}, { guideAlternatives: ['gone', 'first'] });
    expect(ids(1, lonely)).toEqual(['first']);
  });
});

describe('the reason', () => {
  const reasonFor = (other: Assessment, of: Assessment) => alternativesTo(of, [of, other], 1)[0]?.reason;

  it.each<[string, Assessment, Assessment, string | undefined]>([
    [
      'the factor it leads most, then what only it meets',
      // Alpha 30 points against 12, Beta 28 against 0: Beta leads. b1 is worth 28, a1 30: a1 is the weightier.
      assessment('other', 'eligible', { a1: 'met', a2: 'not-met', a3: 'not-met', b1: 'met', b2: 'not-met' }),
      assessment('here', 'eligible', { a3: 'met' }),
      '28 points more proven on beta, meets “Criterion a1”',
    ],
    [
      'the lead that counts most on the whole score, not in per cent of its factor',
      // Alpha 50 % of 60, Beta 70 % of 40.
      assessment('other', 'eligible', { a1: 'met', b1: 'met' }),
      assessment('here', 'eligible'),
      '30 points more proven on alpha, meets “Criterion a1”',
    ],
    [
      'a lead to the tenth of a point',
      assessment('other', 'eligible', { a2: 'met', a3: 'not-applicable' }), // 30/80 of 60
      assessment('here', 'eligible'),
      '22.5 points more proven on alpha, meets “Criterion a2”',
    ],
    [
      'a lead, then how it deals where it meets nothing more',
      assessment('other', 'eligible', { a3: 'partly' }),
      assessment('here', 'eligible', { a3: 'not-met' }),
      '6 points more proven on alpha, principal',
    ],
    [
      'a small lead, which counts from one point',
      withBeta(assessment('other', 'eligible'), 2.75), // 1.1 of 40
      withBeta(assessment('here', 'eligible'), 0),
      '1.1 points more proven on beta, principal',
    ],
    [
      'how it deals, where it leads by less than one point',
      withBeta(assessment('other', 'eligible'), 2.45), // 0.98 of 40
      withBeta(assessment('here', 'eligible'), 0),
      'principal',
    ],
    ['how it deals, where nothing tells them apart', assessment('other', 'eligible'), assessment('here', 'eligible'), 'principal'],
    [
      "the guide's word first, and one strength",
      assessment('other', 'eligible', { a1: 'met' }),
      assessment('here', 'eligible', {}, { guideAlternatives: ['other'] }),
      'named by the guide, 30 points more proven on alpha',
    ],
    [
      'no lead in a factor that does not apply here',
      assessment('other', 'eligible', { b1: 'met', b2: 'met' }),
      assessment('here', 'eligible', { b1: 'not-applicable', b2: 'not-applicable' }),
      'meets “Criterion b1”, principal',
    ],
  ])('names %s', (_name, other, of, reason) => {
    expect(reasonFor(other, of)).toBe(reason);
  });
});

describe('isOrderUndecided', () => {
  const allMet: Answers = { a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' };
  const top = assessment('top', 'eligible', allMet); // 100
  const low = assessment('low', 'eligible', { ...allMet, b1: 'not-met' }); // 72
  const wide = assessment('wide', 'eligible', { ...allMet, b2: 'unverified' }); // 88–100

  it.each<[string, Assessment[], boolean]>([
    ['none', [], false],
    ['one', [wide], false],
    ['two that stand apart', [top, low], false],
    ['two that overlap', [top, wide], true],
    ['three, the last two of which overlap', [low, top, wide], true],
    ['two that overlap with one between them that stands apart', [top, low, wide], false],
  ])('of %s', (_name, assessments, undecided) => {
    expect(isOrderUndecided(assessments.map((each) => ({ assessment: each, byGuide: false, reason: '' })))).toBe(undecided);
  });
});

/** With so many per cent of Beta proven. */
function withBeta(of: Assessment, proven: number): Assessment {
  return { ...of, score: { ...of.score, factors: of.score.factors.map((f) => (f.id === 'beta' ? { ...f, proven } : f)) } };
}
