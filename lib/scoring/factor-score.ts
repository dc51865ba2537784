/** What a factor and its criteria come to: parts of a score. */
import type { OutcomeEntry } from '@/lib/desks/desk-schema';
import type { Standing } from '@/lib/evidence/claim-status';
import type { Finding } from '@/lib/findings/finding';

export type Outcome = OutcomeEntry['outcome'];

export interface CriterionScore {
  id: string;
  name: string;
  /** Points of 100 on the whole score that this criterion can bring, after not-applicable ones left it their share. */
  worth: number;
  floor: boolean;
  /** What counts today. */
  outcome: Outcome;
  /** Standing of the claims behind the curated outcome. */
  standing: Standing;
  /** Why, or for an unverified one what would verify it. */
  because: string;
  ask: string;
  claims: readonly string[];
  /** The user's own, where it is what counts. */
  finding: Finding | null;
}

export interface FactorScore {
  id: string;
  name: string;
  weight: number;
  /** Points of 100 on the whole score: the weight, after factors of which nothing applies left it their share. */
  worth: number;
  /** Per cent of the factor. Null where no criterion of it applies. */
  proven: number | null;
  possible: number | null;
  criteria: CriterionScore[];
}
