/**
 * Which desks a text asks for: by name, alias or legal entity, the closest first. The popup's search, the menu on selected text and
 * the address bar all ask here, so that one text leads to one desk everywhere.
 */
import { cleanQuery, foldName } from './query';

/** What of a desk is looked at. */
export interface Named {
  id: string;
  name: string;
  aliases: readonly { text: string }[];
  entities: readonly { name: string }[];
}

/** Ids of the desks a text names by the spotter's reading of it, in any order and any number of times. */
export type Spot = (text: string) => readonly string[];

export interface Lookup {
  /** Ids of the desks that fit, the closest first; every desk for an empty text. */
  search(text: string): string[];
  /** The one desk the text asks for beyond doubt; null where it is none, or one of several. */
  only(text: string, spot: Spot): string | null;
}

/** How close a name comes to what was typed. The order is that of the results. */
const CLOSENESS = ['is', 'begins', 'has-word', 'holds'] as const;
type Closeness = (typeof CLOSENESS)[number];

/** A shorter name stands in too many texts by chance to be looked for inside one. */
const SHORTEST_INSIDE = 3;
/** As short a text as may open a desk without being one of its names. */
const SHORTEST_BEGINNING = 3;

export function createLookup(desks: readonly Named[]): Lookup {
  const known = desks.map(({ id, name, aliases, entities }) => ({
    id,
    names: [...new Set([name, ...aliases.map(({ text }) => text), ...entities.map((entity) => entity.name)].map(foldName))],
  }));
  const all = known.map(({ id }) => id);

  function byCloseness(wanted: string): Map<Closeness, string[]> {
    const groups = new Map<Closeness, string[]>(CLOSENESS.map((closeness) => [closeness, []]));
    for (const { id, names } of known) {
      const best = closest(names, wanted);
      if (best) groups.get(best)?.push(id);
    }
    return groups;
  }

  return {
    search(text) {
      const wanted = foldName(cleanQuery(text));
      if (wanted === '') return all;
      const found = [...byCloseness(wanted).values()].flat();
      // A sentence is no part of a name; the names in it are what is asked for.
      return found.length > 0 ? found : known.filter(({ names }) => names.some((name) => standsIn(name, wanted))).map(({ id }) => id);
    },
    only(text, spot) {
      const query = cleanQuery(text);
      const wanted = foldName(query);
      if (wanted === '') return null;
      const spotted = new Set(spot(query));
      if (spotted.size > 0) return spotted.size === 1 ? ([...spotted][0] ?? null) : null;
      const groups = byCloseness(wanted);
      const named = groups.get('is') ?? [];
      if (named.length > 0 || wanted.length < SHORTEST_BEGINNING) return single(named);
      return single([...(groups.get('begins') ?? []), ...(groups.get('has-word') ?? [])]);
    },
  };
}

function closest(names: readonly string[], wanted: string): Closeness | undefined {
  return CLOSENESS.find((closeness) => names.some((name) => fits(name, wanted, closeness)));
}

function fits(name: string, wanted: string, closeness: Closeness): boolean {
  if (closeness === 'is') return name === wanted;
  if (closeness === 'begins') return name.startsWith(wanted);
  const at = name.indexOf(wanted);
  return closeness === 'holds' ? at >= 0 : placesOf(name, wanted).some((place) => isApart(name[place - 1]));
}

/** Whether a name stands in a text as words of their own. */
function standsIn(name: string, text: string): boolean {
  return name.length >= SHORTEST_INSIDE && placesOf(text, name).some((at) => isApart(text[at - 1]) && isApart(text[at + name.length]));
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

function isApart(letter: string | undefined): boolean {
  return letter === undefined || !/[\p{L}\p{N}]/u.test(letter);
}

function single(ids: readonly string[]): string | null {
  return ids.length === 1 ? (ids[0] ?? null) : null;
}
