/** The quotes of every desk as they are stored, from when they are first wanted; null until they were read. */
import { useEffect, useState } from 'preact/hooks';
import { isQuoteKey } from '@/lib/adapters/storage/apart';
import { type QuotesRead, readQuotes, rereadQuotes } from '@/lib/adapters/storage/quotes';
import { watchStorage } from '@/lib/adapters/storage/stored-item';
import { latestOnly } from '@/lib/latest-only';

export function useQuotes(wanted: boolean): QuotesRead | null {
  const [read, setRead] = useState<QuotesRead | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    const take = latestOnly(setRead);
    let reading = readQuotes();
    watchStorage((keys) => {
      if (!keys.some(isQuoteKey)) return;
      reading = reading.then((before) => rereadQuotes(before, keys), readQuotes);
      take(reading);
    }, controller);
    take(reading);
    return () => controller.abort();
  }, [wanted]);
  return read;
}
