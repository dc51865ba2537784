/** The words and figures every surface uses for a verdict, an outcome and an interval, so that no two differ. */
import type { Topic } from '@/lib/desks/schema';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Verdict } from '@/lib/eligibility/verdict';
import type { ClaimStatus } from '@/lib/evidence/claim-status';
import { serviceNames } from '@/lib/profile/words';
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
  unverified: 'not enough sources',
};

/** What claims are about, in the order a due diligence file has them; incidents stand in a list of their own. */
export const topicNames: readonly (readonly [Topic, string])[] = [
  ['licence', 'Entities and licences'],
  ['eligibility', 'Who is served'],
  ['minimum', 'Minimums'],
  ['execution', 'Execution'],
  ['channel', 'Channels'],
  ['product', 'Products'],
  ['count', 'Assets'],
  ['fee', 'Fees'],
  ['settlement', 'Settlement'],
  ['fiat', 'Fiat'],
  ['custody', 'Custody'],
  ['assurance', 'Assurance'],
  ['reporting', 'Reporting'],
  ['size', 'Size and volume'],
  ['support', 'Hours and coverage'],
  ['contact', 'Verified contact'],
];

/** "Conditional", or where the services differ "Spot conditional, derivatives not established". */
export function verdictSummary({ kind, services }: Pick<Verdict, 'kind' | 'services'>): string {
  if (services.every((service) => service.kind === kind)) return verdictWords[kind];
  const said = services.map((s) => `${serviceNames[s.service].toLowerCase()} ${verdictWords[s.kind].toLowerCase()}`).join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** In one line: "Conditional. Serves clients through …"; where the services differ, what each comes to says it all. */
export function verdictLine(verdict: Pick<Verdict, 'kind' | 'reason' | 'services'>): string {
  const summary = verdictSummary(verdict);
  return summary === verdictWords[verdict.kind] ? `${summary}. ${verdict.reason}` : `${summary}.`;
}

/** An interval in whole points, "58–81", or one number where both ends round to it. */
export function interval(proven: number, possible: number): string {
  const [low, high] = [Math.round(proven), Math.round(possible)];
  return low === high ? `${low}` : `${low}–${high}`;
}

/** A desk's score in a list: its interval, or that it is not rated; and that it is the user's own where it is. */
export function scoreInList({ score: { rated, proven, possible }, own }: { score: Score; own: boolean }): string {
  return (rated ? interval(proven, possible) : 'not rated') + (own ? ' · yours' : '');
}

/** What stands in place of a rank where too little has evidence; null for a rated desk. */
export function notRated({ rated, coverage, factors }: Score): string | null {
  if (factors.every(({ worth }) => worth === 0)) return 'Not rated: nothing that has weight applies to this desk';
  return rated ? null : `Not rated: ${Math.floor(coverage)} of 100 points have evidence`;
}
