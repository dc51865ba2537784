/** The quotes, a portion at a time, in an order one chooses. Arrows lead from row to row, Enter opens one. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Quote } from '@/lib/quotes/quote';
import type { KnownDesk } from '@/lib/quotes/sheet-file';
import { newestOnTop, type SortColumn, sortColumns, sorted } from '@/lib/quotes/sort';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';
import { rowAfter } from '../row-keys';
import { QuoteRow } from './QuoteRow';

/** Rows that are drawn at a time: thousands would take longer to draw than to look for. */
export const PORTION = 50;

const sortKeys: Readonly<Record<SortColumn, PlainKey>> = {
  time: 'columnTime',
  desk: 'columnDesk',
  pair: 'columnPair',
  size: 'quoteSize',
  spread: 'headSpread',
  'all-in': 'headAllIn',
  outcome: 'columnOutcome',
};

export interface QuoteListProps {
  quotes: readonly Quote[];
  desks: readonly KnownDesk[];
  /** Id of the one that is open at first, wherever it stands; null for none. */
  begun: string | null;
  /** What is shown of a quote that is open. */
  details: (quote: Quote) => ComponentChildren;
}

export function QuoteList({ quotes, desks, begun, details }: QuoteListProps) {
  const { say, number } = useLanguage();
  const [sorting, setSorting] = useState(newestOnTop);
  const nameOf = (id: string) => desks.find((desk) => desk.id === id)?.name ?? id;
  const all = sorted(quotes, sorting, nameOf);
  const [start, setStart] = useState(() => portionOf(all.findIndex(({ id }) => id === begun)));
  const [open, setOpen] = useState(begun);
  const first = start < quotes.length ? start : 0;
  const shown = all.slice(first, first + PORTION);
  const isTold = new Set(quotes.map(({ deskId }) => deskId)).size > 1;
  const turn = (to: number) => {
    setStart(to);
    document.getElementById('quotes-shown')?.focus();
  };
  return (
    <>
      <div class="filters">
        <label class="inline">
          <span>{say('sortBy')}</span>
          <select
            value={sorting.column}
            onChange={(event) => {
              setSorting({ ...sorting, column: event.currentTarget.value as SortColumn });
              setStart(0);
            }}
          >
            {sortColumns.map((column) => (
              <option key={column} value={column}>
                {say(sortKeys[column])}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button" onClick={() => setSorting({ ...sorting, descending: !sorting.descending })}>
          {say(sorting.descending ? 'descending' : 'ascending')}
        </button>
      </div>
      <p id="quotes-shown" class="muted" tabIndex={-1} role="status">
        {say('quotesShown', { from: number(first + 1), to: number(first + shown.length), total: number(quotes.length) })}
      </p>
      <ol
        class="quotes"
        onKeyDown={(event) => {
          const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button.quote-row')];
          const at = rows.indexOf(event.target as HTMLElement);
          const next = at < 0 || event.ctrlKey || event.metaKey || event.altKey ? null : rowAfter(event.key, at, rows.length);
          if (next === null || next < 0) return;
          event.preventDefault();
          rows[next]?.focus();
        }}
      >
        {shown.map((quote) => (
          <li key={quote.id}>
            <QuoteRow
              quote={quote}
              desk={isTold ? nameOf(quote.deskId) : null}
              isOpen={open === quote.id}
              onToggle={() => setOpen(open === quote.id ? null : quote.id)}
            />
            {open === quote.id && details(quote)}
          </li>
        ))}
      </ol>
      {quotes.length > PORTION && (
        <nav class="actions" aria-label={say('quotePages')}>
          <button type="button" class="button" disabled={first === 0} onClick={() => turn(Math.max(0, first - PORTION))}>
            {say('previousPage')}
          </button>
          <button type="button" class="button" disabled={first + PORTION >= quotes.length} onClick={() => turn(first + PORTION)}>
            {say('nextPage')}
          </button>
        </nav>
      )}
    </>
  );
}

/** Where the portion begins in which one stands; the first for one that stands nowhere. */
function portionOf(at: number): number {
  return Math.max(0, Math.floor(at / PORTION)) * PORTION;
}
