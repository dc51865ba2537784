/**
 * Computes a desk's score from its outcomes: an interval from proven (unverified counts nothing) to possible
 * (unverified counts full), in points of 100, with the share of the weight that has evidence.
 * Nothing is typed in and nothing is rounded here; screens round. Past its shelf life an outcome counts as unverified.
 * With the user's weights in the rubric (weights.ts) or findings it is "your score"; the public one takes neither.
 */

import type { OutcomeEntry } from '@/lib/desks/desk-schema';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Rubric } from '@/lib/desks/guide-schema';
import { counts, standingOf } from '@/lib/evidence/claim-status';
import type { Finding, Findings } from '@/lib/findings/finding';
import type { CriterionScore, FactorScore, Outcome } from './factor-score';
import { type OpenQuestion, openQuestions } from './questions';

export interface Score {
  proven: number;
  possible: number;
  /** Per cent of the weight whose outcome is not unverified. */
  coverage: number;
  /** False under the rubric's coverage threshold: shown without a rank. */
  rated: boolean;
  /** Names of failed floors: they rank the desk below all that pass and leave the number alone. */
  failedFloors: string[];
  factors: FactorScore[];
  /** The unverified criterion whose answer narrows the interval most, with the points it narrows by. */
  askNext: OpenQuestion | null;
}

export function scoreDesk(desk: CompiledDesk, rubric: Rubric, today: string, findings: Findings = {}): Score {
  const factors = weighFactors(rubric, desk, today, findings);
  const criteria = factors.flatMap((factor) => factor.criteria);
  const sum = (share: (c: CriterionScore) => number) => withoutDust(criteria.reduce((total, c) => total + c.worth * share(c), 0));
  const coverage = sum((c) => (c.outcome === 'unverified' ? 0 : 1));
  return {
    proven: sum((c) => provenShare(c.outcome, rubric)),
    possible: sum((c) => possibleShare(c.outcome, rubric)),
    coverage,
    rated: coverage >= rubric.ratedFrom,
    failedFloors: criteria.filter((c) => c.floor && c.outcome === 'not-met').map((c) => c.name),
    factors,
    askNext: openQuestions(factors)[0] ?? null,
  };
}

export function criterionOf({ factors }: Score, id: string): CriterionScore | undefined {
  return factors.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id);
}

function weighFactors(rubric: Rubric, desk: CompiledDesk, today: string, findings: Findings): FactorScore[] {
  const entries = new Map(desk.outcomes.map((entry) => [entry.criterion, entry]));
  const judged = rubric.factors.map((factor) => ({
    factor,
    criteria: factor.criteria.map((c) => ({
      ...c,
      ...judge(entries.get(c.id), findings[c.id] ?? null, desk, rubric, today),
      claims: entries.get(c.id)?.claims ?? [],
    })),
  }));
  const inPlay = <C extends { outcome: Outcome }>(criteria: readonly C[]) => criteria.filter((c) => c.outcome !== 'not-applicable');
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const weightInPlay = total(judged.filter(({ criteria }) => inPlay(criteria).length > 0).map(({ factor }) => factor.weight));
  return judged.map(({ factor, criteria }) => {
    const pointsInPlay = total(inPlay(criteria).map((c) => c.points));
    const worth = pointsInPlay === 0 || weightInPlay === 0 ? 0 : (100 * factor.weight) / weightInPlay;
    const percent = (share: (outcome: Outcome, rubric: Rubric) => number) =>
      pointsInPlay === 0 ? null : (100 * total(inPlay(criteria).map((c) => c.points * share(c.outcome, rubric)))) / pointsInPlay;
    return {
      id: factor.id,
      name: factor.name,
      weight: factor.weight,
      worth,
      proven: percent(provenShare),
      possible: percent(possibleShare),
      criteria: criteria.map(({ id, name, points, floor, outcome, standing, because, ask, claims, finding }) => ({
        id,
        name,
        worth: outcome === 'not-applicable' ? 0 : worth * (points / pointsInPlay),
        floor: floor ?? false,
        outcome,
        standing,
        because,
        ask,
        claims,
        finding,
      })),
    };
  });
}

function judge(
  entry: OutcomeEntry | undefined,
  finding: Finding | null,
  desk: CompiledDesk,
  rubric: Rubric,
  today: string,
): Pick<CriterionScore, 'outcome' | 'standing' | 'because' | 'finding'> {
  const standing = standingOf(desk, entry?.outcome === 'unverified' ? [] : (entry?.claims ?? []), rubric, today);
  const because = entry?.outcome === 'unverified' ? entry.wouldVerify : (entry?.because ?? '');
  if (finding) return { outcome: finding.outcome, standing, because, finding };
  return { outcome: entry && counts(standing.status) ? entry.outcome : 'unverified', standing, because, finding };
}

function provenShare(outcome: Outcome, rubric: Rubric): number {
  if (outcome === 'met') return 1;
  return outcome === 'partly' ? rubric.partlyShare : 0;
}

function possibleShare(outcome: Outcome, rubric: Rubric): number {
  return outcome === 'unverified' ? 1 : provenShare(outcome, rubric);
}

/** Takes away what binary fractions add, so that 60 points are 60 and not 59.99999999999999. */
function withoutDust(points: number): number {
  return Math.round(points * 1e9) / 1e9;
}
