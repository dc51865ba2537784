/** Where the user is in the popup's front, from the first letter on: also while the rest of the popup is being read. */
import { useMemo, useState } from 'preact/hooks';
import type { HomeState } from '@/components/HomeSearch';

export interface Home {
  state: HomeState;
  /** Whether the user has changed what is shown. */
  isMoved: boolean;
  /** What the user does. */
  change: (change: Partial<HomeState>) => void;
  /** What is shown where the user was not quicker: what it was before, or else what the page suggests. */
  begin: (change: Partial<HomeState>) => void;
}

/** `query`: what is searched for at the start. */
export function useHome(query: string): Home {
  const [held, hold] = useState<Pick<Home, 'state' | 'isMoved'>>(() => ({
    state: { query, tab: 'page', returnTo: 'search' },
    isMoved: query !== '',
  }));
  const actions = useMemo(
    () => ({
      change: (change: Partial<HomeState>) => hold(({ state }) => ({ state: { ...state, ...change }, isMoved: true })),
      begin: (change: Partial<HomeState>) =>
        hold((before) => (before.isMoved || before.state.isRestored ? before : { ...before, state: { ...before.state, ...change } })),
    }),
    [],
  );
  return { ...held, ...actions };
}
