/** What the popup shows, as the part of its address after the `#`: a desk's file, or the list with a search filled in. */
import type { Lookup, Spot } from './lookup';
import { cleanQuery } from './query';

export type Place = { deskId: string } | { query: string };

/** Where a text leads: to the one desk it asks for, else to the search for it. */
export function placeFor(text: string, lookup: Lookup, spot: Spot): Place {
  const deskId = lookup.only(text, spot);
  return deskId === null ? { query: cleanQuery(text) } : { deskId };
}

export function hashOf(place: Place): string {
  return 'deskId' in place ? `#desk/${place.deskId}` : `#search/${encodeURIComponent(cleanQuery(place.query))}`;
}

/** Null where the address names no place of ours. Anybody may have written it. */
export function placeOf(hash: string): Place | null {
  const [, room, rest = ''] = /^#(desk|search)\/(.+)$/s.exec(hash) ?? [];
  if (room === 'desk') return { deskId: rest };
  return room === 'search' ? { query: cleanQuery(decoded(rest)) } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
