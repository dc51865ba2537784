/** What eligibility answers with: the four kinds of verdict, how open each is, and a ruling with all it rests on. */
import type { Rule } from '@/lib/desks/desk-schema';
import type { ClaimStatus } from '@/lib/evidence/claim-status';
import type { ProfileField } from '@/lib/profile/profile';
import type { Wording } from '@/lib/texts/wording';

export type VerdictKind = 'eligible' | 'conditional' | 'not-established' | 'not-eligible';

export interface Ruling {
  kind: VerdictKind;
  /** The one line to show. */
  reason: Wording;
  /** Profile fields that would decide, most telling first. */
  asks: ProfileField[];
  /** Entity the ruling speaks of, where the evidence names one. */
  entity: string | null;
  /** Claims behind the reason. */
  claims: readonly string[];
  /** Every rule that was weighed for it, the deciding one first. */
  rules: WeighedRule[];
}

export interface WeighedRule {
  rule: Rule;
  status: ClaimStatus;
  /** It counts today, and its shelf life ends soon. */
  reviewDue: boolean;
  /** Fields without which it is not known whether the rule speaks of the profile. */
  asks: ProfileField[];
}

/** Most open first. */
const order: readonly VerdictKind[] = ['eligible', 'conditional', 'not-established', 'not-eligible'];

/** Whether a verdict lets this profile in, with or without a condition. */
export function isOpen(kind: VerdictKind): boolean {
  return kind === 'eligible' || kind === 'conditional';
}

export function openness(kind: VerdictKind): number {
  return order.indexOf(kind);
}
