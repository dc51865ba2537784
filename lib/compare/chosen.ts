/**
 * Which desks stand side by side, as the part of the page's address after the `#`: their ids with commas between, in the order of
 * the columns. Anybody may have written it, and an update may have taken a desk away: what is left out is named, never guessed.
 */
import type { CardModel } from '@/lib/card/card-model';
import { decoded } from '@/lib/lookup/place';
import { cleanQuery } from '@/lib/lookup/query';
import type { Language } from '@/lib/texts/language';

export const FEWEST_DESKS = 2;
/** More columns than this can be read neither on a screen nor on one sheet. */
export const MOST_DESKS = 4;

/** How much of an address is looked at: characters, and names in them. */
const MOST_READ = 1000;
const MOST_NAMES = 12;

export interface Chosen {
  /** At most four, each once, in the order of the address. */
  deskIds: string[];
  /** What names no desk here, as text that may be shown. */
  unknown: string[];
  /** Ids of desks that were named more than once. */
  repeated: string[];
  /** Ids of desks past the fourth. */
  surplus: string[];
}

export function chosenIn(hash: string, known: readonly string[]): Chosen {
  const names = decoded(hash.slice(0, MOST_READ))
    .replace(/^#/, '')
    .split(',')
    .map(cleanQuery)
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES);
  const desks = names.filter((name) => known.includes(name));
  const each = [...new Set(desks)];
  return {
    deskIds: each.slice(0, MOST_DESKS),
    unknown: [...new Set(names.filter((name) => !known.includes(name)))],
    repeated: each.filter((id) => desks.indexOf(id) !== desks.lastIndexOf(id)),
    surplus: each.slice(MOST_DESKS),
  };
}

/** What stands beside a desk at first: it and the first who else to ask, with a place left for one of the user's own choice. */
export function firstToCompare({ deskId, alternatives }: Pick<CardModel, 'deskId' | 'alternatives'>): string[] {
  return [deskId, ...alternatives.map((other) => other.deskId)].slice(0, MOST_DESKS - 1);
}

export function hashOfDesks(deskIds: readonly string[]): string {
  return `#${deskIds.join()}`;
}

/** The choice after the desk at `at` became another, was added at the end, or (null) was taken away. */
export function withDeskAt(deskIds: readonly string[], at: number, deskId: string | null): string[] {
  return [...deskIds.slice(0, at), ...(deskId === null ? [] : [deskId]), ...deskIds.slice(at + 1)];
}

/** What of the address was not followed, one sentence each. */
export function problemsOf({ unknown, repeated, surplus }: Chosen, nameOf: (deskId: string) => string, language: Language): string[] {
  const { say, list } = language;
  const names = (ids: readonly string[]) => list(ids.map(nameOf), 'and');
  const quoted = unknown.map((words) => say('quoted', { words }));
  return [
    ...(quoted.length > 0 ? [say('compareUnknown', { names: list(quoted, 'or') })] : []),
    ...(repeated.length > 0 ? [say('compareRepeated', { desks: names(repeated) })] : []),
    ...(surplus.length > 0 ? [say('compareSurplus', { desks: names(surplus), number: MOST_DESKS })] : []),
  ];
}
