/** What fast-check draws for the property tests: outcomes for the criteria of a rubric, weights, and profiles. */
import fc from 'fast-check';
import type { OutcomeEntry } from '@/lib/desks/desk-schema';
import type { Regions, Rubric } from '@/lib/desks/guide-schema';
import { classifications, clientTypes, products } from '@/lib/desks/kinds';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import type { Weights } from '@/lib/scoring/weights';

export type Outcomes = Record<string, OutcomeEntry['outcome']>;

export const anyOutcome = fc.constantFrom<OutcomeEntry['outcome']>('met', 'partly', 'not-met', 'unverified', 'not-applicable');

export function criteriaOf(rubric: Rubric): string[] {
  return rubric.factors.flatMap((factor) => factor.criteria.map(({ id }) => id));
}

/** An outcome for every criterion. */
export function anyOutcomes(rubric: Rubric): fc.Arbitrary<Outcomes> {
  return fc.record(Object.fromEntries(criteriaOf(rubric).map((id) => [id, anyOutcome])));
}

/** Whole points for every factor that sum to 100. */
export function anyWeights(rubric: Rubric): fc.Arbitrary<Weights> {
  const ids = rubric.factors.map(({ id }) => id);
  const cuts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: ids.length - 1, maxLength: ids.length - 1 });
  return cuts.map((points) => {
    const edges = [0, ...points.sort((a, b) => a - b), 100];
    return Object.fromEntries(ids.map((id, i) => [id, (edges[i + 1] ?? 0) - (edges[i] ?? 0)]));
  });
}

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** Any profile, complete or with gaps; a US state only in the US. */
export function anyProfile({ countries, usStates }: Regions): fc.Arbitrary<Profile> {
  const usd = orNull(fc.constantFrom(1, 49_999, 50_000, 100_000, 2_000_000, 9_999_999, 10_000_000, 500_000_000));
  return fc
    .record({
      // Half of them where rules differ most by place.
      country: orNull(fc.oneof(fc.constantFrom('US', 'DE', 'GB', 'FR', 'NO', 'CH', 'SG', 'JP', 'AE', 'IR'), fc.constantFrom(...countries))),
      usState: orNull(fc.constantFrom(...Object.keys(usStates))),
      clientType: orNull(fc.constantFrom(...clientTypes)),
      classification: orNull(fc.constantFrom(...classifications)),
      assetsUsd: usd,
      ticketUsd: usd,
      products: fc.subarray([...products]),
    })
    .map((drawn) => ({ ...emptyProfile, ...drawn, usState: drawn.country === 'US' ? drawn.usState : null }));
}
