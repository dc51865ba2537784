/** Whether what a desk offers is known: an entry of its terms with how its claims stand today. */
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Rubric } from '@/lib/desks/guide-schema';
import { carriedFirst, counts, standingOf } from '@/lib/evidence/claim-status';

/** Anything that rests on claims. */
export type Entry = { claims: readonly string[] };
/** `solid`: its claims count today. The one that carries it stands first. */
export type Weighed<E extends Entry> = E & { solid: boolean };

/** `today` is YYYY-MM-DD. */
export function weighEntry<E extends Entry>(entry: E, desk: CompiledDesk, rubric: Rubric, today: string): Weighed<E> {
  const standing = standingOf(desk, entry.claims, rubric, today);
  return { ...entry, solid: counts(standing.status), claims: carriedFirst(entry.claims, standing) };
}
