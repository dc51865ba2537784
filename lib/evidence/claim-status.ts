/**
 * The standing of the claims behind one outcome, rule or fact, taken together, on a given day.
 * `unverified`: too few sources ever. `under-review`: enough once, but not enough of them inside their shelf life.
 */
import type { CompiledDesk, CompiledSource } from '@/lib/desks/directory';
import type { Claim, Rubric } from '@/lib/desks/schema';
import { isAdmissible } from './admissibility';
import { isFresh } from './shelf-life';

export type ClaimStatus = 'sourced' | 'guide-only' | 'under-review' | 'unverified';

/** Whether an outcome or rule with this status may be counted. */
export function counts(status: ClaimStatus): boolean {
  return status === 'sourced' || status === 'guide-only';
}

export function claimsOf(desk: CompiledDesk, claimIds: readonly string[]): Claim[] {
  return desk.claims.filter((claim) => claimIds.includes(claim.id));
}

/** Sources of the claims, each once, in the order the claims cite them. */
export function sourcesOf(desk: CompiledDesk, claims: readonly Claim[]): CompiledSource[] {
  const cited = new Set(claims.flatMap((claim) => claim.sources));
  return [...cited].flatMap((id) => desk.sources.find((source) => source.id === id) ?? []);
}

export function claimStatus(desk: CompiledDesk, claimIds: readonly string[], rubric: Rubric, today: string): ClaimStatus {
  const claims = claimsOf(desk, claimIds);
  if (!isAdmissible(sourcesOf(desk, claims))) return 'unverified';
  const fresh = claims.flatMap((claim) => sourcesOf(desk, [claim]).filter((source) => isFresh(source, claim.topic, rubric, today)));
  if (!isAdmissible(fresh)) return 'under-review';
  return isAdmissible(fresh.filter((source) => source.kind !== 'guide')) ? 'sourced' : 'guide-only';
}
