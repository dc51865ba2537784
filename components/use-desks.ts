/** Loads the desks a view shows, then all others, and draws the view again when the ones and when the others are there. */
import { useEffect, useState } from 'preact/hooks';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Shelf } from '@/lib/desks/shelf';

export interface Desks {
  /** Those that are there, in the order of the directory. */
  desks: readonly CompiledDesk[];
  /** Whether these are all. */
  complete: boolean;
}

/** `shown` is null until the view knows what it shows: nothing is loaded before. `onFailure` is told where desks cannot be loaded. */
export function useDesks(shelf: Shelf, shown: readonly string[] | null, onFailure: () => void): Desks {
  const [desks, setDesks] = useState(() => shelf.loaded());
  // As text, which is the same when the ids are.
  const key = shown?.join(' ') ?? null;
  useEffect(() => {
    if (key === null) return;
    let isShown = true;
    const take = () => {
      if (isShown) setDesks((before) => (before.length === shelf.loaded().length ? before : shelf.loaded()));
    };
    const load = async () => {
      await shelf.load(key.split(' '));
      take();
      await shelf.load('all');
      take();
    };
    load().catch(onFailure);
    return () => {
      isShown = false;
    };
  }, [shelf, key, onFailure]);
  return { desks, complete: shelf.has('all') && desks.length === shelf.loaded().length };
}
