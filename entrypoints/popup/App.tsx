/** Wires the popup: reads what is stored and what the page names, follows both, sends commands. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ContactCheck } from '@/components/ContactCheck';
import { useLanguage } from '@/components/language';
import type { OnMemo } from '@/components/memo/SaveMemo';
import { Notice } from '@/components/Notice';
import { PopupHome } from '@/components/PopupHome';
import { PackNote } from '@/components/packs/PackNote';
import { type ActivePage, goToDesk, readActivePage, watchActivePage } from '@/lib/adapters/active-page';
import { isBeside, openBeside, watchBeside } from '@/lib/adapters/beside';
import { now, today } from '@/lib/adapters/clock';
import { ask, sendCommand } from '@/lib/adapters/messages/send';
import { openComparison } from '@/lib/adapters/open-view';
import { readSnapshotAndKept, type SnapshotAndKept, watchSnapshot } from '@/lib/adapters/storage/snapshot';
import { assessAll } from '@/lib/assessment/assess';
import { cardModel } from '@/lib/card/card-model';
import { sourceModel } from '@/lib/card/source-model';
import { hasChanged } from '@/lib/changes/changes';
import { latestOnly } from '@/lib/latest-only';
import { type DeskPlace, hashOf, type Place, placeOf } from '@/lib/lookup/place';
import type { View } from '@/lib/lookup/view';
import { overviewOf } from '@/lib/onboarding/overview';
import { directoryUnder } from '@/lib/policy/lay-over';
import { noPolicy } from '@/lib/policy/policy';
import { contradictionText } from '@/lib/profile/contradiction-words';
import { contradictionsIn } from '@/lib/profile/contradictions';
import { pauseOn } from '@/lib/profile/pause';
import { describeProfile } from '@/lib/profile/words';
import { assessOnce } from '@/lib/quick-picks/about';
import { picksByNeed } from '@/lib/quick-picks/by-need';
import { resolveQuickPicks } from '@/lib/quick-picks/resolve';
import type { Result } from '@/lib/result';
import type { DeskDossier } from './DeskDossier';
import { SiteHere } from './SiteHere';
import { useAwake } from './use-awake';
import { deskIds, deskNames, findDesks, packNote, rest, useDirectory } from './use-directory';
import type { Home } from './use-home';
import { useView } from './use-view';

const guide = sourceModel(rest.quickPicks.source);
const isKnown = (deskId: string) => deskIds.includes(deskId);
const deskPlace = (place: Place | null): DeskPlace | null => (place && 'deskId' in place ? place : null);

export interface AppProps {
  home: Home;
  /** Nothing is shown before this is called. */
  onReady: () => void;
}

export function App({ home, onReady }: AppProps) {
  const language = useLanguage();
  const [snapshot, setSnapshot] = useState<SnapshotAndKept | null>(null);
  const [page, setPage] = useState<ActivePage | null>(null);
  const [place, setPlace] = useState(() => deskPlace(placeOf(location.hash)));
  const deskId = place?.deskId ?? null;
  const { state, begin, change } = home;
  const takeStored = useMemo(() => latestOnly(setSnapshot), []);
  const [failure, setFailure] = useState<{ text: string; about?: string } | null>(null);
  const view: View = { query: state.query, list: state.tab, hash: place ? hashOf(place) : '' };
  const { known: isViewKnown, keep } = useView(view, home.isMoved, ({ query, list, hash }) => {
    begin({ query, tab: list, isRestored: true });
    // No new step in the history: the popup opens here.
    history.replaceState(null, '', hash || location.pathname);
    setPlace(deskPlace(placeOf(hash)));
  });

  useAwake();
  // Comes when a desk is first opened: with quotes, settlement and memos it is most of the code.
  const [Dossier, setDossier] = useState<typeof DeskDossier | null>(null);
  const found = useMemo(() => findDesks(state.query), [state.query]);
  const { say } = language;
  const onUnread = useCallback(() => setFailure({ text: say('directoryNotRead') }), [say]);
  useEffect(() => {
    if (deskId !== null) import('./DeskDossier').then((loaded) => setDossier(() => loaded.DeskDossier), onUnread);
  }, [deskId, onUnread]);
  const onPage = useMemo(() => page?.desks.map((desk) => desk.deskId) ?? null, [page]);
  const [isUnread, setUnread] = useState(false);
  const onDesksUnread = useCallback(() => setUnread(true), []);
  const { directory: read, complete, reading, ready } = useDirectory({ onPage, deskId, found }, isUnread, onDesksUnread);
  const directory = useMemo(() => directoryUnder(snapshot?.policy ?? noPolicy, read), [snapshot, read]);

  // Before the first paint: what is asked for here is waited for.
  useLayoutEffect(() => {
    const controller = new AbortController();
    let isFirst = true;
    const takePage = latestOnly((read: ActivePage) => {
      setPage(read);
      // Where the page has nothing to list, this opens on the picks, unless the user was quicker; later pages change nothing.
      if (isFirst && read.desks.length === 0 && !read.paused) begin({ tab: 'picks' });
      isFirst = false;
    });
    const refresh = () => {
      takeStored(readSnapshotAndKept(deskIds));
      takePage(readActivePage());
    };
    const onHash = ({ oldURL }: HashChangeEvent) => {
      const next = placeOf(location.hash);
      setPlace(deskPlace(next));
      change(next && 'query' in next ? { query: next.query } : {});
      // Another tab of the same dossier sees to itself.
      if (deskPlace(next)?.deskId !== deskPlace(placeOf(new URL(oldURL).hash))?.deskId) scrollTo(0, 0);
    };
    watchSnapshot(refresh, controller);
    watchActivePage(refresh, controller);
    addEventListener('hashchange', onHash, controller);
    watchBeside((hash) => {
      location.hash = hash;
    }, controller);
    refresh();
    return () => controller.abort();
  }, [takeStored, begin, change]);

  const assessments = useMemo(() => snapshot && assessAll(directory, snapshot, today(), language), [snapshot, directory, language]);
  const known = assessments?.some(({ desk }) => desk.id === deskId) ?? false;
  // Opening a desk's file is a look at it; what changed since the last one stays until it is marked as read.
  useEffect(() => {
    if (deskId !== null && known) sendCommand('look', { deskId, read: false });
  }, [deskId, known]);
  const card = useMemo(() => {
    const look = (deskId && snapshot?.looks[deskId]) || null;
    if (!snapshot || !assessments || deskId === null) return null;
    const { profile, signOff, files } = snapshot;
    const onboarding = { directory, profile, file: files[deskId] ?? [], twoPerson: signOff.twoPerson, today: today() };
    return cardModel(deskId, assessments, { ...onboarding, look, language });
  }, [deskId, assessments, snapshot, directory, language]);
  const assess = useMemo(
    () =>
      snapshot &&
      assessments &&
      assessOnce(assessments, (profile) => assessAll(directory, { ...snapshot, profile }, today(), language), snapshot.profile),
    [snapshot, assessments, directory, language],
  );
  // With many desks these cost more than all the rest, so they are made only where they are looked at.
  const showsPicks = complete && state.tab === 'picks' && state.query === '' && !known;
  const picks = useMemo(
    () => (assess && showsPicks ? resolveQuickPicks(directory.quickPicks.picks, assess, language) : []),
    [assess, showsPicks, directory, language],
  );
  const needPicks = useMemo(
    () => (assess && snapshot && showsPicks ? picksByNeed(assess, snapshot.profile, language) : []),
    [assess, snapshot, showsPicks, language],
  );
  const isReady = snapshot !== null && isViewKnown && ready;
  // Before the paint: the head makes room for what has one of its own.
  useLayoutEffect(() => {
    if (isReady) onReady();
  }, [isReady, onReady]);
  if (!isReady || !assessments) return null;

  /** Says what was not saved; a box that was ticked in vain goes back with the next reading. */
  const command = async (about: string, sent: Promise<Result>) => {
    const result = await sent;
    setFailure(result.ok ? null : { text: result.reason, about });
    if (!result.ok) takeStored(readSnapshotAndKept(deskIds));
  };

  /** The page comes before the popup, which would cover it. */
  const showOnPage = async (id: string) => {
    if (!(await goToDesk(id))) setFailure({ text: say('mentionGone') });
    else if (!isBeside()) close();
  };

  /** The dossier opens beside the page and the popup makes room; in a tab where the browser has no such place. */
  const beside = async (tabId: number, desk: DeskPlace) => {
    const opened = openBeside(tabId, desk);
    // What stands beside the page need not stand here too when this is opened again.
    keep({ ...view, hash: '' });
    if (!(await opened)) await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') + hashOf(desk) });
    close();
  };

  const openDesk = (id: string) => {
    change({ returnTo: document.activeElement?.id || null });
    location.hash = hashOf({ deskId: id });
  };

  const overview = overviewOf({ directory, ...snapshot, twoPerson: snapshot.signOff.twoPerson }, today());
  const saveMemo: OnMemo = async (format) =>
    (await import('./save-memo')).saveShortlistMemo({ shortlist: overview.shortlist, directory, assessments, snapshot }, format, language);
  const assessment = assessments.find(({ desk }) => desk.id === deskId);
  const tabId = page?.tabId ?? null;
  const keptOfDesk = snapshot.kept.some(({ from }) => from.endsWith(`:${deskId}`));
  const unknown = deskId && !isKnown(deskId) ? say(keptOfDesk ? 'deskTakenOut' : 'noSuchDesk', { id: deskId }) : null;
  return (
    <>
      <Notice text={failure?.text ?? unknown ?? (isUnread && !complete ? say('directoryNotRead') : null)} about={failure?.about} />
      {place && card && assessment && Dossier ? (
        <Dossier
          key={place.deskId}
          card={complete ? card : { ...card, alternatives: [] }}
          reading={!complete}
          assessment={assessment}
          directory={directory}
          snapshot={snapshot}
          tab={place.tab}
          onTab={(tab) => location.replace(hashOf({ ...place, tab }))}
          command={command}
          onOpenDesk={(id) => {
            location.hash = hashOf({ deskId: id });
          }}
          onBeside={isBeside() || tabId === null ? undefined : () => beside(tabId, place)}
          onBack={() => {
            location.hash = '';
          }}
        />
      ) : deskId && isKnown(deskId) && (reading || assessment) ? (
        <main aria-busy="true">
          <p class="part muted">{say('readingDesk')}</p>
        </main>
      ) : (
        <PopupHome
          home={state}
          onHome={change}
          names={deskNames}
          assessments={assessments}
          complete={complete}
          reading={reading}
          found={found}
          picks={picks}
          needPicks={needPicks}
          guide={guide}
          changed={assessments
            .filter((one) => hasChanged(snapshot.looks[one.desk.id] ?? null, one, snapshot.profile))
            .map(({ desk }) => desk.id)}
          page={page && { ...page, pause: pauseOn(snapshot.pause, page.url, now()) }}
          isPauseSet={page !== null && page.site !== null && snapshot.policy.pausedSites.includes(page.site)}
          profile={describeProfile(snapshot.profile, language)}
          contradictions={contradictionsIn(snapshot.profile).map((one) => contradictionText(one, snapshot.profile, language))}
          keptAside={snapshot.kept.length}
          {...overview}
          onShortlistMemo={snapshot.policy.disabled.includes('memo') ? undefined : saveMemo}
          onOpenDesk={openDesk}
          site={tabId !== null && <SiteHere key={`${tabId} ${page?.url}`} tabId={tabId} onOpenDesk={openDesk} />}
          contacts={<ContactCheck onCheck={(text) => ask('checkContact', { text })} />}
          onShowOnPage={showOnPage}
          onOpenOptions={() => browser.runtime.openOptionsPage()}
          onCompare={() => openComparison([])}
          onPause={(pause, paused) => command('', sendCommand('pause', { pause, paused }))}
        />
      )}
      <PackNote {...packNote} />
    </>
  );
}
