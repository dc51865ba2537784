/** The popup's front: profile, search, desks on this page, quick picks, all desks, and the pause button. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Assessment } from '@/lib/assessment/assess';
import type { SourceModel } from '@/lib/card/source-model';
import { createLookup } from '@/lib/lookup/lookup';
import { type List, lists } from '@/lib/lookup/view';
import type { Pause } from '@/lib/profile/pause';
import type { NeedPick } from '@/lib/quick-picks/by-need';
import type { ResolvedPick } from '@/lib/quick-picks/resolve';
import { ContradictionsNote } from './ContradictionsNote';
import { DeskRow } from './DeskRow';
import { useLanguage } from './language';
import { PauseBar } from './PauseBar';
import { QuickPicks } from './QuickPicks';
import { onRowKey } from './row-keys';
import { focusTab, Tabs, tabpanel } from './Tabs';

export interface PageView {
  desks: readonly { deskId: string; mentions: number }[];
  readable: boolean;
  /** What keeps it from being marked. */
  pause: Pause | null;
  /** The page changes so much that it is read less often. */
  slow: boolean;
  site: string | null;
}

/** Where the user is in the popup's front; kept while a desk is open. */
export interface HomeState {
  query: string;
  tab: List;
  /** Id of the element that gets the focus, or gets it back. */
  returnTo: string | null;
  /** What is searched for comes from before the popup was closed: the next letter takes its place. */
  isRestored?: boolean;
}

export interface PopupHomeProps {
  home: HomeState;
  onHome: (change: Partial<HomeState>) => void;
  assessments: readonly Assessment[];
  picks: readonly ResolvedPick[];
  needPicks: readonly NeedPick[];
  /** Where the use cases are published. */
  guide: SourceModel;
  /** Ids of desks at which something moved since the user last looked. */
  changed: readonly string[];
  /** Null until the page has answered. */
  page: PageView | null;
  /** The profile in one line; empty where none is set. */
  profile: string;
  /** What of it contradicts itself, in words. */
  contradictions: readonly string[];
  /** How many stored values could not be used. */
  keptAside: number;
  onOpenDesk: (deskId: string) => void;
  /** Goes to the desk's first mention on the page. */
  onShowOnPage: (deskId: string) => void;
  onOpenOptions: () => void;
  /** Opens the page that stands desks side by side. */
  onCompare: () => void;
  onPause: (pause: Pause, paused: boolean) => void;
}

export function PopupHome(props: PopupHomeProps) {
  const { assessments, picks, page, profile, keptAside, onOpenDesk, onOpenOptions } = props;
  const { query, tab, returnTo, isRestored = false } = props.home;
  const { onHome } = props;
  const { say } = useLanguage();
  // Runs at the start, and when the user comes back from a desk: opening one takes this view away.
  useEffect(() => {
    const target = returnTo === null ? null : document.getElementById(returnTo);
    target?.focus();
    if (isRestored && target instanceof HTMLInputElement) target.select();
  }, [returnTo, isRestored]);
  const names: Readonly<Record<List, string>> = {
    page: page && page.desks.length > 0 ? say('onThisPageDesks', { number: page.desks.length }) : say('onThisPage'),
    picks: say('quickPicks'),
    all: say('allDesks'),
  };
  const lookup = useMemo(() => createLookup(assessments.map(({ desk }) => desk)), [assessments]);
  const byId = useMemo(() => new Map(assessments.map((one) => [one.desk.id, one])), [assessments]);
  const found = query === '' ? [] : lookup.search(query).flatMap((id) => byId.get(id) ?? []);
  return (
    <main onKeyDown={(event) => onRowKey(event.currentTarget, event, () => onHome({ query: '' }))}>
      <header class="part row">
        <h1>{say('extensionName')}</h1>
        <button type="button" class="plain muted" onClick={onOpenOptions}>
          {profile || say('setProfile')}
        </button>
      </header>
      {profile === '' && (
        <p class="notice">
          {say('domicileMissing')}{' '}
          <button type="button" class="button" onClick={onOpenOptions}>
            {say('setDomicile')}
          </button>
        </p>
      )}
      <ContradictionsNote texts={props.contradictions} short onOpenOptions={onOpenOptions} />
      {keptAside > 0 && (
        <p class="notice">
          {say('valuesKeptAside', { count: keptAside })}{' '}
          <button type="button" class="button" onClick={onOpenOptions}>
            {say('seeWhich')}
          </button>
        </p>
      )}
      <div class="part">
        <input
          type="search"
          id="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={say('searchDesks', { number: assessments.length })}
          placeholder={say('searchDesks', { number: assessments.length })}
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
      {query === '' ? (
        <div class="part" {...tabpanel(tab)}>
          {tab === 'page' && <PageDesks {...props} />}
          {tab === 'picks' && <QuickPicks picks={picks} needPicks={props.needPicks} source={props.guide} onOpen={onOpenDesk} />}
          {tab === 'all' && (
            <>
              <p style={{ marginBottom: '6px' }}>
                <button type="button" class="button" onClick={props.onCompare}>
                  {say('compareDesks')}
                </button>
              </p>
              <DeskList assessments={assessments} changed={props.changed} onOpen={onOpenDesk} />
            </>
          )}
        </div>
      ) : (
        <section class="part" aria-label={say('searchResults')}>
          <p role="status" class="muted">
            {found.length === 0 ? say('noneFound', { query }) : `${say('found', { number: found.length })} · ${say('searchKeys')}`}
          </p>
          {found.length === 0 && (
            <button
              type="button"
              class="button"
              onClick={() => {
                onHome({ query: '', tab: 'all' });
                document.getElementById('search')?.focus();
              }}
            >
              {say('allDesks')}
            </button>
          )}
          <DeskList key={query} assessments={found} changed={props.changed} onOpen={onOpenDesk} />
        </section>
      )}
      {page && <PauseBar pause={page.pause} site={page.readable ? page.site : null} onPause={props.onPause} />}
      <footer class="part muted">{say('closing')}</footer>
    </main>
  );
}

/** How many rows of a long list are drawn at a time. */
const PORTION = 100;

interface DeskListProps extends Pick<PopupHomeProps, 'assessments' | 'changed'> {
  onOpen: (id: string) => void;
}

function DeskList({ assessments, changed, onOpen }: DeskListProps) {
  const { say } = useLanguage();
  const [rows, setRows] = useState(PORTION);
  return (
    <ul>
      {assessments.slice(0, rows).map((assessment) => (
        <DeskRow
          key={assessment.desk.id}
          assessment={assessment}
          notes={changed.includes(assessment.desk.id) ? [say('changedSinceLookNote')] : []}
          onOpen={onOpen}
        />
      ))}
      {assessments.length > rows && (
        <li>
          <button type="button" class="button" onClick={() => setRows(rows + PORTION)}>
            {say('showMore', { count: assessments.length - rows })}
          </button>
        </li>
      )}
    </ul>
  );
}

function PageDesks({ page, assessments, changed, onHome, onOpenDesk, onShowOnPage }: PopupHomeProps) {
  const { say } = useLanguage();
  const toPicks = () => {
    onHome({ tab: 'picks' });
    focusTab('picks');
  };
  if (!page) return <p class="muted">{say('readingPage')}</p>;
  if (page.readable && page.pause) return <p class="muted">{say('pausedHere')}</p>;
  if (!page.readable || page.desks.length === 0) {
    return (
      <>
        <p class="muted">{say(page.readable ? 'noDeskOnPage' : 'pageNotReadable')}</p>
        <button type="button" class="button" onClick={toPicks}>
          {say('quickPicks')}
        </button>
      </>
    );
  }
  return (
    <ul>
      {page.slow && <li class="muted">{say('slowPage')}</li>}
      {page.desks.map(({ deskId, mentions }) => {
        const assessment = assessments.find(({ desk }) => desk.id === deskId);
        return (
          assessment && (
            <DeskRow
              key={deskId}
              assessment={assessment}
              notes={[say('mentions', { count: mentions }), ...(changed.includes(deskId) ? [say('changedSinceLookNote')] : [])]}
              onOpen={onOpenDesk}
              onShow={onShowOnPage}
            />
          )
        );
      })}
    </ul>
  );
}
