/**
 * What may be kept in the browser's account, and its fields: the profile with the needs, own weights, marking, and the sites on which
 * marks are paused. Nothing else is: no desk's file, no name. Of pauses neither pages, whose addresses may say what was read, nor those
 * for a while or everywhere, which are meant for the browser one sits at.
 */
import { LONGEST_HOST } from '@/lib/domains/limits';
import type { Marking } from '@/lib/profile/marking';
import { type PauseList, siteOfPage, withPause } from '@/lib/profile/pause';
import { emptyProfile, type Profile, withChange } from '@/lib/profile/profile';
import type { Weights } from '@/lib/scoring/weights';

export const syncedKeys = ['profile', 'weights', 'marking', 'pause'] as const;
export type SyncedKey = (typeof syncedKeys)[number];

/** One item, by its fields. What is written of values that came from elsewhere is read back and parsed before it is used (wire.ts). */
export interface Synced<T> {
  key: SyncedKey;
  /** What stands in the fields; one that is left out stands as where nothing was ever set. */
  read(value: T): ReadonlyMap<string, unknown>;
  /** What stands in a field that was never set. */
  unset(field: string): unknown;
  /** With these fields set, and what goes with them. */
  write(value: T, fields: ReadonlyMap<string, unknown>): T;
}

/** A domicile that comes from elsewhere takes state and classification with it, as one that is chosen here does. */
export const syncedProfile: Synced<Profile> = {
  key: 'profile',
  read: (profile) => new Map(Object.entries(profile)),
  unset: (field) => new Map<string, unknown>(Object.entries(emptyProfile)).get(field) ?? null,
  write: (profile, fields) => withChange(profile, Object.fromEntries(fields) as Partial<Profile>),
};

/** One field: weights sum to 100, which those of two browsers, mixed, would not. */
export const syncedWeights: Synced<Weights | null> = whole('weights', null);

export const syncedMarking: Synced<Marking> = whole('marking', 'first');

/** Each site is a field of its own, so that two lists become one; true where it is paused, false where it was resumed. */
export const syncedPause: Synced<PauseList> = {
  key: 'pause',
  read: ({ sites }) => new Map(sites.filter(isSite).map((site) => [site, true])),
  unset: () => false,
  write: (list, fields) =>
    [...fields].reduce((all, [site, paused]) => (isSite(site) ? withPause(all, { kind: 'site', site }, paused === true) : all), list),
};

function whole<T>(key: SyncedKey, unset: T): Synced<T> {
  return {
    key,
    read: (value) => new Map([[key, value]]),
    unset: () => unset,
    write: (value, fields) => (fields.has(key) ? (fields.get(key) as T) : value),
  };
}

function isSite(text: string): boolean {
  return text.length <= LONGEST_HOST && siteOfPage(`https://${text}`) === text;
}
