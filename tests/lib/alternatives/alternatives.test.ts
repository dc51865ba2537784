import { describe, expect, it } from 'vitest';
import { alternativesTo, isOrderUndecided } from '@/lib/alternatives/alternatives';
import type { Assessment } from '@/lib/assessment/assess';
import type { FitRow, FitState } from '@/lib/fit/fit';
import { english } from '@/tests/messages';
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
const ids = (limit: number, of: Assessment = current) => alternativesTo(of, all, limit, english).map((a) => a.assessment.desk.id);

describe('alternativesTo', () => {
  it("gives the guide's first in its order, then the most open and best proven", () => {
    expect(ids(99)).toEqual(['second', 'first', 'best', 'good', 'on-terms', 'unknown']);
  });

  it('says which the guide names', () => {
    expect(alternativesTo(current, all, 99, english).map((a) => a.byGuide)).toEqual([true, true, false, false, false, false]);
  });

  it('keeps the verdict of a desk the guide names that is not eligible', () => {
    expect(alternativesTo(current, all, 1, english)[0]).toMatchObject({
      assessment: { desk: { id: 'second' }, verdict: { kind: 'not-eligible' } },
    });
  });

  it('never computes one that is not eligible', () => {
    expect(ids(99)).not.toContain('refused');
  });

  it.each(all.map((each) => [each.desk.id, each] as const))('never gives %s in its own place', (id, each) => {
    expect(ids(99, each)).not.toContain(id);
  });

  it('puts a desk with fewer needs unmet before one better proven, and one less open after both however it fits', () => {
    const lacking = withFit(best, ['not-met', 'met']);
    const unsure = withFit(good, ['not-known', 'not-known']);
    const order = alternativesTo(current, [current, lacking, unsure, withFit(onTerms, ['met', 'met'])], 99, english);
    expect(order.map((a) => a.assessment.desk.id)).toEqual(['good', 'best', 'on-terms']);
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
  const reasonFor = (other: Assessment, of: Assessment) => alternativesTo(of, [of, other], 1, english)[0]?.reason;

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
      'a lead by what the factor is worth at each desk, where one of them leaves its share to the others',
      // Alpha carries all 100 here and 50 of them are proven; there all 60 of it are, and 10 points are the lead.
      assessment('other', 'eligible', { a1: 'met', a2: 'met', a3: 'met' }),
      assessment('here', 'eligible', { a1: 'met', b1: 'not-applicable', b2: 'not-applicable' }),
      '10 points more proven on alpha, meets “Criterion a2”',
    ],
    [
      'no lead where per cent of the factor are more and points of the whole score are fewer',
      // Alpha: 80 % of 60 there, 50 % of 100 here.
      assessment('other', 'eligible', { a1: 'met', a2: 'met' }),
      assessment('here', 'eligible', { a1: 'met', b1: 'not-applicable', b2: 'not-applicable' }),
      'meets “Criterion a2”, principal',
    ],
    [
      'one point in the singular',
      withBeta(assessment('other', 'eligible'), 2.5), // 1 of 40
      withBeta(assessment('here', 'eligible'), 0),
      '1 point more proven on beta, principal',
    ],
    [
      'that it meets every need, before what only it meets',
      withFit(assessment('other', 'eligible', { a1: 'met', b1: 'met' }), ['met', 'met']),
      assessment('here', 'eligible', { a1: 'met', b1: 'not-met' }),
      '28 points more proven on beta, meets all your needs',
    ],
    [
      'that it meets every need, where it leads in nothing',
      withFit(assessment('other', 'eligible'), ['met']),
      assessment('here', 'eligible'),
      'meets all your needs, principal',
    ],
    [
      'nothing of needs where one is not met',
      withFit(assessment('other', 'eligible'), ['met', 'not-met']),
      assessment('here', 'eligible'),
      'principal',
    ],
    [
      'nothing of needs where one is not known',
      withFit(assessment('other', 'eligible'), ['met', 'not-known']),
      assessment('here', 'eligible'),
      'principal',
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
  const low = assessment('low', 'eligible', { ...allMet, a1: 'not-met' }); // 70
  const wide = assessment('wide', 'eligible', { ...allMet, b2: 'unverified' }); // 88–100

  const floorFailed = assessment('floor-failed', 'eligible', { ...allMet, b1: 'not-met', b2: 'unverified' }); // 60–72, fails b1
  const unrated = assessment('unrated', 'eligible', { b2: 'not-met' }); // 0–88, coverage 12
  const named = (of: Assessment) => ({ assessment: of, byGuide: true, reason: '' });
  const computed = (of: Assessment) => ({ assessment: of, byGuide: false, reason: '' });

  it.each<[string, Parameters<typeof isOrderUndecided>[0], boolean]>([
    ['none', [], false],
    ['one', [computed(wide)], false],
    ['two that stand apart', [computed(top), computed(low)], false],
    ['two that overlap', [computed(top), computed(wide)], true],
    ['three, the last two of which overlap', [computed(low), computed(top), computed(wide)], true],
    ['two that overlap with one between them that stands apart', [computed(top), computed(low), computed(wide)], false],
    ['two that both fail a floor and overlap', [computed(floorFailed), computed({ ...floorFailed, name: 'other' })], true],
    ['two that overlap of which one fails a floor', [computed(low), computed(floorFailed)], false],
    ['two of which one is not rated', [computed(top), computed(unrated)], true],
    ['two that overlap and the guide names', [named(top), named(wide)], false],
    ['two that overlap of which the guide names the first', [named(top), computed(wide)], false],
    ['two that overlap of which the guide names the second', [computed(top), named(wide)], false],
    ['one the guide names before two that overlap', [named(low), computed(top), computed(wide)], true],
    ['two that overlap and differ in their verdicts', [computed(top), computed({ ...wide, verdict: onTerms.verdict })], false],
    ['two that overlap and differ in needs unmet', [computed(top), computed(withFit(wide, ['not-met']))], false],
    ['two that overlap and differ in needs not known only', [computed(top), computed(withFit(wide, ['not-known']))], true],
  ])('of %s', (_name, alternatives, undecided) => {
    expect(isOrderUndecided(alternatives)).toBe(undecided);
  });
});

/** With so many per cent of Beta proven. */
function withBeta(of: Assessment, proven: number): Assessment {
  return { ...of, score: { ...of.score, factors: of.score.factors.map((f) => (f.id === 'beta' ? { ...f, proven } : f)) } };
}

/** With needs that stand like this. */
function withFit(of: Assessment, states: readonly FitState[]): Assessment {
  return {
    ...of,
    fit: states.map((state): FitRow => ({ need: { kind: 'product', value: 'spot' }, state, doubt: null, minimums: [], claims: [] })),
  };
}
