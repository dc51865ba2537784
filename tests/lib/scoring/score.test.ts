import { describe, expect, it } from 'vitest';
import type { Finding, Findings, FoundOutcome } from '@/lib/findings/finding';
import { criterionOf, scoreDesk } from '@/lib/scoring/score';
import { directory } from '@/tests/directory';
import { type Answers, claim, desk, outcomes, rubric, source, today } from '../build';

const score = (answers: Answers) => scoreDesk(desk({ outcomes: outcomes(answers) }), rubric, today);
const worth = (answers: Answers) =>
  Object.fromEntries(score(answers).factors.flatMap((f) => f.criteria.map((c) => [c.id, Math.round(c.worth * 1000) / 1000])));
const allMet: Answers = { a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' };

describe('scoreDesk', () => {
  it('adds up to the example worked by hand', () => {
    // Alpha 60: a1 50 % = 30, a2 30 % = 18, a3 20 % = 12. Beta 40: b1 70 % = 28, b2 30 % = 12.
    const result = score({ a1: 'met', a2: 'partly', a3: 'unverified', b1: 'met', b2: 'not-met' });
    expect(result.proven).toBeCloseTo(67); // 30 + 18/2 + 0 + 28 + 0
    expect(result.possible).toBeCloseTo(79); // 67 and the 12 of a3
    expect(result.coverage).toBeCloseTo(88); // all but the 12 of a3
    expect(result.askNext).toEqual({ criterion: 'a3', ask: 'What about a3?', points: expect.closeTo(12) });
    expect(result.rated).toBe(true);
    expect(result.failedFloors).toEqual([]);
    expect(result.factors).toMatchObject([
      { id: 'alpha', weight: 60, worth: expect.closeTo(60), proven: expect.closeTo(65), possible: expect.closeTo(85) }, // (30 + 9) / 60, (30 + 9 + 12) / 60
      { id: 'beta', weight: 40, worth: expect.closeTo(40), proven: expect.closeTo(70), possible: expect.closeTo(70) }, // 28 / 40
    ]);
  });

  it.each<[string, Answers, number, number, number]>([
    ['everything met', allMet, 100, 100, 100],
    ['nothing met', { a1: 'not-met', a2: 'not-met', a3: 'not-met', b1: 'not-met', b2: 'not-met' }, 0, 0, 100],
    ['nothing answered', {}, 0, 100, 0],
    ['everything partly met', { a1: 'partly', a2: 'partly', a3: 'partly', b1: 'partly', b2: 'partly' }, 50, 50, 100],
    ['the rest unverified', { a1: 'met', a2: 'unverified', a3: 'unverified', b1: 'unverified', b2: 'unverified' }, 30, 100, 30],
  ])('gives for %s the interval and coverage', (_name, answers, proven, possible, coverage) => {
    expect(score(answers)).toMatchObject({
      proven: expect.closeTo(proven),
      possible: expect.closeTo(possible),
      coverage: expect.closeTo(coverage),
    });
  });

  it.each<['sourced' | 'guide-only' | 'under-review' | 'unverified', number, number]>([
    ['sourced', 30, 30],
    ['guide-only', 30, 30],
    ['under-review', 0, 30],
    ['unverified', 0, 30],
  ])('counts a met criterion whose claims are %s from %d to %d points', (standing, proven, possible) => {
    const nothingElse: Answers = { a2: 'not-met', a3: 'not-met', b1: 'not-met', b2: 'not-met' };
    const result = score({ a1: ['met', standing], ...nothingElse });
    expect(result).toMatchObject({ proven: expect.closeTo(proven), possible: expect.closeTo(possible) });
    expect(result.factors[0]?.criteria[0]).toMatchObject({ standing: { status: standing }, outcome: proven > 0 ? 'met' : 'unverified' });
  });

  it('does not add up weak claims on different things: one of them must carry the outcome alone', () => {
    const built = desk({
      sources: [source({ id: 'one', kind: 'press', site: 'one.example' }), source({ id: 'two', kind: 'press', site: 'two.example' })],
      claims: [claim({ id: 'one' }), claim({ id: 'two' }), claim({ id: 'both', sources: ['one', 'two'] })],
    });
    const outcomeOn = (claims: string[]) =>
      criterionOf(
        scoreDesk({ ...built, outcomes: [{ criterion: 'a1', outcome: 'met', because: 'They say so.', claims }] }, rubric, today),
        'a1',
      );
    expect(outcomeOn(['one', 'two'])).toMatchObject({ outcome: 'unverified', standing: { status: 'unverified', carriedBy: null } });
    expect(outcomeOn(['one', 'both'])).toMatchObject({ outcome: 'met', standing: { status: 'sourced', carriedBy: 'both' } });
  });

  it('keeps the claims of an unverified criterion and lets none of them carry it', () => {
    const built = desk({ outcomes: [{ criterion: 'a1', outcome: 'unverified', wouldVerify: 'a page that says so', claims: ['sourced'] }] });
    expect(criterionOf(scoreDesk(built, rubric, today), 'a1')).toMatchObject({
      outcome: 'unverified',
      because: 'a page that says so',
      claims: ['sourced'],
      standing: { status: 'unverified', carriedBy: null },
    });
  });

  it('does not hold a floor failed on evidence that is under review', () => {
    expect(score({ ...allMet, b1: ['not-met', 'under-review'] }).failedFloors).toEqual([]);
  });

  it('leaves the share of a criterion that does not apply to the others of its factor', () => {
    // Alpha's 60 over a1 50 and a2 30: 60 × 50/80 and 60 × 30/80.
    expect(worth({ ...allMet, a3: 'not-applicable' })).toEqual({ a1: 37.5, a2: 22.5, a3: 0, b1: 28, b2: 12 });
    expect(score({ ...allMet, a3: 'not-applicable' })).toMatchObject({ proven: expect.closeTo(100), coverage: expect.closeTo(100) });
  });

  it('counts a criterion said not to apply on evidence under review as unverified, with its full share', () => {
    const answers: Answers = { ...allMet, a3: ['not-applicable', 'under-review'] };
    const result = score(answers);
    expect(result.factors[0]?.criteria[2]).toMatchObject({ id: 'a3', outcome: 'unverified', standing: { status: 'under-review' } });
    expect(worth(answers)).toEqual(worth(allMet));
    expect(result).toMatchObject({ proven: expect.closeTo(88), possible: expect.closeTo(100), coverage: expect.closeTo(88) });
    expect(result.askNext).toMatchObject({ criterion: 'a3', points: expect.closeTo(12) });
  });

  it('leaves the weight of a factor that does not apply to the other factors', () => {
    const answers: Answers = { a1: 'met', a2: 'not-met', a3: 'unverified', b1: 'not-applicable', b2: 'not-applicable' };
    expect(worth(answers)).toEqual({ a1: 50, a2: 30, a3: 20, b1: 0, b2: 0 });
    expect(score(answers)).toMatchObject({ proven: expect.closeTo(50), possible: expect.closeTo(70), coverage: expect.closeTo(80) });
    expect(score(answers).factors).toMatchObject([{ worth: 100 }, { worth: 0, proven: null, possible: null }]);
  });

  it('says nothing is proven where nothing applies', () => {
    const nothing = score({ a1: 'not-applicable', a2: 'not-applicable', a3: 'not-applicable', b1: 'not-applicable', b2: 'not-applicable' });
    expect(nothing).toMatchObject({ proven: 0, possible: 0, coverage: 0, rated: false, askNext: null });
  });

  it.each<[string, Answers, boolean]>([
    ['60, the threshold itself', { a1: 'met', a2: 'met', a3: 'met' }, true],
    ['58, just under', { a1: 'met', b1: 'met' }, false],
  ])('rates a desk by its coverage of %s', (_name, answers, rated) => {
    expect(score(answers).rated).toBe(rated);
  });

  it('rates a desk whose evidence is exactly 60 of 100 where the sums fall a hair short', () => {
    // 25 do not apply, so that 45 of the 75 in play have evidence: 60 %, and as floating-point sums 59.99999999999999.
    const weights = { none: 25, x: 5, y: 35, z: 5, open: 30 };
    const factors = Object.entries(weights).map(([id, weight]) => ({
      id,
      name: id,
      weight,
      criteria: [{ id, name: id, points: 100, ask: 'What?', metWhen: 'It is there.' }],
    }));
    const answers: Answers = { none: 'not-applicable', x: 'met', y: 'met', z: 'met', open: 'unverified' };
    const result = scoreDesk(desk({ outcomes: outcomes(answers) }), { ...rubric, factors }, today);
    expect(result.coverage).toBeCloseTo(60);
    expect(result.rated).toBe(true);
  });

  it('names a failed floor and leaves the number alone', () => {
    const failed = score({ ...allMet, b1: 'not-met' });
    expect(failed.failedFloors).toEqual(['Criterion b1']);
    expect(failed.proven).toBeCloseTo(72); // 100 less the 28 of b1, and no more
  });

  it.each(['met', 'partly', 'unverified', 'not-applicable'] as const)('fails no floor that is %s', (outcome) => {
    expect(score({ ...allMet, b1: outcome }).failedFloors).toEqual([]);
  });

  it('asks next for the unverified criterion worth most, and for none where all are answered', () => {
    expect(score({ ...allMet, a3: 'unverified', b1: 'unverified' }).askNext).toMatchObject({ criterion: 'b1', points: expect.closeTo(28) });
    expect(score({ ...allMet, a2: ['met', 'under-review'] }).askNext).toMatchObject({ criterion: 'a2' });
    expect(score(allMet).askNext).toBeNull();
  });
});

describe('a factor without weight', () => {
  const [alpha, beta] = rubric.factors;
  if (!alpha || !beta) throw new Error('the rubric of the tests has two factors');
  const betaOnly = {
    ...rubric,
    factors: [
      { ...alpha, weight: 0 },
      { ...beta, weight: 100 },
    ],
  };
  const scoreOnBeta = (answers: Answers) => scoreDesk(desk({ outcomes: outcomes(answers) }), betaOnly, today);

  it('brings no points, and is shown all the same', () => {
    // Beta alone: b1 70, b2 30.
    const result = scoreOnBeta({ a1: 'met', b1: 'met', b2: 'unverified' });
    expect(result).toMatchObject({ proven: 70, possible: 100, coverage: 70, rated: true });
    expect(result.factors[0]).toMatchObject({ weight: 0, worth: 0, proven: expect.closeTo(50) });
  });

  it('is not asked about, since no answer there would narrow anything', () => {
    expect(scoreOnBeta({ a1: 'unverified', b1: 'met', b2: 'met' }).askNext).toBeNull();
    expect(scoreOnBeta({ a1: 'unverified', b1: 'met' }).askNext).toMatchObject({ criterion: 'b2', points: 30 });
  });

  it('leaves nothing to score where no other factor applies', () => {
    expect(scoreOnBeta({ a1: 'met', b1: 'not-applicable', b2: 'not-applicable' })).toMatchObject({ proven: 0, possible: 0, coverage: 0 });
  });
});

describe("the user's own findings", () => {
  const found = (outcome: FoundOutcome): Finding => ({ outcome, note: 'Told on the phone.', evidence: '', day: today });
  const scoreWith = (answers: Answers, findings: Findings) => scoreDesk(desk({ outcomes: outcomes(answers) }), rubric, today, findings);

  it.each<[FoundOutcome, number, number, number]>([
    // a3 is worth 12; the others are met on evidence. Not applicable leaves its points to a1 and a2, both met.
    ['met', 100, 100, 100],
    ['partly', 94, 94, 100],
    ['not-met', 88, 88, 100],
    ['not-applicable', 100, 100, 100],
  ])('count in place of what is unverified: %s', (outcome, proven, possible, coverage) => {
    expect(scoreWith({ ...allMet, a3: 'unverified' }, { a3: found(outcome) })).toMatchObject({ proven, possible, coverage, askNext: null });
  });

  it('count in place of a published outcome, whose standing, reason and claims stay', () => {
    const finding = found('not-met');
    const result = scoreWith(allMet, { a1: finding });
    expect(result).toMatchObject({ proven: 70, possible: 70 });
    expect(criterionOf(result, 'a1')).toMatchObject({
      outcome: 'not-met',
      finding,
      because: 'A page says so.',
      claims: ['sourced'],
      standing: { status: 'sourced', carriedBy: 'sourced' },
    });
    expect(criterionOf(result, 'a2')).toMatchObject({ outcome: 'met', finding: null });
  });

  it('can fail a floor and lift one', () => {
    expect(scoreWith(allMet, { b1: found('not-met') }).failedFloors).toEqual(['Criterion b1']);
    expect(scoreWith({ ...allMet, b1: 'not-met' }, { b1: found('met') }).failedFloors).toEqual([]);
  });

  it('can bring a desk over the threshold of coverage', () => {
    expect(scoreWith({ a1: 'met', b1: 'met' }, {}).rated).toBe(false); // 58
    expect(scoreWith({ a1: 'met', b1: 'met' }, { b2: found('not-met') }).rated).toBe(true); // 70
  });

  it('on a criterion the rubric does not have move nothing', () => {
    expect(scoreWith(allMet, { gone: found('not-met') })).toEqual(score(allMet));
  });
});

describe('criterionOf', () => {
  it('finds a criterion in whichever factor it stands, and none that the rubric does not have', () => {
    expect(criterionOf(score(allMet), 'b2')).toMatchObject({ id: 'b2', outcome: 'met' });
    expect(criterionOf(score(allMet), 'gone')).toBeUndefined();
  });
});

describe('over the whole directory', () => {
  it('has desks to score', () => {
    expect(directory.desks.length).toBeGreaterThanOrEqual(14);
  });

  it.each(directory.desks.map((d) => [d.id, d] as const))('%s keeps proven, possible and coverage in step', (_id, each) => {
    const { proven, possible, coverage } = scoreDesk(each, directory.rubric, directory.asOf);
    expect(proven).toBeGreaterThanOrEqual(0);
    expect(possible).toBeGreaterThanOrEqual(proven);
    expect(possible).toBeLessThanOrEqual(100 + 1e-9);
    expect(Math.abs(possible - proven - (100 - coverage))).toBeLessThan(1e-9);
  });

  it('proves nothing any more once every shelf life is over, except by what never expires', () => {
    for (const each of directory.desks) {
      const later = scoreDesk(each, directory.rubric, '2099-01-01');
      const known = later.factors.flatMap((f) => f.criteria).filter((c) => c.outcome !== 'unverified' && c.outcome !== 'not-applicable');
      expect(known.map((c) => c.id).filter((id) => id !== 'incident-record')).toEqual([]);
    }
  });
});
