/** One quote in a line or two: when, what was asked, the price, what it costs, what came of it. Opens and closes its details. */
import { costOf } from '@/lib/quotes/cost';
import { counts, pairOf, type Quote } from '@/lib/quotes/quote';
import { figureText, outcomeKeys, priceText, requestText } from '@/lib/quotes/words';
import { useLanguage } from '../language';

export interface QuoteRowProps {
  quote: Quote;
  /** Null where all are of one desk. */
  desk: string | null;
  isOpen: boolean;
  onToggle: () => void;
}

export function QuoteRow({ quote, desk, isOpen, onToggle }: QuoteRowProps) {
  const language = useLanguage();
  const { say, date, time } = language;
  const { terms } = quote;
  const { allIn } = costOf(terms);
  const notes = [
    terms.outcome === null ? say('outcomeNotRecorded') : say(outcomeKeys[terms.outcome]),
    terms.chosenBecause === '' ? '' : say('quoteChosen'),
    counts(quote) ? '' : say('quoteStruck'),
  ];
  return (
    <button type="button" class={counts(quote) ? 'quote-row' : 'quote-row struck'} aria-expanded={isOpen} onClick={onToggle}>
      <span class="when">
        {date(terms.time)}, {time(terms.time)}
      </span>
      <span class="what">
        {desk !== null && <b>{desk} </b>}
        {pairOf(terms)} {requestText(terms, language)}
      </span>
      <span class="price">{priceText(terms.price, language)}</span>
      <span class={allIn.known ? 'cost' : 'cost muted'}>
        {allIn.known ? say('allInIs', { figure: figureText(allIn, language) }) : say('allInNotKnown')}
      </span>
      <span class="muted">{notes.filter(Boolean).join(' · ')}</span>
    </button>
  );
}
