/** Narrows every figure, dot and row of the tab to one pair, side or size. */
import { useMemo } from 'preact/hooks';
import type { SizeClass } from '@/lib/quotes/bands';
import { choicesOf, noFilter, type QuoteFilter } from '@/lib/quotes/compare';
import type { Quote, Side } from '@/lib/quotes/quote';
import { sideKeys, sizeText } from '@/lib/quotes/words';
import { useLanguage } from '../language';

export interface QuoteFiltersProps {
  quotes: readonly Quote[];
  filter: QuoteFilter;
  onFilter: (filter: QuoteFilter) => void;
}

export function QuoteFilters({ quotes, filter, onFilter }: QuoteFiltersProps) {
  const language = useLanguage();
  const { say } = language;
  // Not anew for each letter that is typed in the tab: there may be thousands of quotes.
  const { pairs, sides, sizes } = useMemo(() => choicesOf(quotes), [quotes]);
  const counters = useMemo(() => [...new Set(quotes.map(({ terms }) => terms.counter))], [quotes]);
  // A band is the same in every currency only by its order; its name is that of one.
  const currency = filter.pair?.split('/')[1] ?? (counters.length === 1 ? counters[0] : undefined);
  const chosen = (
    name: string,
    value: string,
    all: string,
    choices: readonly (readonly [string, string])[],
    onChoose: (value: string | null) => void,
  ) => (
    <label class="inline">
      <span>{name}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{all}</option>
        {choices.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset class="filters">
      <legend class="unseen">{say('filterQuotes')}</legend>
      {chosen(
        say('columnPair'),
        filter.pair ?? '',
        say('allPairs'),
        pairs.map((pair) => [pair, pair]),
        (pair) => onFilter({ ...filter, pair }),
      )}
      {chosen(
        say('columnSide'),
        filter.side ?? '',
        say('allSides'),
        sides.map((side) => [side, say(sideKeys[side])]),
        (side) => onFilter({ ...filter, side: side as Side | null }),
      )}
      {chosen(
        say('quoteSize'),
        filter.size === null ? '' : String(filter.size),
        say('allSizes'),
        sizes.map((size) => [String(size), sizeText(size, currency ?? say('quoteCurrency'), language)]),
        (size) => onFilter({ ...filter, size: sizes.find((one): one is SizeClass => String(one) === size) ?? null }),
      )}
      {filter !== noFilter && (
        <button type="button" class="plain" onClick={() => onFilter(noFilter)}>
          {say('noFilter')}
        </button>
      )}
    </fieldset>
  );
}
