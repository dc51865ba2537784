/**
 * The guide's use cases, resolved for the profile and the products each is about: its own pick where that desk is open to the
 * user; where it is not eligible, the desk that meets the same needs, is open to the user and comes first by evidence. Where
 * the guide's pick is not established, it stays, and a desk that is open is named beside it.
 */
import type { Assessment } from '@/lib/assessment/assess';
import { compareAssessments } from '@/lib/assessment/prefer';
import type { QuickPick } from '@/lib/desks/guide-schema';
import { isOpen } from '@/lib/eligibility/ruling';
import { criterionOf } from '@/lib/scoring/score';
import type { Language } from '@/lib/texts/language';
import { type Assess, productsOf } from './about';

export interface ResolvedPick {
  id: string;
  useCase: string;
  /** The desk to show; null where none that fits is known to be open to the profile. */
  pick: Assessment | null;
  guidePick: Assessment;
  /** Why this desk, in a few words. */
  reason: string;
}

export function resolveQuickPicks(picks: readonly QuickPick[], assess: Assess, { say }: Language): ResolvedPick[] {
  return picks.flatMap((pick): ResolvedPick[] => {
    const all = assess(productsOf(pick.needs));
    const guidePick = all.find(({ desk }) => desk.id === pick.guidePick);
    if (!guidePick) return [];
    const base = { id: pick.id, useCase: pick.useCase, guidePick };
    if (isOpen(guidePick.verdict.kind)) return [{ ...base, pick: guidePick, reason: say('guidesPick') }];
    const [next] = all
      .filter((other) => other !== guidePick && isOpen(other.verdict.kind) && pick.needs.every((need) => meets(other, need)))
      .sort(compareAssessments);
    if (guidePick.verdict.kind === 'not-established') {
      const reason = next ? say('guidesPickOpenElsewhere', { desk: next.name }) : say('guidesPick');
      return [{ ...base, pick: guidePick, reason }];
    }
    const reason = say(next ? 'guidesPickNotOpen' : 'guidesPickNotOpenNorOther', { desk: guidePick.name });
    return [{ ...base, pick: next ?? null, reason }];
  });
}

function meets({ score }: Assessment, criterion: string): boolean {
  return criterionOf(score, criterion)?.outcome === 'met';
}
