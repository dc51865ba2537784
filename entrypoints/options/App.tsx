/** Wires the options page: profile, pause list, and what was kept aside. Every change is saved as it is made. */
import directory from 'virtual:directory';
import { useEffect, useState } from 'preact/hooks';
import { KeptAside } from '@/components/KeptAside';
import { Notice } from '@/components/Notice';
import { PausedSites } from '@/components/PausedSites';
import { ProfileForm } from '@/components/ProfileForm';
import { sendToBackground } from '@/lib/adapters/messages/send';
import { readSnapshot, type Snapshot } from '@/lib/adapters/storage/snapshot';
import { watchStorage } from '@/lib/adapters/storage/stored-item';
import type { Result } from '@/lib/result';

const deskIds = directory.desks.map(({ id }) => id);

export function App() {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    const refresh = async () => setSnapshot(await readSnapshot(deskIds));
    watchStorage(refresh, controller);
    refresh();
    return () => controller.abort();
  }, []);
  if (!snapshot) return null;

  const command = async (sent: Promise<Result>) => {
    const result = await sent.catch(
      (): Result => ({ ok: false, reason: 'Not saved: the extension did not answer. Reload this page and try again.' }),
    );
    setFailure(result.ok ? null : result.reason);
    setSnapshot(await readSnapshot(deskIds));
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
          onChange={(change) => command(sendToBackground('changeProfile', change))}
        />
      </section>
      <section class="part" aria-labelledby="pause">
        <h2 id="pause">Paused</h2>
        <PausedSites
          pause={snapshot.pause}
          onPauseEverywhere={(paused) => command(sendToBackground('pauseEverywhere', { paused }))}
          onResumeSite={(site) => command(sendToBackground('pauseSite', { site, paused: false }))}
        />
      </section>
      <section class="part" aria-labelledby="kept">
        <h2 id="kept">Kept aside</h2>
        <KeptAside kept={snapshot.kept} onDiscard={(key) => command(sendToBackground('discardKept', { key }))} />
      </section>
    </main>
  );
}
