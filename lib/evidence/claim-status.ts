/**
 * The standing of what is said, on a given day. A claim stands on its own sources; an outcome, rule or fact stands as its
 * best claim does, so that weak claims on different things cannot lean on each other.
 * `unverified`: too few sources ever. `under-review`: enough once, but not enough of them inside their shelf life.
 */
import { formatISO, parseISO, subDays } from 'date-fns';
import type { Claim } from '@/lib/desks/desk-schema';
import type { CompiledDesk, CompiledSource } from '@/lib/desks/directory';
import type { Rubric } from '@/lib/desks/guide-schema';
import { isAdmissible } from './admissibility';
import { lastDayOf } from './shelf-life';

export type ClaimStatus = 'sourced' | 'guide-only' | 'under-review' | 'unverified';

export interface Standing {
  status: ClaimStatus;
  /** Last day (YYYY-MM-DD) on which it counts, or counted; null where it never expires or never counted. */
  countsUntil: string | null;
  /** It counts today and stops within the notice. */
  reviewDue: boolean;
  /** Id of the claim it stands by; null where none has sources enough. */
  carriedBy: string | null;
}

type ClaimStanding = Omit<Standing, 'reviewDue'>;

const unverified: ClaimStanding = { status: 'unverified', countsUntil: null, carriedBy: null };

/** Days before the end of the shelf life from which a review is due. */
export const REVIEW_NOTICE_DAYS = 90;

/** Best first. */
const statuses: readonly ClaimStatus[] = ['sourced', 'guide-only', 'under-review', 'unverified'];

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

/** The standing of the best of the claims. It counts for as long as any of them does. */
export function standingOf(desk: CompiledDesk, claimIds: readonly string[], rubric: Rubric, today: string): Standing {
  const standings = claimsOf(desk, claimIds).map((claim) => standingOfClaim(desk, claim, rubric, today));
  const best = standings.reduce((a, b) => (compareStanding(b, a) < 0 ? b : a), unverified);
  const alike = standings.filter(({ status }) => (counts(best.status) ? counts(status) : status === best.status));
  const ends = alike.flatMap(({ countsUntil }) => countsUntil ?? []).sort();
  const countsUntil = ends.length === alike.length ? (ends.at(-1) ?? null) : null;
  return { ...best, countsUntil, reviewDue: counts(best.status) && countsUntil !== null && today >= noticeDay(countsUntil) };
}

/** The claims with the one that carries them first. */
export function carriedFirst(claimIds: readonly string[], { carriedBy }: Standing): string[] {
  return carriedBy === null ? [...claimIds] : [carriedBy, ...claimIds.filter((id) => id !== carriedBy)];
}

function standingOfClaim(desk: CompiledDesk, claim: Claim, rubric: Rubric, today: string): ClaimStanding {
  const sources = sourcesOf(desk, [claim]);
  if (!isAdmissible(sources)) return unverified;
  const dated = sources.map((source) => ({ source, last: lastDayOf(source, claim.topic, rubric) }));
  const fresh = (day: string) => dated.filter(({ last }) => last === null || day <= last).map(({ source }) => source);
  const ends = dated.flatMap(({ last }) => last ?? []).sort();
  const lasting = dated.filter(({ last }) => last === null).map(({ source }) => source);
  const countsUntil = isAdmissible(lasting) ? null : (ends.findLast((day) => isAdmissible(fresh(day))) ?? null);
  if (countsUntil !== null && today > countsUntil) return { status: 'under-review', countsUntil, carriedBy: claim.id };
  const byOthers = fresh(today).filter(({ kind }) => kind !== 'guide');
  return { status: isAdmissible(byOthers) ? 'sourced' : 'guide-only', countsUntil, carriedBy: claim.id };
}

function noticeDay(countsUntil: string): string {
  return formatISO(subDays(parseISO(countsUntil), REVIEW_NOTICE_DAYS), { representation: 'date' });
}

function compareStanding(a: ClaimStanding, b: ClaimStanding): number {
  const byStatus = statuses.indexOf(a.status) - statuses.indexOf(b.status);
  return byStatus || (b.countsUntil ?? '9999').localeCompare(a.countsUntil ?? '9999', 'en');
}
