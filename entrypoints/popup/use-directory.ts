/**
 * The directory as far as it is read, in the language of the page: first the desks that are shown, then all others; with the pack in use
 * laid over it, which is waited for before anything of it is known.
 */
import { chunks as builtInChunks, names as builtInNames, rest as builtInRest, desksAChunk } from 'virtual:desks';
import { useMemo } from 'preact/hooks';
import { useLanguage } from '@/components/language';
import { useDesks } from '@/components/use-desks';
import { beginAnewWithPacks, readOverlay } from '@/lib/adapters/packs/overlay';
import type { Directory } from '@/lib/desks/directory';
import { inLanguage } from '@/lib/desks/in-language';
import { createShelf } from '@/lib/desks/shelf';
import { createLookup, type Lookup, type Named } from '@/lib/lookup/lookup';
import { chunksWith, replaced, restWith } from '@/lib/packs/overlay';

const { overlay, isUnused } = await readOverlay();
beginAnewWithPacks(overlay);

/** Everything but the desks. */
export const rest = restWith(builtInRest, overlay);
/** Of every desk there is, in the order of the directory. */
export const deskNames: readonly Named[] = overlay ? replaced<Named>(builtInNames, overlay.desks) : builtInNames;
export const deskIds = deskNames.map(({ id }) => id);
/** The pack whose data are shown, or that one cannot be. */
export const packNote = { pack: overlay?.pack ?? null, isUnused };

const chunks = chunksWith(builtInChunks, builtInNames, desksAChunk, overlay);

const shelf = createShelf(deskIds, chunks, desksAChunk);
let lookup: Lookup | null = null;
/** A directory of one chunk is read while the popup is drawn, and drawn as a whole: nothing of it is seen to come. */
const isSmall = chunks.length === 1;
// Whether it came is heard where it is waited for.
if (isSmall) shelf.load('all').catch(() => undefined);

/** How many results of a search are read before the others: as many as a window shows. */
const FIRST_RESULTS = 12;

/** Ids of the desks that fit a text, the closest first; none for an empty one. */
export function findDesks(query: string): string[] {
  if (query === '') return [];
  lookup ??= createLookup(deskNames);
  return lookup.search(query);
}

export interface Shown {
  /** Ids of the desks on this page; null until it has answered. */
  onPage: readonly string[] | null;
  deskId: string | null;
  found: readonly string[];
}

export interface Reading {
  directory: Directory;
  /** Whether that is all of it. */
  complete: boolean;
  /** Whether some of it is still to come. */
  reading: boolean;
  /** Whether what is there may be shown. */
  ready: boolean;
}

/** `isUnread`: it failed to be read, and `onUnread` was told. */
export function useDirectory({ onPage, deskId, found }: Shown, isUnread: boolean, onUnread: () => void): Reading {
  const { locale } = useLanguage();
  const isKnown = isSmall || onPage !== null || deskId !== null || found.length > 0;
  const first = [...(deskId === null ? [] : [deskId]), ...found.slice(0, FIRST_RESULTS), ...(onPage ?? [])];
  const { desks, complete } = useDesks(shelf, isKnown ? first : null, onUnread);
  const directory = useMemo(() => inLanguage({ ...rest, desks: [...desks] }, locale), [desks, locale]);
  const reading = !complete && !isUnread;
  return { directory, complete, reading, ready: !isSmall || !reading };
}
