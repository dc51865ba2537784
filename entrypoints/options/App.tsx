/** Wires the options page: profile, pause list, and what was kept aside. Every change is saved as it is made. */
import directory from 'virtual:directory';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { KeptAside } from '@/components/KeptAside';
import { Notice } from '@/components/Notice';
import { PausedSites } from '@/components/PausedSites';
import { ProfileForm } from '@/components/ProfileForm';
import { sendCommand } from '@/lib/adapters/messages/send';
import { readSnapshot, type Snapshot } from '@/lib/adapters/storage/snapshot';
import { watchStorage } from '@/lib/adapters/storage/stored-item';
import { latestOnly } from '@/lib/latest-only';
import type { Result } from '@/lib/result';

const deskIds = directory.desks.map(({ id }) => id);

export function App() {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const takeStored = useMemo(() => latestOnly(setSnapshot), []);

  useEffect(() => {
    const controller = new AbortController();
    const refresh = () => takeStored(readSnapshot(deskIds));
    watchStorage(refresh, controller);
    refresh();
    return () => controller.abort();
  }, [takeStored]);
  if (!snapshot) return null;

  const command = async (sent: Promise<Result>) => {
    const result = await sent;
    setFailure(result.ok ? null : result.reason);
    takeStored(readSnapshot(deskIds));
  };

  return (
    <main>
      <header class="part">
        <h1>DeskLens options</h1>
        <p class="muted">Everything here stays in this browser. Nothing is sent anywhere.</p>
      </header>
      <Notice text={failure} />
      <section class="part" aria-labelledby="profile">
        <h2 id="profile">My profile</h2>
        <ProfileForm
          profile={snapshot.profile}
          regions={directory.regions}
          locale={navigator.language}
          onChange={(change) => command(sendCommand('changeProfile', change))}
        />
      </section>
      <section class="part" aria-labelledby="pause">
        <h2 id="pause">Paused</h2>
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
    </main>
  );
}
