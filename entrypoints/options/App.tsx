/** Wires the options: profile, needs, marks, what was kept aside; the method; why a name is marked. Changes are saved as they are made. */
import directory from 'virtual:directory';
import spottingIndex from 'virtual:spotting';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { KeptAside } from '@/components/KeptAside';
import { MarkingChoice } from '@/components/MarkingChoice';
import { Method } from '@/components/Method';
import { NeedsForm } from '@/components/NeedsForm';
import { Notice } from '@/components/Notice';
import { PausedSites } from '@/components/PausedSites';
import { ProfileForm } from '@/components/ProfileForm';
import { SpottingView } from '@/components/SpottingView';
import { today } from '@/lib/adapters/clock';
import { sendCommand } from '@/lib/adapters/messages/send';
import { readSnapshot, type Snapshot } from '@/lib/adapters/storage/snapshot';
import { watchStorage } from '@/lib/adapters/storage/stored-item';
import { assessAll } from '@/lib/assessment/assess';
import { sourceModel } from '@/lib/card/source-model';
import { latestOnly } from '@/lib/latest-only';
import type { Result } from '@/lib/result';
import { createSpotter } from '@/lib/spotting/find-mentions';

const deskIds = directory.desks.map(({ id }) => id);
const currencies = Intl.supportedValuesOf('currency');
const guide = sourceModel(directory.quickPicks.source);

const pages = [
  ['', 'My profile'],
  ['#method', 'Method'],
  ['#spotting', 'Spotting'],
] as const;
const spotter = createSpotter(spottingIndex);
const pageOfHash = () => pages.find(([hash]) => hash === location.hash)?.[0] ?? '';

export function App() {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [page, setPage] = useState(pageOfHash);

  const takeStored = useMemo(() => latestOnly(setSnapshot), []);

  useEffect(() => {
    const controller = new AbortController();
    const refresh = () => takeStored(readSnapshot(deskIds));
    const onHash = () => {
      setPage(pageOfHash());
      scrollTo(0, 0);
    };
    watchStorage(refresh, controller);
    addEventListener('hashchange', onHash, controller);
    refresh();
    return () => controller.abort();
  }, [takeStored]);
  if (!snapshot) return null;

  const command = async (sent: Promise<Result>) => {
    const result = await sent;
    setFailure(result.ok ? null : result.reason);
    await takeStored(readSnapshot(deskIds));
  };

  return (
    <main>
      <header class="part">
        <h1>DeskLens options</h1>
        <p class="muted">Everything here stays in this browser. Nothing is sent anywhere.</p>
        <nav class="tabs" aria-label="Options">
          {pages.map(([hash, name]) => (
            <a key={hash} href={hash || '#'} aria-current={page === hash ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <Notice text={failure} />
      {page === '#spotting' && (
        <section class="part" aria-labelledby="spotting">
          <h2 id="spotting">Why a name is marked</h2>
          <SpottingView explain={spotter.explain} />
        </section>
      )}
      {page === '#method' && (
        <Method
          rubric={directory.rubric}
          weights={snapshot.weights}
          assess={(weights) => assessAll(directory, { ...snapshot, weights }, today())}
          source={guide}
          onSave={(weights) => command(sendCommand('setWeights', { weights }))}
        />
      )}
      {page === '' && (
        <>
          <section class="part" aria-labelledby="profile">
            <h2 id="profile">Who we are</h2>
            <p class="muted">Decides eligibility. What you leave open is asked for where it matters.</p>
            <ProfileForm
              profile={snapshot.profile}
              regions={directory.regions}
              locale={navigator.language}
              onChange={(change) => command(sendCommand('changeProfile', change))}
            />
          </section>
          <section class="part" aria-labelledby="needs">
            <h2 id="needs">What we need</h2>
            <p class="muted">Each desk is held against it. Without a product, eligibility is judged for spot.</p>
            <NeedsForm
              profile={snapshot.profile}
              currencies={currencies}
              locale={navigator.language}
              onChange={(change) => command(sendCommand('changeProfile', change))}
            />
          </section>
          <section class="part" aria-labelledby="pause">
            <h2 id="pause">On pages</h2>
            <MarkingChoice marking={snapshot.marking} onChoose={(marking) => command(sendCommand('setMarking', { marking }))} />
            <PausedSites
              pause={snapshot.pause}
              onPauseEverywhere={(paused) => command(sendCommand('pauseEverywhere', { paused }))}
              onResumeSite={(site) => command(sendCommand('pauseSite', { site, paused: false }))}
            />
          </section>
          <section class="part" aria-labelledby="kept">
            <h2 id="kept">Kept aside</h2>
            <KeptAside kept={snapshot.kept} onDiscard={(key) => command(sendCommand('discardKept', { key }))} />
          </section>
        </>
      )}
    </main>
  );
}
