/** Wires the options: profile, needs, marks, what was kept aside; the method; why a name is marked; data. Changes are saved as they are made. */
import builtIn from 'virtual:directory';
import spottingIndex from 'virtual:spotting';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { KeptAside } from '@/components/KeptAside';
import { useLanguage } from '@/components/language';
import { MarkingChoice } from '@/components/MarkingChoice';
import { Method } from '@/components/Method';
import { NeedsForm } from '@/components/NeedsForm';
import { Notice } from '@/components/Notice';
import { OrganisationPart } from '@/components/OrganisationPart';
import { OwnDomains } from '@/components/OwnDomains';
import { NotifyChoice } from '@/components/onboarding/NotifyChoice';
import { SignOffForm } from '@/components/onboarding/SignOffForm';
import { PausedSites } from '@/components/PausedSites';
import { ProfileForm } from '@/components/ProfileForm';
import { SpottingView } from '@/components/SpottingView';
import { today } from '@/lib/adapters/clock';
import { sendCommand } from '@/lib/adapters/messages/send';
import { readOverlay } from '@/lib/adapters/packs/overlay';
import { askToNotify } from '@/lib/adapters/reminder';
import { packsItem } from '@/lib/adapters/storage/packs';
import { watchManaged } from '@/lib/adapters/storage/policy';
import { readSnapshotAndKept, type SnapshotAndKept } from '@/lib/adapters/storage/snapshot';
import { watchItem, watchStorage } from '@/lib/adapters/storage/stored-item';
import { assessAll } from '@/lib/assessment/assess';
import { sourceModel } from '@/lib/card/source-model';
import type { DirectoryData } from '@/lib/desks/directory';
import { inLanguage } from '@/lib/desks/in-language';
import { latestOnly } from '@/lib/latest-only';
import { withOverlay } from '@/lib/packs/overlay';
import { domainsUnder, policyDomains, unreadDomains } from '@/lib/policy/domains';
import { unknownItems } from '@/lib/policy/lay-over';
import { isNoPolicy } from '@/lib/policy/policy';
import type { Result } from '@/lib/result';
import { createSpotter } from '@/lib/spotting/find-mentions';
import { namesOf } from '@/lib/spotting/names';
import { DataPage } from './DataPage';
import { PacksPage } from './PacksPage';
import { SyncSection } from './SyncSection';
import { useSync } from './use-sync';

const currencies = Intl.supportedValuesOf('currency');
const guide = sourceModel(builtIn.quickPicks.source);

const pages = [
  ['', 'myProfile'],
  ['#method', 'method'],
  ['#spotting', 'spotting'],
  ['#data', 'data'],
  ['#packs', 'dataPacks'],
] as const;
/** The browser asks the user before a notification may be shown; where it is refused, none is. */
async function setNotify(notify: boolean): Promise<Result> {
  const allowed = notify && (await askToNotify());
  return sendCommand('setNotify', { notify: allowed });
}

const pageOfHash = () => pages.find(([hash]) => hash === location.hash)?.[0] ?? '';

export function App() {
  const language = useLanguage();
  const { say } = language;
  const [data, setData] = useState<DirectoryData | null>(null);
  const directory = useMemo(() => inLanguage(data ?? builtIn, language.locale), [data, language]);
  const [snapshot, setSnapshot] = useState<SnapshotAndKept | null>(null);
  const deskNames = useMemo(() => new Map(directory.desks.map(({ id, name }) => [id, name])), [directory]);
  const [failure, setFailure] = useState<string | null>(null);
  const [page, setPage] = useState(pageOfHash);
  const spotter = useMemo(() => createSpotter({ ...spottingIndex, names: namesOf(directory.desks) }), [directory]);

  const sync = useSync();
  const takeStored = useMemo(() => latestOnly(setSnapshot), []);
  const deskIds = useMemo(() => data?.desks.map(({ id }) => id) ?? null, [data]);

  // Where the background does not answer, what the extension came with is better than no options.
  useEffect(() => {
    const controller = new AbortController();
    const take = latestOnly(setData);
    const refresh = () =>
      take(
        readOverlay()
          .then(({ overlay }) => withOverlay(builtIn, overlay))
          .catch(() => builtIn),
      );
    watchItem(packsItem, refresh, controller);
    watchManaged(refresh, controller);
    refresh();
    return () => controller.abort();
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    const onHash = () => {
      setPage(pageOfHash());
      scrollTo(0, 0);
    };
    addEventListener('hashchange', onHash, controller);
    return () => controller.abort();
  }, []);

  useEffect(() => {
    if (!deskIds) return;
    const controller = new AbortController();
    const refresh = () => takeStored(readSnapshotAndKept(deskIds));
    watchStorage(refresh, controller);
    watchManaged(refresh, controller);
    refresh();
    return () => controller.abort();
  }, [takeStored, deskIds]);
  if (!snapshot || !deskIds || !sync) return null;
  const { policy } = snapshot;
  const isSyncOff = policy.disabled.includes('sync');
  const isSynced = sync.standing === 'on' && !isSyncOff;
  const setFields = Object.keys(policy.profile);
  const problems = [...snapshot.policyProblems, ...unreadDomains(policy), ...unknownItems(policy, directory.checklist)];

  const command = async (sent: Promise<Result>) => {
    const result = await sent;
    setFailure(result.ok ? null : result.reason);
    await takeStored(readSnapshotAndKept(deskIds));
  };

  return (
    <main>
      <header class="part">
        <h1>{say('optionsTitle')}</h1>
        <p class="muted">{say(isSynced ? 'staysBesidesSync' : 'staysInBrowser')}</p>
        <nav class="tabs" aria-label={say('options')}>
          {pages.map(([hash, key]) => (
            <a key={hash} href={hash || '#'} aria-current={page === hash ? 'page' : undefined}>
              {say(key)}
            </a>
          ))}
        </nav>
      </header>
      <Notice text={failure} />
      {page === '#spotting' && (
        <section class="part" aria-labelledby="spotting">
          <h2 id="spotting">{say('whyMarked')}</h2>
          <SpottingView explain={spotter.explain} />
        </section>
      )}
      {page === '#method' && (
        <Method
          rubric={directory.rubric}
          weights={snapshot.weights}
          assess={(weights) => assessAll(directory, { ...snapshot, weights }, today(), language)}
          source={guide}
          onSave={(weights) => command(sendCommand('setWeights', { weights }))}
        />
      )}
      {page === '#data' && (
        <>
          <DataPage by={snapshot.signOff.name} desks={deskNames} isSynced={isSynced} />
          {(!isSyncOff || sync.standing === 'on') && <SyncSection shown={sync} isSwitchedOff={isSyncOff} />}
        </>
      )}
      {page === '#packs' && <PacksPage />}
      {page === '' && (
        <>
          {!(isNoPolicy(policy) && problems.length === 0) && (
            <section class="part" aria-labelledby="organisation">
              <h2 id="organisation">{say('organisation')}</h2>
              <OrganisationPart disabled={policy.disabled} problems={problems} />
            </section>
          )}
          <section class="part" aria-labelledby="profile">
            <h2 id="profile">{say('whoWeAre')}</h2>
            <p class="muted">{say('whoWeAreHow')}</p>
            <ProfileForm
              profile={snapshot.profile}
              regions={directory.regions}
              set={setFields}
              onChange={(change) => command(sendCommand('changeProfile', change))}
            />
          </section>
          <section class="part" aria-labelledby="needs">
            <h2 id="needs">{say('whatWeNeed')}</h2>
            <p class="muted">{say('whatWeNeedHow')}</p>
            <NeedsForm
              profile={snapshot.profile}
              currencies={currencies}
              set={setFields}
              onChange={(change) => command(sendCommand('changeProfile', change))}
            />
          </section>
          <section class="part" aria-labelledby="sign-off">
            <h2 id="sign-off">{say('signOff')}</h2>
            <p class="muted">{say('signOffHow')}</p>
            <SignOffForm
              signOff={snapshot.signOff}
              isRuleSet={policy.reviewer !== null}
              onChange={(change) => command(sendCommand('setSignOff', change))}
            />
            <NotifyChoice notify={snapshot.reminder.notify} onChoose={(notify) => command(setNotify(notify))} />
          </section>
          <section class="part" aria-labelledby="pause">
            <h2 id="pause">{say('onPages')}</h2>
            <MarkingChoice marking={snapshot.marking} onChoose={(marking) => command(sendCommand('setMarking', { marking }))} />
            <PausedSites
              pause={snapshot.pause}
              desks={deskNames}
              set={policy.pausedSites}
              onPause={(pause, paused) => command(sendCommand('pause', { pause, paused }))}
            />
          </section>
          <section class="part" aria-labelledby="own-domains">
            <h2 id="own-domains">{say('ownDomains')}</h2>
            <p class="muted">{say('ownDomainsHow')}</p>
            <OwnDomains
              listed={domainsUnder(policy, snapshot.ownDomains)}
              set={policyDomains(policy).map(({ domain }) => domain)}
              putAway={snapshot.putAway}
              onAdd={async (text) => {
                const sent = sendCommand('listDomains', { text });
                await command(sent);
                return (await sent).ok;
              }}
              onRemove={(domain) => command(sendCommand('unlistDomain', { domain }))}
              onShowAgain={(site) => command(sendCommand('showBannerAgain', { site }))}
            />
          </section>
          <section class="part" aria-labelledby="kept">
            <h2 id="kept">{say('keptAside')}</h2>
            <KeptAside kept={snapshot.kept} onDiscard={(key) => command(sendCommand('discardKept', { key }))} />
          </section>
        </>
      )}
    </main>
  );
}
