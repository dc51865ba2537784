/** What was written into the forms of one desk's dossier and not saved, wherever it is kept; null until it was read. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { draftsItem } from '@/lib/adapters/storage/items';
import { type InMemory, memoryItem } from '@/lib/adapters/storage/settlement/memory';
import { readStored, watchItem } from '@/lib/adapters/storage/stored-item';
import { type Drafts, followed } from '@/lib/drafts/draft';
import { latestOnly } from '@/lib/latest-only';

export interface DraftsKept {
  drafts: Drafts | null;
  /** What of settlement instructions is in memory only, every desk's. */
  memory: InMemory;
  /** A form of this page was written in; what is stored of it then needs no showing. */
  onWritten: (form: string) => void;
}

export function useDrafts(deskId: string): DraftsKept {
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  const [memory, setMemory] = useState(memoryItem.initial);
  const own = useRef(new Set<string>());
  useEffect(() => {
    const controller = new AbortController();
    const item = draftsItem(deskId);
    const take = latestOnly(([onDisk, inMemory]: [Drafts, InMemory]) => {
      setMemory(inMemory);
      setDrafts((shown) => followed(shown ?? {}, { ...onDisk, ...inMemory.drafts[deskId] }, own.current));
    });
    const read = () => take(Promise.all([readStored(item), readStored(memoryItem)]));
    watchItem(item, read, controller);
    watchItem(memoryItem, read, controller);
    read();
    return () => controller.abort();
  }, [deskId]);
  return { drafts, memory, onWritten: (form) => own.current.add(form) };
}
