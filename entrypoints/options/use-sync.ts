/** How sync stands, asked of the background whenever something it depends on has changed. Null until it answered. */
import { useEffect, useState } from 'preact/hooks';
import { ask } from '@/lib/adapters/messages/send';
import { watchStorage } from '@/lib/adapters/storage/stored-item';
import { watchAccount } from '@/lib/adapters/storage/sync/area';
import { latestOnly } from '@/lib/latest-only';
import type { SyncShown } from '@/lib/sync/changes';

export function useSync(): SyncShown | null {
  const [shown, setShown] = useState<SyncShown | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const take = latestOnly((next: SyncShown) => !controller.signal.aborted && setShown(next));
    // Where the background does not answer, nothing is sent either.
    const refresh = () => take(ask('syncShown', null).catch((): SyncShown => ({ standing: 'off', problems: [] })));
    watchStorage(refresh, controller);
    watchAccount(refresh, controller);
    refresh();
    return () => controller.abort();
  }, []);
  return shown;
}
