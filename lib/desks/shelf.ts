/**
 * The desks that were loaded so far, and the way to the others: a few at a time, each chunk once. A directory of thousands is too
 * much to read before a popup shows its first row.
 */
import type { CompiledDesk } from './directory';

export type Chunks = readonly (() => Promise<{ default: CompiledDesk[] }>)[];

/** Desks by their ids, or all of them. */
export type Wanted = readonly string[] | 'all';

export interface Shelf {
  /** What is there, in the order of the directory. */
  loaded(): readonly CompiledDesk[];
  /**
   * Loads what of it is not there yet: the chunks of single desks together, all of them one after another, so that what else is to be
   * done comes in between. Ids no desk has are passed over. Rejects where a chunk is gone, as after an update of the extension; asked
   * again, it is tried again.
   */
  load(wanted: Wanted): Promise<void>;
  /** Whether all of it is there. */
  has(wanted: Wanted): boolean;
}

/** `ids` of every desk, in the order of the chunks; `size` is how many a chunk holds. */
export function createShelf(ids: readonly string[], chunks: Chunks, size: number): Shelf {
  const places = new Map(ids.map((id, i) => [id, Math.floor(i / size)]));
  const there: (readonly CompiledDesk[] | undefined)[] = chunks.map(() => undefined);
  const coming = new Map<number, Promise<void>>();

  function chunksOf(wanted: Wanted): number[] {
    if (wanted === 'all') return chunks.map((_, i) => i);
    return [...new Set(wanted.flatMap((id) => places.get(id) ?? []))];
  }

  function fetchChunk(i: number): Promise<void> {
    if (there[i] !== undefined) return Promise.resolve();
    const begun = coming.get(i) ?? take(i);
    coming.set(i, begun);
    return begun;
  }

  async function take(i: number): Promise<void> {
    try {
      there[i] = (await chunks[i]?.())?.default ?? [];
    } finally {
      coming.delete(i);
    }
  }

  return {
    loaded: () => there.flatMap((desks) => desks ?? []),
    has: (wanted) => chunksOf(wanted).every((i) => there[i] !== undefined),
    async load(wanted) {
      const numbers = chunksOf(wanted);
      if (wanted !== 'all') await Promise.all(numbers.map(fetchChunk));
      else for (const i of numbers) await fetchChunk(i);
    },
  };
}
