/** Wires the options: profile, needs, marks, what was kept aside; the method; why a name is marked; data. Changes are saved as they are made. */
import data from 'virtual:directory';
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
import { askToNotify } from '@/lib/adapters/reminder';
import { watchManaged } from '@/lib/adapters/storage/policy';
import { readSnapshotAndKept, type SnapshotAndKept } from '@/lib/adapters/storage/snapshot';
import { watchStorage } from '@/lib/adapters/storage/stored-item';
import { assessAll } from '@/lib/assessment/assess';
import { sourceModel } from '@/lib/card/source-model';
import { inLanguage } from '@/lib/desks/in-language';
import { latestOnly } from '@/lib/latest-only';
import { domainsUnder, policyDomains, unreadDomains } from '@/lib/policy/domains';
import { unknownItems } from '@/lib/policy/lay-over';
import { isNoPolicy } from '@/lib/policy/policy';
import type { Result } from '@/lib/result';
import { createSpotter } from '@/lib/spotting/find-mentions';
import { DataPage } from './DataPage';

const deskIds = data.desks.map(({ id }) => id);
const currencies = Intl.supportedValuesOf('currency');
const guide = sourceModel(data.quickPicks.source);

const pages = [
  ['', 'myProfile'],
  ['#method', 'method'],
  ['#spotting', 'spotting'],
  ['#data', 'data'],
] as const;
/** The browser asks the user before a notification may be shown; where it is refused, none is. */
async function setNotify(notify: boolean): Promise<Result> {
  const allowed = notify && (await askToNotify());
  return sendCommand('setNotify', { notify: allowed });
}

const spotter = createSpotter(spottingIndex);
const pageOfHash = () => pages.find(([hash]) => hash === location.hash)?.[0] ?? '';

export function App() {
  const language = useLanguage();
  const { say } = language;
  const directory = useMemo(() => inLanguage(data, language.locale), [language]);
  const [snapshot, setSnapshot] = useState<SnapshotAndKept | null>(null);
  const deskNames = useMemo(() => new Map(directory.desks.map(({ id, name }) => [id, name])), [directory]);
  const [failure, setFailure] = useState<string | null>(null);
  const [page, setPage] = useState(pageOfHash);

  const takeStored = useMemo(() => latestOnly(setSnapshot), []);

  useEffect(() => {
    const controller = new AbortController();
    const refresh = () => takeStored(readSnapshotAndKept(deskIds));
    const onHash = () => {
      setPage(pageOfHash());
      scrollTo(0, 0);
    };
    watchStorage(refresh, controller);
    watchManaged(refresh, controller);
    addEventListener('hashchange', onHash, controller);
    refresh();
    return () => controller.abort();
  }, [takeStored]);
  if (!snapshot) return null;
  const { policy } = snapshot;
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
        <p class="muted">{say('staysInBrowser')}</p>
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
      {page === '#data' && <DataPage by={snapshot.signOff.name} desks={deskNames} />}
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
