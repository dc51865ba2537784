/** Which desk was chosen for what, and why, beside what the others had asked for it at the same time. */
import { useMemo } from 'preact/hooks';
import { askedAtOnce, chosenOf } from '@/lib/quotes/compare';
import { costOf } from '@/lib/quotes/cost';
import { pairOf, type Quote } from '@/lib/quotes/quote';
import type { KnownDesk } from '@/lib/quotes/sheet-file';
import { figureText, requestText } from '@/lib/quotes/words';
import { useLanguage } from '../language';

/** The newest that are shown; the others are in the list of quotes. */
const MOST = 20;

export interface ChosenListProps {
  /** Of every desk. */
  quotes: readonly Quote[];
  desks: readonly KnownDesk[];
}

export function ChosenList({ quotes, desks }: ChosenListProps) {
  const language = useLanguage();
  const { say, date } = language;
  const nameOf = (id: string) => desks.find((desk) => desk.id === id)?.name ?? id;
  // Not anew for each letter that is typed in the tab: there may be thousands of quotes.
  const chosen = useMemo(() => {
    const newest = chosenOf(quotes).slice(0, MOST);
    return newest.map((quote) => ({ quote, beside: askedAtOnce(quote, quotes) }));
  }, [quotes]);
  if (chosen.length === 0) return <p class="muted">{say('noneChosen')}</p>;
  return (
    <ul class="chosen-list">
      {chosen.map(({ quote, beside }) => {
        const { terms } = quote;
        const others = beside.map((other) => `${nameOf(other.deskId)} ${figureText(costOf(other.terms).allIn, language)}`);
        return (
          <li key={quote.id}>
            <b>{nameOf(quote.deskId)}</b> {figureText(costOf(terms).allIn, language)}
            <span class="muted">
              {date(terms.time)} · {pairOf(terms)} · {requestText(terms, language)}
            </span>
            <span>{say('chosenBecause', { why: terms.chosenBecause })}</span>
            <span class="muted">
              {others.length === 0 ? say('noneBeside') : say('askedBeside', { others: language.list(others, 'plain') })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
