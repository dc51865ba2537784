/** Wires what is said of the site in front; asks anew when something stored changes, which may be the user's lists. */
import { useEffect, useState } from 'preact/hooks';
import { SiteNotePart } from '@/components/SiteNotePart';
import { ask } from '@/lib/adapters/messages/send';
import { watchManaged } from '@/lib/adapters/storage/policy';
import { watchStorage } from '@/lib/adapters/storage/stored-item';
import type { SiteNote } from '@/lib/domains/site-note';
import { latestOnly } from '@/lib/latest-only';

export interface SiteHereProps {
  tabId: number;
  onOpenDesk: (deskId: string) => void;
}

export function SiteHere({ tabId, onOpenDesk }: SiteHereProps) {
  const [note, setNote] = useState<SiteNote | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const take = latestOnly(setNote);
    const read = () => take(ask('aboutPage', { tabId }).catch(() => null));
    watchStorage(read, controller);
    watchManaged(read, controller);
    read();
    return () => controller.abort();
  }, [tabId]);
  return note && <SiteNotePart note={note} onOpenDesk={onOpenDesk} />;
}
