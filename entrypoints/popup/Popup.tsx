/** The popup: its head at once, and the rest when its code, what is stored and what is shown of the desks are read. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { useLanguage } from '@/components/language';
import { Notice } from '@/components/Notice';
import { PopupStart } from '@/components/PopupStart';
import { placeOf } from '@/lib/lookup/place';
import type { App } from './App';
import { useHome } from './use-home';

export function Popup() {
  const { say } = useLanguage();
  const [place] = useState(() => placeOf(location.hash));
  const home = useHome(place && 'query' in place ? place.query : '');
  const [Rest, setRest] = useState<typeof App | null>(null);
  const [isUnread, setUnread] = useState(false);
  const [isReady, setReady] = useState(false);
  const onReady = useCallback(() => setReady(true), []);
  useEffect(() => {
    import('./App').then(
      (loaded) => setRest(() => loaded.App),
      () => setUnread(true),
    );
  }, []);
  const isDesk = place !== null && 'deskId' in place;
  return (
    <>
      {isUnread && <Notice text={say('directoryNotRead')} />}
      {!isReady && !isDesk && <PopupStart home={home.state} onHome={home.change} />}
      {Rest && <Rest home={home} onReady={onReady} />}
    </>
  );
}
