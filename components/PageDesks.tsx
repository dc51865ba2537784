/** The desks this page names, each with the way to its first mention; where there are none, what to do instead. */
import type { Assessment } from '@/lib/assessment/assess';
import type { Pause } from '@/lib/profile/pause';
import { DeskRow } from './DeskRow';
import { useLanguage } from './language';

export interface PageView {
  desks: readonly { deskId: string; mentions: number }[];
  readable: boolean;
  /** What keeps it from being marked. */
  pause: Pause | null;
  /** The page changes so much that it is read less often. */
  slow: boolean;
  site: string | null;
}

export interface PageDesksProps {
  /** Null until the page has answered. */
  page: PageView | null;
  names: ReadonlyMap<string, string>;
  assessments: ReadonlyMap<string, Assessment>;
  /** Whether the others are still to come. */
  reading: boolean;
  changed: readonly string[];
  onOpenDesk: (deskId: string) => void;
  /** Goes to the desk's first mention on the page. */
  onShowOnPage: (deskId: string) => void;
  /** Leads to the quick picks. */
  onPicks: () => void;
}

export function PageDesks({ page, names, assessments, reading, changed, onOpenDesk, onShowOnPage, onPicks }: PageDesksProps) {
  const { say } = useLanguage();
  if (!page) return <p class="muted">{say('readingPage')}</p>;
  if (page.readable && page.pause) return <p class="muted">{say('pausedHere')}</p>;
  if (!page.readable || page.desks.length === 0) {
    return (
      <>
        <p class="muted">{say(page.readable ? 'noDeskOnPage' : 'pageNotReadable')}</p>
        <button type="button" class="button" onClick={onPicks}>
          {say('quickPicks')}
        </button>
      </>
    );
  }
  return (
    <ul>
      {page.slow && <li class="muted">{say('slowPage')}</li>}
      {page.desks.map(({ deskId, mentions }) => (
        <DeskRow
          key={deskId}
          id={deskId}
          name={names.get(deskId) ?? deskId}
          assessment={assessments.get(deskId)}
          reading={reading}
          notes={[say('mentions', { count: mentions }), ...(changed.includes(deskId) ? [say('changedSinceLookNote')] : [])]}
          onOpen={onOpenDesk}
          onShow={onShowOnPage}
        />
      ))}
    </ul>
  );
}
