/** The popup's front: profile, search, desks on this page, quick picks, all desks, and the pause button. */
import { useEffect } from 'preact/hooks';
import type { Assessment } from '@/lib/assessment/assess';
import type { SourceModel } from '@/lib/card/source-model';
import type { NeedPick } from '@/lib/quick-picks/by-need';
import type { ResolvedPick } from '@/lib/quick-picks/resolve';
import { DeskRow } from './DeskRow';
import { QuickPicks } from './QuickPicks';

const CHANGED = 'changed since you last looked';

const tabs = ['page', 'picks', 'all'] as const;
type Tab = (typeof tabs)[number];

export interface PageView {
  desks: readonly { deskId: string; mentions: number }[];
  readable: boolean;
  paused: boolean;
  /** The page changes so much that it is read less often. */
  slow: boolean;
  site: string | null;
}

/** Where the user is in the popup's front; kept while a desk is open. */
export interface HomeState {
  query: string;
  tab: Tab;
  /** Id of the element that gets the focus back. */
  returnTo: string | null;
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
  pausedEverywhere: boolean;
  /** The profile in one line; empty where none is set. */
  profile: string;
  /** How many stored values could not be used. */
  keptAside: number;
  onOpenDesk: (deskId: string) => void;
  onOpenOptions: () => void;
  onPauseSite: (site: string, paused: boolean) => void;
  onPauseEverywhere: (paused: boolean) => void;
}

export function PopupHome(props: PopupHomeProps) {
  const { assessments, picks, page, profile, keptAside, onOpenDesk, onOpenOptions } = props;
  const { query, tab, returnTo } = props.home;
  const { onHome } = props;
  // Runs when the user comes back from a desk: opening one takes this view away.
  useEffect(() => {
    if (returnTo !== null) document.getElementById(returnTo)?.focus();
  }, [returnTo]);
  const names: Readonly<Record<Tab, string>> = {
    page: `On this page${page && page.desks.length > 0 ? ` ${page.desks.length}` : ''}`,
    picks: 'Quick picks',
    all: 'All desks',
  };
  const found = search(assessments, query);
  return (
    <main>
      <header class="part row">
        <h1>DeskLens</h1>
        <button type="button" class="plain muted" onClick={onOpenOptions}>
          {profile || 'Set your profile'}
        </button>
      </header>
      {profile === '' && (
        <p class="notice">
          Verdicts read “not established” until your domicile is set. Scores do not depend on it.{' '}
          <button type="button" class="button" onClick={onOpenOptions}>
            Set domicile
          </button>
        </p>
      )}
      {keptAside > 0 && (
        <p class="notice">
          {keptAside} stored {keptAside === 1 ? 'value' : 'values'} could not be used and {keptAside === 1 ? 'was' : 'were'} kept aside.{' '}
          <button type="button" class="button" onClick={onOpenOptions}>
            See which
          </button>
        </p>
      )}
      <div class="part">
        <input
          type="search"
          aria-label={`Search ${assessments.length} desks`}
          placeholder={`Search ${assessments.length} desks`}
          value={query}
          onInput={(event) => onHome({ query: event.currentTarget.value })}
        />
        {query === '' && (
          <div class="tabs" role="tablist" aria-label="Lists">
            {tabs.map((name) => (
              <button
                type="button"
                role="tab"
                key={name}
                id={`tab-${name}`}
                aria-selected={tab === name}
                aria-controls="list"
                tabIndex={tab === name ? 0 : -1}
                onClick={() => onHome({ tab: name })}
                onKeyDown={(event) => {
                  const next = neighbour(tab, event.key);
                  if (!next) return;
                  onHome({ tab: next });
                  document.getElementById(`tab-${next}`)?.focus();
                }}
              >
                {names[name]}
              </button>
            ))}
          </div>
        )}
      </div>
      {query === '' ? (
        <div class="part" id="list" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {tab === 'page' && <PageDesks {...props} />}
          {tab === 'picks' && <QuickPicks picks={picks} needPicks={props.needPicks} source={props.guide} onOpen={onOpenDesk} />}
          {tab === 'all' && <DeskList assessments={assessments} changed={props.changed} onOpen={onOpenDesk} />}
        </div>
      ) : (
        <section class="part" aria-label="Search results">
          <p role="status" class="muted">
            {found.length === 0 ? `No desk is called “${query}”. Try the name of its exchange or parent.` : `${found.length} found`}
          </p>
          <DeskList assessments={found} changed={props.changed} onOpen={onOpenDesk} />
        </section>
      )}
      <PauseBar {...props} />
      <footer class="part muted">Confirm with the desk before onboarding. Research, not advice.</footer>
    </main>
  );
}

interface DeskListProps extends Pick<PopupHomeProps, 'assessments' | 'changed'> {
  onOpen: (id: string) => void;
}

function DeskList({ assessments, changed, onOpen }: DeskListProps) {
  return (
    <ul>
      {assessments.map((assessment) => (
        <DeskRow
          key={assessment.desk.id}
          assessment={assessment}
          notes={changed.includes(assessment.desk.id) ? [CHANGED] : []}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

function PageDesks({ page, assessments, changed, onOpenDesk }: PopupHomeProps) {
  if (!page) return <p class="muted">Reading the page…</p>;
  if (!page.readable)
    return <p class="muted">DeskLens cannot read this page. Reload it if it was open before the extension was installed.</p>;
  if (page.paused) return <p class="muted">Paused here: nothing is marked.</p>;
  if (page.desks.length === 0) return <p class="muted">No desk is named on this page. Quick picks and search work anywhere.</p>;
  return (
    <ul>
      {page.slow && <li class="muted">This page changes a lot, so it is read less often.</li>}
      {page.desks.map(({ deskId, mentions }) => {
        const assessment = assessments.find(({ desk }) => desk.id === deskId);
        return (
          assessment && (
            <DeskRow
              key={deskId}
              assessment={assessment}
              notes={[mentions === 1 ? '1 mention' : `${mentions} mentions`, ...(changed.includes(deskId) ? [CHANGED] : [])]}
              onOpen={onOpenDesk}
            />
          )
        );
      })}
    </ul>
  );
}

function PauseBar({ page, pausedEverywhere, onPauseSite, onPauseEverywhere }: PopupHomeProps) {
  if (pausedEverywhere) {
    return (
      <div class="part row pause-bar">
        <span class="muted">Paused everywhere</span>
        <button type="button" class="button" onClick={() => onPauseEverywhere(false)}>
          Resume everywhere
        </button>
      </div>
    );
  }
  const site = page?.site;
  if (!page?.readable || !site) return null;
  return (
    <div class="part row pause-bar">
      <span class="muted">{page.paused ? 'Not marking on this site' : 'Marking on this site'}</span>
      <button type="button" class="button" onClick={() => onPauseSite(site, !page.paused)}>
        {page.paused ? 'Resume' : 'Pause'} {site}
      </button>
    </div>
  );
}

function search(assessments: readonly Assessment[], query: string): Assessment[] {
  const wanted = query.trim().toLowerCase();
  return assessments.filter(({ desk }) =>
    [desk.name, ...desk.aliases.map(({ text }) => text), ...desk.entities.map(({ name }) => name)].some((name) =>
      name.toLowerCase().includes(wanted),
    ),
  );
}

function neighbour(tab: Tab, key: string): Tab | undefined {
  const shift = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return shift === 0 ? undefined : tabs[(tabs.indexOf(tab) + shift + tabs.length) % tabs.length];
}
