/** Wires the first page: the profile is read, followed and saved as it is answered. */
import { rest } from 'virtual:desks';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLanguage } from '@/components/language';
import { Notice } from '@/components/Notice';
import { Welcome } from '@/components/Welcome';
import { sendCommand } from '@/lib/adapters/messages/send';
import { profileItem } from '@/lib/adapters/storage/items';
import { readStored, watchStorage } from '@/lib/adapters/storage/stored-item';
import { inLanguage } from '@/lib/desks/in-language';
import { latestOnly } from '@/lib/latest-only';
import type { Profile } from '@/lib/profile/profile';

export function App() {
  const { locale } = useLanguage();
  const { regions } = useMemo(() => inLanguage({ ...rest, desks: [] }, locale), [locale]);
  const [profile, setProfile] = useState<Profile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const take = useMemo(() => latestOnly(setProfile), []);
  useEffect(() => {
    const controller = new AbortController();
    watchStorage((keys) => keys.includes(profileItem.key) && take(readStored(profileItem)), controller);
    take(readStored(profileItem));
    return () => controller.abort();
  }, [take]);
  if (!profile) return null;

  const change = async (part: Partial<Profile>) => {
    const result = await sendCommand('changeProfile', part);
    setFailure(result.ok ? null : result.reason);
    await take(readStored(profileItem));
  };
  return (
    <main>
      <Notice text={failure} />
      <Welcome profile={profile} regions={regions} onChange={change} onOpenOptions={() => browser.runtime.openOptionsPage()} />
    </main>
  );
}
