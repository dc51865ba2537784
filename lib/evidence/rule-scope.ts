/**
 * Whom an eligibility rule speaks of, as sets: places (countries, and the states in place of the US), client types,
 * classifications, services, and ranges of assets and ticket. Only the data check needs it: to find rules that speak of
 * no one, and permissions that a refusal covers whole.
 */
import type { Rule } from '../desks/desk-schema';
import type { RegionsData } from '../desks/guide-schema';
import { classifications, clientTypes, services } from '../desks/kinds';

export interface Scope {
  sets: readonly ReadonlySet<string>[];
  /** From, up to but not with: US dollars. */
  ranges: readonly (readonly [from: number, below: number])[];
}

export function scopeOf(rule: Rule, regions: RegionsData): Scope {
  return {
    sets: [
      placesOf(rule, regions),
      new Set(rule.clientTypes ?? clientTypes),
      new Set(rule.classifications ?? classifications),
      new Set(rule.services ?? services),
    ],
    ranges: [rule.assetsUsd, rule.ticketUsd].map((range) => [range?.from ?? 0, range?.below ?? Number.POSITIVE_INFINITY]),
  };
}

export function isEmpty({ sets, ranges }: Scope): boolean {
  return sets.some((set) => set.size === 0) || ranges.some(([from, below]) => from >= below);
}

/** Whether everyone in `inner` is in `outer` too. */
export function isWithin(inner: Scope, outer: Scope): boolean {
  return (
    inner.sets.every((set, i) => [...set].every((member) => outer.sets[i]?.has(member))) &&
    inner.ranges.every(([from, below], i) => from >= (outer.ranges[i]?.[0] ?? 0) && below <= (outer.ranges[i]?.[1] ?? 0))
  );
}

function placesOf({ where }: Rule, regions: RegionsData): Set<string> {
  const places = (code: string): string[] => {
    if (code === 'EU' || code === 'EEA') return regions.groups[code].members.flatMap(places);
    return code === 'US' ? Object.keys(regions.usStates).map((state) => `US-${state}`) : [code];
  };
  const excluded = new Set((where?.notIn ?? []).flatMap(places));
  return new Set((where?.in ?? regions.countries).flatMap(places).filter((place) => !excluded.has(place)));
}
