/** One quote in full: what it costs and what that lacks, what other desks said at the same time, everything recorded, its history. */

import { cellText, columnKeys } from '@/lib/quotes/column-words';
import { cellsOf, columns } from '@/lib/quotes/columns';
import { askedAtOnce } from '@/lib/quotes/compare';
import { costOf, type Figure } from '@/lib/quotes/cost';
import { quoteHistoryText } from '@/lib/quotes/history-words';
import type { Quote, QuoteTerms } from '@/lib/quotes/quote';
import { historyOf, type KeptQuote } from '@/lib/quotes/quote-entry';
import type { KnownDesk } from '@/lib/quotes/sheet-file';
import { figureText, priceText } from '@/lib/quotes/words';
import type { Language } from '@/lib/texts/language';
import { useLanguage } from '../language';

export interface QuoteDetailsProps {
  kept: KeptQuote;
  quotes: readonly Quote[];
  desks: readonly KnownDesk[];
}

export function QuoteDetails({ kept: { quote, ledger }, quotes, desks }: QuoteDetailsProps) {
  const language = useLanguage();
  const { say, date, time } = language;
  const cost = costOf(quote.terms);
  const figures: [string, Figure | undefined][] = [
    [say('headSpread'), cost.spread],
    [say('halfSpread'), cost.twoWay?.half],
    [say('costOfBuying'), cost.twoWay?.buy],
    [say('costOfSelling'), cost.twoWay?.sell],
    [say('columnFee'), cost.fee],
    [say('financing'), cost.financing],
    [say('headAllIn'), cost.allIn],
  ];
  const others = askedAtOnce(quote, quotes);
  const lines = historyOf(ledger);
  const unknown = columns.filter((column) => cellsOf(quote.terms)[column] === '' && asked.includes(column));
  return (
    <div class="quote-details">
      <dl class="pairs">
        {figures.map(([name, figure]) => figure && <Pair key={name} name={name} value={figureText(figure, language)} />)}
        {recorded(quote.terms, language).map(([name, value]) => (
          <Pair key={name} name={name} value={value} />
        ))}
        {Object.entries(quote.terms.more).map(([name, value]) => (
          <Pair key={`more ${name}`} name={name} value={value} />
        ))}
      </dl>
      {unknown.length > 0 && (
        <p class="muted">
          {say('notRecordedList', {
            fields: language.list(
              unknown.map((column) => say(columnKeys[column])),
              'plain',
            ),
          })}
        </p>
      )}
      <h3 class="label">{say('askedAtOnce', { count: others.length })}</h3>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            {desks.find(({ id }) => id === other.deskId)?.name ?? other.deskId}: {priceText(other.terms.price, language)},{' '}
            {figureText(costOf(other.terms).allIn, language)}
          </li>
        ))}
      </ul>
      <details>
        <summary>{say('historyOf', { count: lines.length })}</summary>
        <ol class="history">
          {lines.map((line) => (
            <li key={line.id}>
              <span class="muted">
                {date(line.at)}, {time(line.at)} · {line.by || say('nobodyNamed')}
              </span>{' '}
              <span>{quoteHistoryText(line, language)}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

/** What one would want to know of any quote. */
const asked: readonly string[] = [
  'quantity',
  'mid',
  'mid_source',
  'fee',
  'financing_rate',
  'settlement_days',
  'netting',
  'prefunded',
  'outcome',
  'seconds_to_quote',
];

/** Everything recorded, as the language writes it. */
function recorded(terms: QuoteTerms, language: Language): [string, string][] {
  const cells = cellsOf(terms);
  const filled = columns.filter((column) => cells[column] !== '');
  return filled.map((column) => [language.say(columnKeys[column]), cellText(column, cells[column], language)]);
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="muted">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
