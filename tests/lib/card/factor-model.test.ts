import { describe, expect, it } from 'vitest';
import { bar, type CriterionModel, factorModels } from '@/lib/card/factor-model';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Findings } from '@/lib/findings/finding';
import { scoreDesk } from '@/lib/scoring/score';
import { withWeights } from '@/lib/scoring/weights';
import { english } from '@/tests/messages';
import { type Answers, claim, desk, outcomes, rubric, source, today } from '../build';

const mixed: Answers = { a1: 'met', a2: ['met', 'under-review'], a3: 'unverified', b1: 'partly', b2: 'not-applicable' };

function factors(answers: Answers, fields: Partial<CompiledDesk> = {}, findings: Findings = {}) {
  const built = desk({ outcomes: outcomes(answers), ...fields });
  return factorModels(built, scoreDesk(built, rubric, today, findings), scoreDesk(built, rubric, today), english);
}

function criteria(...of: Parameters<typeof factors>): CriterionModel[] {
  return factors(...of).flatMap((factor) => factor.criteria);
}

describe('bar', () => {
  it.each<[number | null, number | null, string]>([
    [20, 70.4, '20–70'],
    [70, 70, '70'],
    [0, 100, '0–100'],
    [null, null, 'n/a'],
  ])('from %s to %s reads "%s"', (proven, possible, text) => {
    expect(bar('Alpha', 60, proven, possible, english)).toEqual({ name: 'Alpha', weight: 60, proven, possible, text });
  });
});

describe('factorModels', () => {
  it('gives each factor its bar and its criteria, in the order of the rubric', () => {
    // Alpha: a1 50 proven, a2 and a3 open. Beta: b1 alone applies, in part.
    expect(factors(mixed)).toMatchObject([
      { id: 'alpha', name: 'Alpha', weight: 60, text: '50–100', criteria: [{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }] },
      { id: 'beta', name: 'Beta', weight: 40, text: '50', criteria: [{ id: 'b1' }, { id: 'b2' }] },
    ]);
  });

  it('says each outcome in words, and what holds it back', () => {
    expect(criteria(mixed).map(({ outcome, answered }) => [outcome, answered])).toEqual([
      ['met', true],
      ['unverified (under review)', false],
      ['unverified', false],
      ['partly met', true],
      ['not applicable', true],
    ]);
  });

  it('says until when an outcome counts that is due for review', () => {
    const sources = [source({ id: 'sourced', published: '2025-01-15' })]; // a product claim: 24 months, with a notice of 90 days
    expect(criteria({ a1: 'met' }, { sources })[0]).toMatchObject({ outcome: 'met (review due by Jan 15, 2027)', answered: true });
  });

  it('marks a floor', () => {
    expect(
      criteria(mixed)
        .map(({ name }) => name)
        .filter((name) => name.endsWith('(floor)')),
    ).toEqual(['Criterion b1 (floor)']);
  });

  it('walks each outcome back to its claim and source, and says what would verify one that has none', () => {
    const claims = [claim({ id: 'sourced', statement: 'It quotes.' }), claim({ id: 'under-review' })];
    const models = criteria(mixed, { claims });
    expect(models[0]?.claims).toMatchObject([{ statement: 'It quotes.', sources: [{ url: 'https://example.com/sourced' }] }]);
    expect(models[2]).toMatchObject({ because: 'To verify: a page that says so', claims: [] });
  });

  it('says why, not what would verify it, of an outcome held or under review', () => {
    const models = criteria(mixed);
    expect([0, 1, 3, 4].map((i) => models[i]?.because)).toEqual(Array(4).fill('A page says so.'));
  });

  it('says nothing of what would verify a criterion of which nothing is on file', () => {
    expect(criteria({})[0]).toMatchObject({ outcome: 'unverified', because: '', claims: [] });
  });

  it('keeps the claims on an unverified criterion beside what would verify it', () => {
    const entry = { criterion: 'a1', outcome: 'unverified' as const, wouldVerify: 'a second report', claims: ['unverified'] };
    expect(criteria({}, { outcomes: [entry] })[0]).toMatchObject({
      outcome: 'unverified',
      because: 'To verify: a second report',
      claims: [{ id: 'unverified' }],
    });
  });

  it.each([
    [
      ['sourced', 'guide-only'],
      ['sourced', 'guide-only'],
    ],
    [
      ['unverified', 'guide-only', 'sourced'],
      ['sourced', 'unverified', 'guide-only'],
    ],
    [
      ['unverified', 'under-review'],
      ['under-review', 'unverified'],
    ],
  ])('puts the claim that carries the outcome first: of %j', (cited, shown) => {
    const entry = { criterion: 'a1', outcome: 'met' as const, because: 'They say so.', claims: cited };
    expect(criteria({}, { outcomes: [entry] })[0]?.claims.map(({ id }) => id)).toEqual(shown);
  });
});

describe("the user's own", () => {
  const finding = { outcome: 'not-met' as const, note: 'They declined.', evidence: 'call of 3 November', day: today };

  it('finding counts, is named as such, and stands beside the public outcome', () => {
    expect(criteria({ a1: 'met' }, {}, { a1: finding })[0]).toMatchObject({
      outcome: 'not met (your finding)',
      answered: true,
      because: 'A page says so.',
      claims: [{ id: 'sourced' }],
      finding,
      publicOutcome: 'met',
    });
  });

  it('finding on an unverified criterion still says what would verify it for the public one', () => {
    expect(criteria({ a1: 'unverified' }, {}, { a1: finding })[0]).toMatchObject({
      outcome: 'not met (your finding)',
      publicOutcome: 'unverified',
    });
  });

  it('finding hides that the published evidence is under review, which no longer counts', () => {
    expect(criteria({ a1: ['met', 'under-review'] }, {}, { a1: finding })[0]).toMatchObject({
      outcome: 'not met (your finding)',
      publicOutcome: 'unverified',
    });
  });

  it('finding leaves the other criteria without a public outcome of their own', () => {
    expect(criteria({ a1: 'met', a2: 'met' }, {}, { a1: finding })[1]).toMatchObject({ finding: null, publicOutcome: null });
  });

  it('weights stand at the factors', () => {
    const built = desk({ outcomes: outcomes(mixed) });
    const own = scoreDesk(built, withWeights(rubric, { alpha: 10, beta: 90 }), today);
    expect(factorModels(built, own, scoreDesk(built, rubric, today), english).map(({ weight, text }) => [weight, text])).toEqual([
      [10, '50–100'],
      [90, '50'],
    ]);
  });
});
