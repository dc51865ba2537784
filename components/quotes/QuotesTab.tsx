/**
 * The quotes of a desk: recorded and read in, what they cost beside the other desks', each of them, which desk was chosen and why,
 * what trades settle, and which findings follow.
 */
import { useMemo, useState } from 'preact/hooks';
import type { Rubric } from '@/lib/desks/guide-schema';
import { type Drafts, type Fields, newQuoteForm, type QuoteDoing, quoteForm, quoteOfForm } from '@/lib/drafts/draft';
import type { FindingRecord, Findings } from '@/lib/findings/finding';
import { filtered, noFilter } from '@/lib/quotes/compare';
import { type ImportPlan, type NewQuote, planImport } from '@/lib/quotes/import-plan';
import { settlementsOf } from '@/lib/quotes/netting';
import { plotOf } from '@/lib/quotes/plot';
import { fileProblemText } from '@/lib/quotes/problem-words';
import { proposalsFrom } from '@/lib/quotes/proposals';
import type { KeptQuote, TermsChange } from '@/lib/quotes/quote-entry';
import { type KnownDesk, readSheet, writeSheet } from '@/lib/quotes/sheet-file';
import { summarise } from '@/lib/quotes/summary';
import type { Result } from '@/lib/result';
import { useLanguage } from '../language';
import { useOwnDrafts } from '../use-own-drafts';
import { AddQuote } from './AddQuote';
import { ChosenList } from './ChosenList';
import { DotPlot } from './DotPlot';
import { ImportPreview } from './ImportPreview';
import { Proposals } from './Proposals';
import { QuoteActions } from './QuoteActions';
import { QuoteDetails } from './QuoteDetails';
import { QuoteFilters } from './QuoteFilters';
import { QuoteList } from './QuoteList';
import { SettlementTable } from './SettlementTable';
import { SheetColumns } from './SheetColumns';
import { SheetFile } from './SheetFile';
import { SummaryTable } from './SummaryTable';

export interface QuotesTabProps {
  desk: KnownDesk;
  /** All of the directory, this one too. */
  desks: readonly KnownDesk[];
  /** Of every desk. */
  kept: readonly KeptQuote[];
  /** How many stored quotes could not be read. */
  unreadable: number;
  rubric: Rubric;
  /** The user's own on this desk. */
  findings: Findings;
  /** The moment (UTC, ISO 8601) and the user's day (YYYY-MM-DD). */
  now: string;
  today: string;
  /** What was written into its forms and not saved. */
  drafts: Drafts;
  onDraft: (form: string, fields: Fields | null) => void;
  /** `wasDrafted`: it was written in the form of a new quote. */
  onRecord: (quotes: readonly NewQuote[], wasDrafted: boolean) => Promise<Result>;
  /** `form`: the one it was written in; null where it was written in none. */
  onChange: (deskId: string, quoteId: string, change: TermsChange, form: QuoteDoing | null) => Promise<Result>;
  onFinding: (criterion: string, finding: Omit<FindingRecord, 'day'>) => void;
  onSaveFile: (name: string, text: string) => void;
}

export function QuotesTab(props: QuotesTabProps) {
  const { desk, desks, kept, unreadable, rubric, today } = props;
  const language = useLanguage();
  const { say } = language;
  const { draftIn, keep, saving } = useOwnDrafts(props.drafts, props.onDraft);
  const [isAdding, setAdding] = useState(draftIn(newQuoteForm) !== null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [filter, setFilter] = useState(noFilter);
  const [isAlone, setAlone] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const quotes = useMemo(() => kept.map(({ quote }) => quote), [kept]);
  const byId = useMemo(() => new Map(kept.map((one) => [one.quote, one])), [kept]);
  const own = useMemo(() => quotes.filter(({ deskId }) => deskId === desk.id), [quotes, desk.id]);
  // This desk before the others.
  const order = useMemo(() => [desk.id, ...desks.map(({ id }) => id).filter((id) => id !== desk.id)], [desk.id, desks]);
  const shown = useMemo(() => filtered(isAlone ? own : quotes, filter), [isAlone, own, quotes, filter]);
  const shownOwn = useMemo(() => filtered(own, filter), [own, filter]);
  const rows = useMemo(() => summarise(shown, order), [shown, order]);
  const plot = useMemo(() => plotOf(shown, order), [shown, order]);
  const settlements = useMemo(() => settlementsOf(own), [own]);
  const proposals = useMemo(() => proposalsFrom(own, rubric, today), [own, rubric, today]);
  const criteria = useMemo(() => new Map(rubric.factors.flatMap((factor) => factor.criteria.map(({ id, name }) => [id, name]))), [rubric]);

  const begun = Object.keys(props.drafts).map(quoteOfForm);

  const readFile = (text: string) => {
    const read = readSheet(text, desks, desk.id);
    setNotice(read.ok ? null : fileProblemText(read.problem, language));
    setPlan(read.ok ? planImport(read.sheet, quotes) : null);
    if (read.ok) setAdding(false);
  };

  return (
    <div class="quotes-tab">
      <section class="part" aria-label={say('quoteSheet')}>
        <h2 class="label">{say('quotesOf', { desk: desk.name, own: own.length, total: quotes.length })}</h2>
        {quotes.length === 0 && <p class="muted">{say('noQuotes')}</p>}
        {unreadable > 0 && <p class="warning">{say('quotesUnreadable', { count: unreadable })}</p>}
        <div role="alert">{notice !== null && <p class="warning">{notice}</p>}</div>
        <div class="actions">
          <button type="button" class="button primary" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            {say('addQuote')}
            {draftIn(newQuoteForm) !== null && <span class="draft"> · {say('notSavedYetNote')}</span>}
          </button>
          <SheetFile
            hasOwn={own.length > 0}
            hasOthers={quotes.length > own.length}
            onRead={readFile}
            onTooLarge={() => setNotice(say('fileTooLarge'))}
            onSaveOwn={() => props.onSaveFile(`quotes-${desk.id}-${today}.csv`, writeSheet(own))}
            onSaveAll={() => props.onSaveFile(`quotes-${today}.csv`, writeSheet(quotes))}
          />
        </div>
        {plan && (
          <ImportPreview
            plan={plan}
            deskName={desk.name}
            onConfirm={async () => {
              const result = await props.onRecord(plan.fresh, false);
              if (result.ok) setPlan(null);
              return result;
            }}
            onCancel={() => setPlan(null)}
          />
        )}
        {isAdding && (
          <AddQuote
            deskId={desk.id}
            now={props.now}
            draft={draftIn(newQuoteForm)}
            onDraft={(fields) => keep(newQuoteForm, fields)}
            onRecord={(fresh) => saving(newQuoteForm, () => props.onRecord(fresh, true))}
            onSheet={readFile}
            onDone={() => setAdding(false)}
          />
        )}
        <SheetColumns />
      </section>
      {quotes.length > 0 && (
        <>
          <section class="part" aria-label={say('costBySize')}>
            <h2 class="label">{say('costBySize')}</h2>
            <QuoteFilters quotes={quotes} filter={filter} onFilter={setFilter} />
            <label class="inline check">
              <input type="checkbox" checked={isAlone} onChange={(event) => setAlone(event.currentTarget.checked)} />
              <span>{say('thisDeskAlone')}</span>
            </label>
            <DotPlot plot={plot} desks={desks} here={desk.id} />
            <SummaryTable rows={rows} desks={desks} />
          </section>
          <section class="part" aria-label={say('allQuotes')}>
            <h2 class="label">{say('allQuotes')}</h2>
            {shownOwn.length === 0 && <p class="muted">{say('noneOfFilter')}</p>}
            {shownOwn.length > 0 && (
              <QuoteList
                key={JSON.stringify(filter)}
                quotes={shownOwn}
                desks={desks}
                begun={shownOwn.find(({ id }) => begun.includes(id))?.id ?? null}
                details={(quote) => {
                  const one = byId.get(quote);
                  return (
                    one && (
                      <>
                        <QuoteDetails kept={one} quotes={quotes} desks={desks} />
                        <QuoteActions
                          quote={quote}
                          draftOf={(doing) => draftIn(quoteForm(quote.id, doing))}
                          onDraft={(doing, fields) => keep(quoteForm(quote.id, doing), fields)}
                          onChange={(change, form) => {
                            const save = () => props.onChange(quote.deskId, quote.id, change, form);
                            return form === null ? save() : saving(quoteForm(quote.id, form), save);
                          }}
                        />
                      </>
                    )
                  );
                }}
              />
            )}
          </section>
          <section class="part" aria-label={say('deskChosen')}>
            <h2 class="label">{say('deskChosen')}</h2>
            <ChosenList quotes={quotes} desks={desks} />
          </section>
          {settlements.length > 0 && (
            <section class="part" aria-label={say('settlementOfTrades')}>
              <h2 class="label">{say('settlementOfTrades')}</h2>
              <p class="muted">{say('settlementHow')}</p>
              <SettlementTable rows={settlements} />
            </section>
          )}
          <section class="part" aria-label={say('findingsFromQuotes')}>
            <h2 class="label">{say('findingsFromQuotes')}</h2>
            <Proposals proposals={proposals} findings={props.findings} criteria={criteria} onFinding={props.onFinding} />
          </section>
        </>
      )}
    </div>
  );
}
