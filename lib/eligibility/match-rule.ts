/**
 * Whether one eligibility rule speaks of a profile: yes, no, or maybe, with the profile fields that would decide.
 * Conditions are joined by "and": one "no" settles it, whatever is missing. Services are the caller's: verdict.ts asks
 * for each service of its own.
 */
import type { Rule } from '@/lib/desks/desk-schema';
import type { Regions } from '@/lib/desks/guide-schema';
import type { Profile, ProfileField } from '@/lib/profile/profile';

export type Match = { fit: 'yes' } | { fit: 'no' } | { fit: 'maybe'; asks: ProfileField[] };

type Conditions = Pick<Rule, 'where' | 'clientTypes' | 'classifications' | 'assetsUsd' | 'ticketUsd'>;

export function matchRule(rule: Conditions, profile: Profile, regions: Regions): Match {
  const conditions: Match[] = [];
  if (rule.where?.in) conditions.push(anyRegion(rule.where.in, profile, regions));
  if (rule.where?.notIn) conditions.push(negate(anyRegion(rule.where.notIn, profile, regions)));
  if (rule.clientTypes) conditions.push(oneOf(rule.clientTypes, profile.clientType, 'clientType'));
  if (rule.classifications) conditions.push(oneOf(rule.classifications, profile.classification, 'classification'));
  if (rule.assetsUsd) conditions.push(inRange(rule.assetsUsd, profile.assetsUsd, 'assetsUsd'));
  if (rule.ticketUsd) conditions.push(inRange(rule.ticketUsd, profile.ticketUsd, 'ticketUsd'));
  if (conditions.some((c) => c.fit === 'no')) return { fit: 'no' };
  const asks = conditions.flatMap((c) => (c.fit === 'maybe' ? c.asks : []));
  return asks.length > 0 ? { fit: 'maybe', asks: [...new Set(asks)] } : { fit: 'yes' };
}

function anyRegion(codes: readonly string[], profile: Profile, regions: Regions): Match {
  const each = codes.map((code) => inRegion(code, profile, regions));
  if (each.some((m) => m.fit === 'yes')) return { fit: 'yes' };
  return each.find((m) => m.fit === 'maybe') ?? { fit: 'no' };
}

function inRegion(code: string, { country, usState }: Profile, regions: Regions): Match {
  if (country === null) return { fit: 'maybe', asks: ['country'] };
  if (code === 'EU' || code === 'EEA') return yesOrNo(regions.groups[code].members.includes(country));
  const [land, state] = code.split('-');
  if (land !== country) return { fit: 'no' };
  if (state === undefined) return { fit: 'yes' };
  return usState === null ? { fit: 'maybe', asks: ['usState'] } : yesOrNo(usState === state);
}

function oneOf<T>(wanted: readonly T[], value: T | null, field: ProfileField): Match {
  return value === null ? { fit: 'maybe', asks: [field] } : yesOrNo(wanted.includes(value));
}

function inRange({ from, below }: NonNullable<Rule['assetsUsd']>, value: number | null, field: ProfileField): Match {
  if (value === null) return { fit: 'maybe', asks: [field] };
  return yesOrNo((from === undefined || value >= from) && (below === undefined || value < below));
}

function negate(match: Match): Match {
  return match.fit === 'maybe' ? match : yesOrNo(match.fit === 'no');
}

function yesOrNo(holds: boolean): Match {
  return { fit: holds ? 'yes' : 'no' };
}
