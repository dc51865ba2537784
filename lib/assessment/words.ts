/** The words and figures every surface uses for a verdict, an outcome and an interval, so that no two differ. */
import type { Verdict, VerdictKind } from '@/lib/eligibility/verdict';
import type { ClaimStatus } from '@/lib/evidence/claim-status';
import type { Outcome, Score } from '@/lib/scoring/score';

export const verdictWords: Readonly<Record<VerdictKind, string>> = {
  eligible: 'Eligible',
  conditional: 'Conditional',
  'not-eligible': 'Not eligible',
  'not-established': 'Not established',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  met: 'met',
  partly: 'partly met',
  'not-met': 'not met',
  unverified: 'unverified',
  'not-applicable': 'not applicable',
};

/** How the claims behind a rule or outcome stand. */
export const standingWords: Readonly<Record<ClaimStatus, string>> = {
  sourced: 'sourced',
  'guide-only': 'by the guide only',
  'under-review': 'under review',
  unverified: 'one source only',
};

/** In one line: "Not established: set your domicile", or "Conditional. Serves …" before a sentence. */
export function verdictLine({ kind, reason }: Pick<Verdict, 'kind' | 'reason'>): string {
  return `${verdictWords[kind]}${/^\p{Ll}{2}/u.test(reason) ? ':' : '.'} ${reason}`;
}

/** An interval in whole points, "58–81", or one number where both ends round to it. */
export function interval(proven: number, possible: number): string {
  const [low, high] = [Math.round(proven), Math.round(possible)];
  return low === high ? `${low}` : `${low}–${high}`;
}

/** A desk's score in a list: its interval, or that it is not rated. */
export function scoreInList({ rated, proven, possible }: Score): string {
  return rated ? interval(proven, possible) : 'not rated';
}

/** What stands in place of a rank where too little has evidence; null for a rated desk. */
export function notRated({ rated, coverage }: Score): string | null {
  return rated ? null : `Not rated: ${Math.floor(coverage)} of 100 points have evidence`;
}
