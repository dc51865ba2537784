/** Wires the popup: reads what is stored and what the page names, follows both, sends commands. */
import data from 'virtual:directory';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DeskView } from '@/components/DeskView';
import { useLanguage } from '@/components/language';
import { Notice } from '@/components/Notice';
import { type HomeState, PopupHome } from '@/components/PopupHome';
import { PopupStart } from '@/components/PopupStart';
import { type ActivePage, goToDesk, readActivePage, watchActivePage } from '@/lib/adapters/active-page';
import { isBeside, openBeside } from '@/lib/adapters/beside';
import { now, today } from '@/lib/adapters/clock';
import { sendCommand } from '@/lib/adapters/messages/send';
import { readSnapshot, type Snapshot } from '@/lib/adapters/storage/snapshot';
import { watchStorage } from '@/lib/adapters/storage/stored-item';
import { assessAll } from '@/lib/assessment/assess';
import { cardModel } from '@/lib/card/card-model';
import { deskModel } from '@/lib/card/desk-model';
import { sourceModel } from '@/lib/card/source-model';
import { hasChanged } from '@/lib/changes/changes';
import { inLanguage } from '@/lib/desks/in-language';
import { latestOnly } from '@/lib/latest-only';
import { placeOf } from '@/lib/lookup/place';
import { pauseOn } from '@/lib/profile/pause';
import { describeProfile } from '@/lib/profile/words';
import { assessOnce } from '@/lib/quick-picks/about';
import { picksByNeed } from '@/lib/quick-picks/by-need';
import { resolveQuickPicks } from '@/lib/quick-picks/resolve';
import type { Result } from '@/lib/result';

const deskIds = data.desks.map(({ id }) => id);
const guide = sourceModel(data.quickPicks.source);
/** Opens a desk's file beside the page and makes room; in a tab where the browser has no such place. */
async function beside(tabId: number, deskId: string): Promise<void> {
  if (!(await openBeside(tabId, deskId))) await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html#desk/${deskId}`) });
  window.close();
}

const deskOfHash = () => {
  const place = placeOf(location.hash);
  return place && 'deskId' in place ? place.deskId : null;
};
const queryOfHash = () => {
  const place = placeOf(location.hash);
  return place && 'query' in place ? place.query : null;
};

/** `typed`: what is searched for already. */
export function App({ typed }: { typed: string }) {
  const language = useLanguage();
  const directory = useMemo(() => inLanguage(data, language.locale), [language]);
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [page, setPage] = useState<ActivePage | null>(null);
  const [deskId, setDeskId] = useState(deskOfHash);
  const [firstHome] = useState<HomeState>({ query: typed, tab: 'page', returnTo: 'search' });
  const [home, setHome] = useState(firstHome);
  const changeHome = (change: Partial<HomeState>) => setHome((before) => ({ ...before, ...change }));
  const takeStored = useMemo(() => latestOnly(setSnapshot), []);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    let isFirst = true;
    const takePage = latestOnly((read: ActivePage) => {
      setPage(read);
      // Where the page has nothing to list, this opens on the picks, unless the user was quicker; later pages change nothing.
      if (isFirst && read.desks.length === 0 && !read.paused)
        setHome((before) => (before === firstHome ? { ...before, tab: 'picks' } : before));
      isFirst = false;
    });
    const refresh = () => {
      takeStored(readSnapshot(deskIds));
      takePage(readActivePage());
    };
    const onHash = () => {
      setDeskId(deskOfHash());
      const query = queryOfHash();
      if (query !== null) setHome((before) => ({ ...before, query }));
      scrollTo(0, 0);
    };
    watchStorage(refresh, controller);
    watchActivePage(refresh, controller);
    addEventListener('hashchange', onHash, controller);
    refresh();
    return () => controller.abort();
  }, [takeStored, firstHome]);

  const assessments = useMemo(() => snapshot && assessAll(directory, snapshot, today(), language), [snapshot, directory, language]);
  const known = assessments?.some(({ desk }) => desk.id === deskId) ?? false;
  // Opening a desk's file is a look at it; what changed since the last one stays until it is marked as read.
  useEffect(() => {
    if (deskId !== null && known) sendCommand('look', { deskId, read: false });
  }, [deskId, known]);
  const assess = useMemo(
    () =>
      snapshot &&
      assessments &&
      assessOnce(assessments, (profile) => assessAll(directory, { ...snapshot, profile }, today(), language), snapshot.profile),
    [snapshot, assessments, directory, language],
  );
  // With many desks these cost more than all the rest, so they are made only where they are looked at.
  const showsPicks = home.tab === 'picks' && home.query === '' && deskId === null;
  const picks = useMemo(
    () => (assess && showsPicks ? resolveQuickPicks(directory.quickPicks.picks, assess, language) : []),
    [assess, showsPicks, directory, language],
  );
  const needPicks = useMemo(
    () => (assess && snapshot && showsPicks ? picksByNeed(assess, snapshot.profile, language) : []),
    [assess, snapshot, showsPicks, language],
  );
  if (!snapshot || !assessments)
    return deskId === null ? <PopupStart query={home.query} onQuery={(query) => changeHome({ query })} /> : null;

  /** Says what was not saved; a box that was ticked in vain goes back with the next reading. */
  const command = async (sent: Promise<Result>) => {
    const result = await sent;
    setFailure(result.ok ? null : result.reason);
    if (!result.ok) takeStored(readSnapshot(deskIds));
  };

  /** The page comes before the popup, which would cover it. */
  const showOnPage = async (id: string) => {
    if (!(await goToDesk(id))) setFailure(language.say('mentionGone'));
    else if (!isBeside()) close();
  };

  const assessment = assessments.find(({ desk }) => desk.id === deskId);
  const tabId = page?.tabId ?? null;
  const progress = (deskId && snapshot.progress[deskId]) || {};
  const card =
    assessment &&
    cardModel(assessment.desk.id, assessments, {
      directory,
      profile: snapshot.profile,
      progress,
      look: snapshot.looks[assessment.desk.id] ?? null,
      language,
    });
  return (
    <>
      <Notice text={failure ?? (deskId && !card ? language.say('noSuchDesk', { id: deskId }) : null)} />
      {card && assessment ? (
        <DeskView
          key={card.deskId}
          card={card}
          desk={deskModel(assessment, directory.rubric, today(), language)}
          checklist={directory.checklist}
          progress={progress}
          onOpenDesk={(id) => {
            location.hash = `desk/${id}`;
          }}
          onTick={(itemId, done) => command(sendCommand('tick', { deskId: card.deskId, itemId, done }))}
          onFinding={(criterion, finding) => command(sendCommand('recordFinding', { deskId: card.deskId, criterion, finding }))}
          onReadChanges={() => command(sendCommand('look', { deskId: card.deskId, read: true }))}
          onOpenOptions={() => browser.runtime.openOptionsPage()}
          onBeside={isBeside() || tabId === null ? undefined : () => beside(tabId, card.deskId)}
          onBack={() => {
            location.hash = '';
          }}
        />
      ) : (
        <PopupHome
          home={home}
          onHome={changeHome}
          assessments={assessments}
          picks={picks}
          needPicks={needPicks}
          guide={guide}
          changed={assessments
            .filter((one) => hasChanged(snapshot.looks[one.desk.id] ?? null, one, snapshot.profile))
            .map(({ desk }) => desk.id)}
          page={page && { ...page, pause: pauseOn(snapshot.pause, page.url, now()) }}
          profile={describeProfile(snapshot.profile, language)}
          keptAside={snapshot.kept.length}
          onOpenDesk={(id) => {
            changeHome({ returnTo: document.activeElement?.id || null });
            location.hash = `desk/${id}`;
          }}
          onShowOnPage={showOnPage}
          onOpenOptions={() => browser.runtime.openOptionsPage()}
          onPause={(pause, paused) => command(sendCommand('pause', { pause, paused }))}
        />
      )}
    </>
  );
}
