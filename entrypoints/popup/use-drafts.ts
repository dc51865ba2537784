/** What was written into the forms of one desk's dossier and not saved, as it is stored; null until it was read. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { draftsItem } from '@/lib/adapters/storage/items';
import { readStored, watchStorage } from '@/lib/adapters/storage/stored-item';
import { type Drafts, followed } from '@/lib/drafts/draft';
import { latestOnly } from '@/lib/latest-only';

/** `onWritten`: a form of this page was written in; what is stored of it then needs no showing. */
export function useDrafts(deskId: string): { drafts: Drafts | null; onWritten: (form: string) => void } {
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  const own = useRef(new Set<string>());
  useEffect(() => {
    const controller = new AbortController();
    const item = draftsItem(deskId);
    const take = latestOnly((stored: Drafts) => setDrafts((shown) => followed(shown ?? {}, stored, own.current)));
    watchStorage((keys) => keys.includes(item.key) && take(readStored(item)), controller);
    take(readStored(item));
    return () => controller.abort();
  }, [deskId]);
  return { drafts, onWritten: (form) => own.current.add(form) };
}
