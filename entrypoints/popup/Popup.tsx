/** Shows the search field at once, and the rest when it has been read: with many desks, reading takes longer than opening may. */
import { useEffect, useState } from 'preact/hooks';
import { PopupStart } from '@/components/PopupStart';
import { placeOf } from '@/lib/lookup/place';

type Rest = typeof import('./App');

export function Popup() {
  const [rest, setRest] = useState<Rest | null>(null);
  const [place] = useState(() => placeOf(location.hash));
  const [typed, setTyped] = useState(place && 'query' in place ? place.query : '');
  // After the first paint: what comes may keep the page busy.
  useEffect(() => {
    import('./App').then(setRest);
  }, []);
  if (rest) return <rest.App typed={typed} />;
  // A desk's file has no search.
  return place && 'deskId' in place ? null : <PopupStart query={typed} onQuery={setTyped} />;
}
