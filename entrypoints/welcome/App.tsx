/** Wires the first page: the profile is read, followed and saved as it is answered. */
import { rest } from 'virtual:desks';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLanguage } from '@/components/language';
import { Notice } from '@/components/Notice';
import { Welcome } from '@/components/Welcome';
import { sendCommand } from '@/lib/adapters/messages/send';
import { readSnapshot, type Snapshot, watchSnapshot } from '@/lib/adapters/storage/snapshot';
import { inLanguage } from '@/lib/desks/in-language';
import { latestOnly } from '@/lib/latest-only';
import type { Profile } from '@/lib/profile/profile';

export function App() {
  const { locale } = useLanguage();
  const { regions } = useMemo(() => inLanguage({ ...rest, desks: [] }, locale), [locale]);
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const take = useMemo(() => latestOnly(setSnapshot), []);
  useEffect(() => {
    const controller = new AbortController();
    watchSnapshot(() => take(readSnapshot([])), controller);
    take(readSnapshot([]));
    return () => controller.abort();
  }, [take]);
  if (!snapshot) return null;

  const change = async (part: Partial<Profile>) => {
    const result = await sendCommand('changeProfile', part);
    setFailure(result.ok ? null : result.reason);
    await take(readSnapshot([]));
  };
  return (
    <main>
      <Notice text={failure} />
      <Welcome
        profile={snapshot.profile}
        regions={regions}
        set={Object.keys(snapshot.policy.profile)}
        onChange={change}
        onOpenOptions={() => browser.runtime.openOptionsPage()}
      />
    </main>
  );
}
