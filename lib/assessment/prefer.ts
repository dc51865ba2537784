/** Which of two desks to name first to this user: the more open one, then the one with fewer needs unmet, then by evidence. */
import { openness } from '@/lib/eligibility/ruling';
import { compareByEvidence } from '@/lib/scoring/rank';
import type { Assessment } from './assess';

/** Orders by what the user asks for alone; 0 where only the evidence could tell. */
export function compareForUser(a: Assessment, b: Assessment): number {
  return openness(a.verdict.kind) - openness(b.verdict.kind) || unmet(a) - unmet(b);
}

export function compareAssessments(a: Assessment, b: Assessment): number {
  return compareForUser(a, b) || compareByEvidence(a, b);
}

function unmet({ fit }: Assessment): number {
  return fit.filter(({ state }) => state === 'not-met').length;
}
