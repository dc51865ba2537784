/** The head of the popup's front: the search field, and under it the lists where nothing is searched for. */
import { type List, lists } from '@/lib/lookup/view';
import { useLanguage } from './language';
import { Tabs } from './Tabs';

/** Where the user is in the popup's front; kept while a desk is open. */
export interface HomeState {
  query: string;
  tab: List;
  /** Id of the element that gets the focus, or gets it back. */
  returnTo: string | null;
  /** What is searched for comes from before the popup was closed: the next letter takes its place. */
  isRestored?: boolean;
}

export interface HomeSearchProps {
  home: Pick<HomeState, 'query' | 'tab'>;
  onHome: (change: Partial<HomeState>) => void;
  /** Stands in the field while it is empty, and names it. */
  label: string;
  /** How many desks the page names; null until that is known. */
  onPage: number | null;
}

export function HomeSearch({ home: { query, tab }, onHome, label, onPage }: HomeSearchProps) {
  const { say } = useLanguage();
  const names: Readonly<Record<List, string>> = {
    page: onPage ? say('onThisPageDesks', { number: onPage }) : say('onThisPage'),
    picks: say('quickPicks'),
    all: say('allDesks'),
  };
  return (
    <div class="part">
      <input
        type="search"
        id="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        placeholder={label}
        value={query}
        onInput={(event) => onHome({ query: event.currentTarget.value })}
      />
      {query === '' && (
        <Tabs
          label={say('lists')}
          tabs={lists.map((name) => [name, names[name]] as const)}
          chosen={tab}
          onChoose={(name) => onHome({ tab: name })}
        />
      )}
    </div>
  );
}
