import { describe, expect, it } from 'vitest';
import { assessAll, type UserView } from '@/lib/assessment/assess';
import { judgeEligibility } from '@/lib/eligibility/verdict';
import type { Findings } from '@/lib/findings/finding';
import { judgeFit } from '@/lib/fit/fit';
import { scoreDesk } from '@/lib/scoring/score';
import { guideWeights } from '@/lib/scoring/weights';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';
import { desk, outcomes, profile, regions, rubric, today, vocabulary } from '../build';

describe('over the whole directory', () => {
  const german = profile({
    country: 'DE',
    clientType: 'fund',
    classification: 'professional',
    ticketUsd: 500_000,
    products: ['spot', 'options'],
    fiat: ['EUR'],
  });

  it('gives every desk its score, its verdict and its fit, in the order of the directory', () => {
    const { desks, asOf } = directory;
    expect(assessAll(directory, { profile: german, weights: null, findings: {} }, asOf, english)).toEqual(
      desks.map((each) => {
        const score = scoreDesk(each, directory.rubric, asOf);
        return {
          desk: each,
          name: each.name,
          score,
          publicScore: score,
          own: false,
          verdict: judgeEligibility(each, german, directory.regions, directory.rubric, asOf, english),
          fit: judgeFit(each, german, directory.rubric, asOf),
        };
      }),
    );
  });
});

describe('your score', () => {
  const answers = outcomes({ a1: 'met', a2: 'met', a3: 'met', b1: 'not-met', b2: 'not-met' }); // Alpha all, Beta nothing: 60
  const desks = [desk({ id: 'one', outcomes: answers }), desk({ id: 'two', outcomes: answers })];
  const quickPicks = { ...directory.quickPicks, picks: [] };
  const small = { asOf: today, rubric, desks, checklist: [], quickPicks, regions, vocabulary };
  const assess = (view: Partial<UserView>) =>
    assessAll(small, { profile: profile(), weights: null, findings: {}, ...view }, today, english);
  const found: Findings = { b1: { outcome: 'met', note: '', evidence: '', day: today } };
  const figures = (view: Partial<UserView>) => assess(view).map(({ own, score, publicScore }) => [own, score.proven, publicScore.proven]);

  const guides = [
    [false, 60, 60],
    [false, 60, 60],
  ];

  it("is the public one where the user has nothing of his own, by the guide's weights", () => {
    expect(figures({})).toEqual(guides);
    const [first] = assess({});
    expect(first?.score).toBe(first?.publicScore);
  });

  it('takes the weights of the user at every desk, beside the public one', () => {
    expect(figures({ weights: { alpha: 25, beta: 75 } })).toEqual([
      [true, 25, 60],
      [true, 25, 60],
    ]);
  });

  it("comes to the same as the public one by weights that are the guide's", () => {
    for (const { score, publicScore } of assess({ weights: guideWeights(rubric) })) expect(score).toEqual(publicScore);
  });

  it.each([
    ['for factors of another rubric', { alpha: 60, gamma: 40 }],
    ['for some factors only', { alpha: 100 }],
    ['that do not sum to 100', { alpha: 60, beta: 60 }],
  ])('does not take weights %s', (_name, weights) => {
    expect(figures({ weights })).toEqual(guides);
  });

  it('takes the findings at their desk only', () => {
    // b1 is 70 % of Beta's 40.
    expect(figures({ findings: { two: found } })).toEqual([
      [false, 60, 60],
      [true, 88, 60],
    ]);
  });

  it('takes weights and findings together', () => {
    // Alpha 25, and 70 % of Beta's 75.
    expect(figures({ weights: { alpha: 25, beta: 75 }, findings: { two: found } })).toEqual([
      [true, 25, 60],
      [true, 77.5, 60],
    ]);
  });

  it.each<[string, UserView['findings']]>([
    ['a criterion the rubric does not have', { one: { gone: { outcome: 'met', note: '', evidence: '', day: today } } }],
    ['a desk the directory does not have', { gone: found }],
    ['nothing', { one: {} }],
  ])('does not come about by findings on %s', (_name, findings) => {
    expect(figures({ findings })).toEqual(guides);
  });

  it('leaves the verdict as it is', () => {
    const verdicts = (view: Partial<UserView>) => assess(view).map(({ verdict }) => verdict);
    expect(verdicts({ weights: { alpha: 25, beta: 75 }, findings: { one: found } })).toEqual(verdicts({}));
  });
});
