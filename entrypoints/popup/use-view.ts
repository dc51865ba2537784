/**
 * Keeps what the popup shows over a page, and gives it back when the popup is opened there again. Every change is sent at once: what
 * waits for a pause, or for the page to be hidden, is lost when the browser closes the popup (tried in Chromium 156). In a tab and
 * beside a page the address says what is shown, and nothing is kept.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readFront } from '@/lib/adapters/active-page';
import { isPopup } from '@/lib/adapters/beside';
import { sendCommand } from '@/lib/adapters/messages/send';
import { viewsItem } from '@/lib/adapters/storage/items';
import { readStored } from '@/lib/adapters/storage/stored-item';
import { pageOfUrl, type View, viewOver } from '@/lib/lookup/view';

/** The page under the popup. */
interface Page {
  tabId: number;
  page: string;
}

export interface ViewKeeping {
  /** Whether it is known what was shown before; until then there is nothing to show but the head. */
  known: boolean;
  /** Keeps a view that is not shown any more. */
  keep: (view: View) => void;
}

/**
 * `shown`: what is shown now. `isMoved`: whether the user has changed it. `restore` is called once at most, before anything but the
 * head was shown, and not where something was typed or chosen there meanwhile.
 */
export function useView(shown: View, isMoved: boolean, restore: (view: View) => void): ViewKeeping {
  const { query, list, hash } = shown;
  const [known, setKnown] = useState(hash !== '' || query !== '');
  const [over, setOver] = useState<Page | null>(null);
  const latest = useRef({ isMoved, shown, restore });
  latest.current = { isMoved, shown, restore };

  // Before the first paint: nothing but the head is shown until this is known.
  useLayoutEffect(() => {
    const begin = async () => {
      if (!(await isPopup())) return;
      const [front, views] = await Promise.all([readFront(), readStored(viewsItem)]);
      if (!front) return;
      const page = pageOfUrl(front.url);
      const before = viewOver(views, front.tabId, page);
      const now = latest.current;
      if (before && !now.isMoved && now.shown.hash === '') now.restore(before);
      setOver({ tabId: front.tabId, page });
    };
    begin().finally(() => setKnown(true));
  }, []);

  // Not after the next paint, as an effect would be: the popup may be gone by then.
  useLayoutEffect(() => {
    if (isMoved && over) sendCommand('keepView', { query, list, hash, ...over });
  }, [isMoved, over, query, list, hash]);
  return { known, keep: (view) => over && sendCommand('keepView', { ...view, ...over }) };
}
