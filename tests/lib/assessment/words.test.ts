import { describe, expect, it } from 'vitest';
import { interval, notRated, scoreInFull, scoreInList, standingKeys, topicKeys, verdictLine, verdictSummary } from '@/lib/assessment/words';
import { type Service, topics } from '@/lib/desks/kinds';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import { scoreDesk } from '@/lib/scoring/score';
import { type Weights, withWeights } from '@/lib/scoring/weights';
import { english } from '@/tests/messages';
import { type Answers, assessment, rubric, today } from '../build';

describe('interval', () => {
  it.each([
    [58, 81, '58–81'],
    [57.5, 81.4, '58–81'],
    [58, 58, '58'],
    [57.6, 58.4, '58'],
    [0, 100, '0–100'],
  ])('of %d to %d is %s', (proven, possible, text) => {
    expect(interval(proven, possible, english)).toBe(text);
  });
});

describe('notRated', () => {
  it('names the points that have evidence, never rounded up to the threshold', () => {
    const { score } = assessment('one', 'eligible', { a1: 'met', b1: 'met' });
    expect(notRated(score, english)).toBe('Not rated: 58 of 100 points have evidence');
    expect(notRated({ ...score, coverage: 59.9 }, english)).toBe('Not rated: 59 of 100 points have evidence');
  });

  it('says nothing of a rated desk', () => {
    expect(notRated(assessment('one', 'eligible', { a1: 'met', a2: 'met', a3: 'met' }).score, english)).toBeNull();
  });

  it.each<[string, Answers, Weights | null]>([
    [
      'nothing applies',
      { a1: 'not-applicable', a2: 'not-applicable', a3: 'not-applicable', b1: 'not-applicable', b2: 'not-applicable' },
      null,
    ],
    [
      'only what has no weight applies',
      { a1: 'not-applicable', a2: 'not-applicable', a3: 'not-applicable', b1: 'met' },
      { alpha: 100, beta: 0 },
    ],
  ])('says so where %s', (_name, answers, weights) => {
    const score = scoreDesk(assessment('one', 'eligible', answers).desk, withWeights(rubric, weights), today);
    expect(notRated(score, english)).toBe('Not rated: nothing that has weight applies to this desk');
  });
});

describe('scoreInFull', () => {
  const rated = assessment('one', 'eligible', { a1: 'met', a2: 'met', a3: 'met' });
  const unrated = assessment('two', 'eligible', { a1: 'met', b1: 'met' });

  it.each([
    [rated, false, '60–100'],
    [rated, true, '60–100 · yours'],
    [unrated, false, '58–100, not rated'],
    [unrated, true, '58–100, not rated · yours'],
  ])('gives the interval, whether it is rated, and whose it is', ({ score }, own, text) => {
    expect(scoreInFull({ score, own }, english)).toBe(text);
  });
});

describe('scoreInList', () => {
  it.each<[string, Answers, string]>([
    ['the interval of a rated desk', { a1: 'met', a2: 'met', a3: 'met', b1: 'met' }, '88–100'],
    ['one number where nothing is open', { a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' }, '100'],
    ['that a desk is not rated', { a1: 'met', b1: 'met' }, 'not rated'],
  ])('is %s, and whose it is where it is the user’s own', (_name, answers, text) => {
    const one = assessment('one', 'eligible', answers);
    expect(scoreInList(one, english)).toBe(text);
    expect(scoreInList({ ...one, own: true }, english)).toBe(`${text} · yours`);
  });
});

it('no standing reads like another, and one that is not carried is said to lack sources', () => {
  const words = Object.values(standingKeys).map((key) => english.say(key));
  expect(english.say(standingKeys.unverified)).toBe('not enough sources');
  expect(new Set(words).size).toBe(4);
});

/** A verdict with one ruling for each service. */
function said(kind: VerdictKind, reason: string, ...services: [Service, VerdictKind][]): Parameters<typeof verdictLine>[0] {
  const ruling = { reason, asks: [], entity: null, claims: [], rules: [] };
  return { kind, reason, services: services.map(([service, own]) => ({ ...ruling, service, kind: own })) };
}

describe('verdictLine', () => {
  it.each<[VerdictKind, string, string]>([
    ['not-established', 'Set your domicile.', 'Not established. Set your domicile.'],
    ['not-established', 'Which US state? Takes funds.', 'Not established. Which US state? Takes funds.'],
    ['conditional', 'Serves large clients.', 'Conditional. Serves large clients.'],
    ['not-eligible', 'eOTC is not for individuals.', 'Not eligible. eOTC is not for individuals.'],
    ['eligible', 'Serves funds in the EU.', 'Eligible. Serves funds in the EU.'],
  ])('puts the verdict before its sentence: %s, %s', (kind, reason, line) => {
    expect(verdictLine(said(kind, reason, ['spot', kind]), english)).toBe(line);
    expect(verdictLine(said(kind, reason, ['spot', kind], ['derivatives', kind]), english)).toBe(line);
  });

  it('says each service of its own where they differ', () => {
    const verdict = said('conditional', 'It depends.', ['spot', 'eligible'], ['derivatives', 'not-eligible']);
    expect(verdictSummary(verdict, english)).toBe('Spot eligible, derivatives not eligible');
    expect(verdictLine(verdict, english)).toBe('Spot eligible, derivatives not eligible.');
  });
});

describe('names of topics', () => {
  it('name every topic once but incidents, which stand in a list of their own', () => {
    const named = topicKeys.map(([topic]) => topic);
    expect([...named, 'incident'].sort()).toEqual([...topics].sort());
    expect(new Set(topicKeys.map(([, key]) => english.say(key))).size).toBe(named.length);
  });
});
