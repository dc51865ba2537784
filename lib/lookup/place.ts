/** What the popup shows, as the part of its address after the `#`: a desk's dossier on one of its tabs, or the list with a search filled in. */
import type { Lookup, Spot } from './lookup';
import { cleanQuery } from './query';

/** `tab`: id of a tab of the dossier; the first where it is left out, or none has that id. */
export type DeskPlace = { deskId: string; tab?: string };
export type Place = DeskPlace | { query: string };

/** Where a text leads: to the one desk it asks for, else to the search for it. */
export function placeFor(text: string, lookup: Lookup, spot: Spot): Place {
  const deskId = lookup.only(text, spot);
  return deskId === null ? { query: cleanQuery(text) } : { deskId };
}

export function hashOf(place: Place): string {
  if ('query' in place) return `#search/${encodeURIComponent(cleanQuery(place.query))}`;
  return `#desk/${place.deskId}${place.tab ? `/${place.tab}` : ''}`;
}

/** Null where the address names no place of ours. Anybody may have written it. */
export function placeOf(hash: string): Place | null {
  const [, room, rest = ''] = /^#(desk|search)\/(.+)$/s.exec(hash) ?? [];
  if (room === 'search') return { query: cleanQuery(decoded(rest)) };
  const [deskId = '', ...tab] = rest.split('/');
  if (room !== 'desk' || deskId === '') return null;
  const named = tab.join('/');
  return named === '' ? { deskId } : { deskId, tab: named };
}

/** An address may hold a sign by its code. What no code stands for is left as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
