/** What was written into the forms of one desk's dossier and not saved, as it is stored; null until it was read. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { draftsItem } from '@/lib/adapters/storage/items';
import { readStored, watchStorage } from '@/lib/adapters/storage/stored-item';
import type { Drafts } from '@/lib/drafts/draft';
import { latestOnly } from '@/lib/latest-only';

export function useDrafts(deskId: string): Drafts | null {
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  const take = useMemo(() => latestOnly(setDrafts), []);
  useEffect(() => {
    const controller = new AbortController();
    const item = draftsItem(deskId);
    watchStorage((keys) => keys.includes(item.key) && take(readStored(item)), controller);
    take(readStored(item));
    return () => controller.abort();
  }, [deskId, take]);
  return drafts;
}
