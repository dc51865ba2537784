/** The popup's front: profile, search, desks on this page, quick picks, all desks, and the pause button. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Assessment } from '@/lib/assessment/assess';
import type { SourceModel } from '@/lib/card/source-model';
import type { Named } from '@/lib/lookup/lookup';
import type { Pause } from '@/lib/profile/pause';
import type { NeedPick } from '@/lib/quick-picks/by-need';
import type { ResolvedPick } from '@/lib/quick-picks/resolve';
import { ContradictionsNote } from './ContradictionsNote';
import { DeskList } from './DeskList';
import { HomeSearch, type HomeState } from './HomeSearch';
import { useLanguage } from './language';
import { ReviewsNote } from './onboarding/ReviewsNote';
import { Shortlist, type ShortlistProps } from './onboarding/Shortlist';
import { PageDesks, type PageView } from './PageDesks';
import { PauseBar } from './PauseBar';
import { QuickPicks } from './QuickPicks';
import { onRowKey } from './row-keys';
import { focusTab, tabpanel } from './Tabs';

export interface PopupHomeProps {
  home: HomeState;
  onHome: (change: Partial<HomeState>) => void;
  /** Every desk by name, in the order of the directory. */
  names: readonly Pick<Named, 'id' | 'name'>[];
  /** Of the desks that are read. */
  assessments: readonly Assessment[];
  /** Whether these are all: picks are among all of them. */
  complete: boolean;
  /** Whether some are still to come; neither where they could not be read. */
  reading: boolean;
  /** Ids of the desks that fit what is searched for, the closest first. */
  found: readonly string[];
  picks: readonly ResolvedPick[];
  needPicks: readonly NeedPick[];
  /** Where the use cases are published. */
  guide: SourceModel;
  /** Ids of desks at which something moved since the user last looked. */
  changed: readonly string[];
  /** Null until the page has answered. */
  page: PageView | null;
  /** The user's organisation pauses the page's site. */
  isPauseSet: boolean;
  /** The profile in one line; empty where none is set. */
  profile: string;
  /** What of it contradicts itself, in words. */
  contradictions: readonly string[];
  /** How many stored values could not be used. */
  keptAside: number;
  shortlist: Pick<ShortlistProps, 'desks' | 'backup'>;
  /** Saves a memo of the shortlist. */
  onShortlistMemo: ShortlistProps['onMemo'];
  /** Desks at which something is due for review, with how much. */
  reviewsDue: readonly { deskId: string; name: string; count: number }[];
  /** What is said of the site in front. */
  site: ComponentChildren;
  /** The check of a contact. */
  contacts: ComponentChildren;
  onOpenDesk: (deskId: string) => void;
  /** Goes to the desk's first mention on the page. */
  onShowOnPage: (deskId: string) => void;
  onOpenOptions: () => void;
  /** Opens the page that stands desks side by side. */
  onCompare: () => void;
  onPause: (pause: Pause, paused: boolean) => void;
}

export function PopupHome(props: PopupHomeProps) {
  const { names, assessments, complete, reading, picks, page, profile, keptAside, changed, onOpenDesk, onOpenOptions } = props;
  const { query, tab, returnTo, isRestored = false } = props.home;
  const { onHome } = props;
  const { say } = useLanguage();
  // Runs at the start, and when the user comes back from a desk: opening one takes this view away.
  useEffect(() => {
    const target = returnTo === null ? null : document.getElementById(returnTo);
    target?.focus();
    if (isRestored && target instanceof HTMLInputElement) target.select();
  }, [returnTo, isRestored]);
  const nameById = useMemo(() => new Map(names.map(({ id, name }) => [id, name])), [names]);
  const byId = useMemo(() => new Map(assessments.map((one) => [one.desk.id, one])), [assessments]);
  const found = props.found.map((id) => ({ id, name: nameById.get(id) ?? id }));
  const toPicks = () => {
    onHome({ tab: 'picks' });
    focusTab('picks');
  };
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
      {props.site}
      <ReviewsNote due={props.reviewsDue} onOpen={onOpenDesk} />
      <HomeSearch
        home={props.home}
        onHome={onHome}
        label={say('searchDesks', { number: names.length })}
        onPage={page?.desks.length ?? null}
      />
      {query === '' ? (
        <div class="part" {...tabpanel(tab)}>
          {tab === 'page' && <PageDesks {...props} names={nameById} assessments={byId} onPicks={toPicks} />}
          {tab === 'picks' &&
            (complete ? (
              <QuickPicks picks={picks} needPicks={props.needPicks} source={props.guide} onOpen={onOpenDesk} />
            ) : (
              reading && (
                <p role="status" class="muted">
                  {say('readingDirectory')}
                </p>
              )
            ))}
          {tab === 'all' && (
            <>
              <Shortlist {...props.shortlist} onOpen={onOpenDesk} onMemo={props.onShortlistMemo} />
              <h2 class="label">{say('allDesks')}</h2>
              <p style={{ marginBottom: '6px' }}>
                <button type="button" class="button" onClick={props.onCompare}>
                  {say('compareDesks')}
                </button>
              </p>
              <DeskList desks={names} reading={reading} assessments={byId} changed={changed} onOpen={onOpenDesk} />
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
          <DeskList key={query} desks={found} reading={reading} assessments={byId} changed={changed} onOpen={onOpenDesk} />
        </section>
      )}
      {query === '' && props.contacts}
      {page && <PauseBar pause={page.pause} site={page.readable ? page.site : null} isSet={props.isPauseSet} onPause={props.onPause} />}
      <footer class="part muted">{say('closing')}</footer>
    </main>
  );
}
