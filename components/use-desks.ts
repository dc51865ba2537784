/** Loads the desks a view shows, then all others, and draws the view again when the ones and when the others are there. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
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
  const [areShown, setAreShown] = useState(false);
  // As text, which is the same when the ids are.
  const key = shown?.join(' ') ?? null;

  // Before the paint: what is shown is waited for.
  useLayoutEffect(() => {
    if (key === null) return;
    return follow(
      shelf.load(key.split(' ')),
      () => {
        setDesks((before) => loadedSince(before, shelf));
        setAreShown(true);
      },
      onFailure,
    );
  }, [shelf, key, onFailure]);

  // After it: the others keep the page busy.
  useEffect(() => {
    if (areShown) return follow(shelf.load('all'), () => setDesks((before) => loadedSince(before, shelf)), onFailure);
  }, [shelf, areShown, onFailure]);

  return { desks, complete: shelf.has('all') && desks.length === shelf.loaded().length };
}

/** Gives what lets go of it: what was asked for comes all the same, and is not drawn for this. */
function follow(loading: Promise<void>, onLoaded: () => void, onFailure: () => void): () => void {
  let isAwaited = true;
  loading.then(() => isAwaited && onLoaded(), onFailure);
  return () => {
    isAwaited = false;
  };
}

/** The same where nothing is new, so that nothing is drawn again. */
function loadedSince(before: readonly CompiledDesk[], shelf: Shelf): readonly CompiledDesk[] {
  const desks = shelf.loaded();
  return desks.length === before.length ? before : desks;
}
