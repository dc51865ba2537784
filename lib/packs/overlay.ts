/**
 * What a pack puts in the place of the data DeskLens came with, checked and joined: plain data that the background hands to our own
 * pages, which lay it over the desks they load.
 */
import type { CompiledDesk, DirectoryData } from '@/lib/desks/directory';
import type { Chunks } from '@/lib/desks/shelf';
import type { Pack } from './pack';

/** What a pack is called, wherever its data are shown. */
export type PackName = Pick<Pack, 'id' | 'publisher' | 'version' | 'made'>;

export interface Overlay {
  pack: PackName;
  /** The desks of the pack, in the order of the directory. */
  desks: readonly CompiledDesk[];
  rest: Pick<DirectoryData, 'asOf' | 'rubric' | 'checklist'>;
}

export function packName({ id, publisher, version, made }: Pack): PackName {
  return { id, publisher, version, made };
}

/** `laid`: the directory with the pack laid over it. */
export function overlayOf(pack: Pack, { desks, asOf, rubric, checklist }: DirectoryData): Overlay {
  const ids = new Set(pack.desks?.map(({ id }) => id));
  return { pack: packName(pack), desks: desks.filter(({ id }) => ids.has(id)), rest: { asOf, rubric, checklist } };
}

export function withOverlay<D extends Pick<DirectoryData, 'desks'>>(builtIn: D, overlay: Overlay | null): D {
  if (overlay === null) return builtIn;
  return { ...builtIn, ...overlay.rest, desks: replaced(builtIn.desks, overlay.desks) };
}

/** Everything but the desks. */
export function restWith<R extends Omit<DirectoryData, 'desks'>>(builtIn: R, overlay: Overlay | null): R {
  return { ...builtIn, ...overlay?.rest };
}

/** In the place of those with their ids; one more comes after all others. */
export function replaced<T extends { id: string }>(builtIn: readonly T[], own: readonly T[]): T[] {
  const byId = new Map(own.map((one) => [one.id, one]));
  return [...builtIn.map((one) => byId.get(one.id) ?? one), ...surplus(builtIn, own)];
}

/** The chunks of a shelf (`lib/desks/shelf.ts`) with the pack's desks in them. `builtIn`: every desk of theirs, in their order. */
export function chunksWith(chunks: Chunks, builtIn: readonly { id: string }[], size: number, overlay: Overlay | null): Chunks {
  if (overlay === null) return chunks;
  const own = new Map(overlay.desks.map((desk) => [desk.id, desk]));
  const more = surplus(builtIn, overlay.desks);
  const place = (i: number) => Math.max(0, i - builtIn.length);
  return Array.from({ length: Math.ceil((builtIn.length + more.length) / size) }, (_, i) => async () => {
    const there = (await chunks[i]?.())?.default ?? [];
    const added = more.slice(place(i * size), place((i + 1) * size));
    return { default: [...there.map((desk) => own.get(desk.id) ?? desk), ...added] };
  });
}

function surplus<T extends { id: string }>(builtIn: readonly { id: string }[], own: readonly T[]): T[] {
  const known = new Set(builtIn.map(({ id }) => id));
  return own.filter(({ id }) => !known.has(id));
}
