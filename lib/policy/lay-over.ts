/**
 * Lays a policy over what the user stored and over our checklist. What is laid over is shown and used and never written: without
 * the policy all is as it was.
 */
import type { ChecklistItem } from '@/lib/desks/guide-schema';
import type { SignOff } from '@/lib/onboarding/sign-off';
import type { PauseList } from '@/lib/profile/pause';
import type { Profile } from '@/lib/profile/profile';
import type { Policy } from './policy';
import type { Problem } from './tolerant';

/** A state of the US that the user set is none of another domicile that the policy sets. */
export function profileUnder({ profile: set }: Pick<Policy, 'profile'>, own: Profile): Profile {
  const elsewhere = set.country !== undefined && set.country !== 'US' && set.country !== own.country;
  return { ...own, ...(elsewhere ? { usState: null } : {}), ...set };
}

export function pauseUnder({ pausedSites }: Pick<Policy, 'pausedSites'>, own: PauseList): PauseList {
  return pausedSites.length === 0 ? own : { ...own, sites: [...new Set([...own.sites, ...pausedSites])].sort() };
}

export function signOffUnder({ reviewer }: Pick<Policy, 'reviewer'>, own: SignOff): SignOff {
  return reviewer ? { ...own, twoPerson: reviewer.rule } : own;
}

/** Its items come after ours, but for those that take the place of one. */
export function checklistUnder(
  { checklist, reviewer }: Pick<Policy, 'checklist' | 'reviewer'>,
  own: readonly ChecklistItem[],
): ChecklistItem[] {
  const given = new Map(checklist.items.map((item) => [item.id, item]));
  const places = new Map(own.map((item) => [item.id, item]));
  const all = [
    ...own.map((item) => itemFrom(given.get(item.id), item)),
    ...[...given.values()]
      .filter(({ id }) => !places.has(id))
      .map((item) => itemFrom(item, { id: item.id, group: 'we-ask', title: '', how: '' })),
  ];
  const second = new Set(reviewer?.items);
  return all
    .filter(({ id }) => !checklist.without.includes(id))
    .map((item): ChecklistItem => (second.has(item.id) ? { ...item, secondPerson: true } : item));
}

/** What is known, with the checklist as the policy has it; the same where it changes none of it. */
export function directoryUnder<D extends { checklist: ChecklistItem[] }>(policy: Pick<Policy, 'checklist' | 'reviewer'>, directory: D): D {
  return setItemsOf(policy).length === 0 && policy.checklist.without.length === 0
    ? directory
    : { ...directory, checklist: checklistUnder(policy, directory.checklist) };
}

/** Ids of the items that are as they are by the policy. */
export function setItemsOf({ checklist, reviewer }: Pick<Policy, 'checklist' | 'reviewer'>): string[] {
  return [...checklist.items.map(({ id }) => id), ...(reviewer?.items ?? [])];
}

function itemFrom(given: Policy['checklist']['items'][number] | undefined, base: ChecklistItem): ChecklistItem {
  if (!given) return base;
  const { blocking, secondPerson, ...set } = given;
  const { blocking: wasBlocking, secondPerson: wasSecond, ...rest } = base;
  return {
    ...rest,
    ...set,
    ...((blocking ?? wasBlocking) ? { blocking: true } : {}),
    ...((secondPerson ?? wasSecond) ? { secondPerson: true } : {}),
  };
}

/** Ids a policy names that no item has: left as they are, an item somebody counts on would not be what they think. */
export function unknownItems({ checklist, reviewer }: Pick<Policy, 'checklist' | 'reviewer'>, own: readonly ChecklistItem[]): Problem[] {
  const ours = new Set(own.map(({ id }) => id));
  const theirs = new Set(checklist.items.map(({ id }) => id));
  const named = (ids: readonly string[], isThere: (id: string) => boolean, path: string): Problem[] =>
    ids.filter((id) => !isThere(id)).map((id) => ({ path: `${path}: ${id}`, kind: 'unreadable' }));
  return [
    ...named(checklist.without, (id) => ours.has(id), 'checklist.without'),
    ...named(reviewer?.items ?? [], (id) => ours.has(id) || theirs.has(id), 'reviewer.items'),
  ];
}
