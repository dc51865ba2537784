/**
 * The guide's use cases, resolved for the profile: its own pick where that desk is open to the user or not yet known,
 * else the desk that meets the same needs, is open to the user and has most proven. Both are named.
 */
import type { Assessment } from '@/lib/assessment/assess';
import type { QuickPick } from '@/lib/desks/schema';
import { isOpen, openness } from '@/lib/eligibility/verdict';
import { compareByEvidence } from '@/lib/scoring/rank';

export interface ResolvedPick {
  id: string;
  useCase: string;
  /** The desk to show; null where none that fits is known to be open to the profile. */
  pick: Assessment | null;
  guidePick: Assessment;
  /** Why this desk, in a few words. */
  reason: string;
}

export function resolveQuickPicks(picks: readonly QuickPick[], all: readonly Assessment[]): ResolvedPick[] {
  return picks.flatMap((pick): ResolvedPick[] => {
    const guidePick = all.find(({ desk }) => desk.id === pick.guidePick);
    if (!guidePick) return [];
    const base = { id: pick.id, useCase: pick.useCase, guidePick };
    if (guidePick.verdict.kind !== 'not-eligible') {
      return [{ ...base, pick: guidePick, reason: "the guide's pick" }];
    }
    const refused = `the guide picks ${guidePick.name}; not open to you`;
    const next = all
      .filter((other) => isOpen(other.verdict.kind) && pick.needs.every((need) => meets(other, need)))
      .sort((a, b) => openness(a.verdict.kind) - openness(b.verdict.kind) || compareByEvidence(a, b))[0];
    return [{ ...base, pick: next ?? null, reason: next ? refused : `${refused}, and no other desk is shown to fit` }];
  });
}

function meets({ score }: Assessment, criterion: string): boolean {
  return score.factors.some((f) => f.criteria.some((c) => c.id === criterion && c.outcome === 'met'));
}
