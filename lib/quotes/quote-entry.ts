/**
 * A quote as it is kept: a ledger of its own (lib/ledger), which begins with the whole quote and then has an entry for each field that
 * was changed, so that who changed what and when is never lost. What is not known is left out of the first, since thousands are kept.
 */
import { dequal } from 'dequal/lite';
import type { HistoryLine } from '@/lib/ledger/history';
import { type EntryOf, inOrder, type Ledger, type Stamp } from '@/lib/ledger/ledger';
import { nextMoment } from '@/lib/ledger/moment';
import { nothingKnown, type Quote, type QuoteTerms } from './quote';

/** Without what is not known. */
export type RecordedTerms = Pick<QuoteTerms, 'time' | 'base' | 'counter' | 'side'> & Partial<QuoteTerms>;

export type TermsChange = Partial<QuoteTerms>;
type Field = keyof QuoteTerms;

export type QuoteEntry = EntryOf<'quote', RecordedTerms> | { [F in Field]: EntryOf<F, QuoteTerms[F]> }[Field];

/** The entries of one quote; their subject is its id. */
export type QuoteLedger = Ledger<QuoteEntry>;

/** A quote with the ledger it follows from. */
export interface KeptQuote {
  quote: Quote;
  ledger: QuoteLedger;
}

export function firstEntries(quoteId: string, terms: QuoteTerms, { at, by, newId }: Stamp): QuoteLedger {
  return [{ id: newId(), at: nextMoment(null, at), by, subject: quoteId, field: 'quote', value: recordedOf(terms) }];
}

/** The ledger with what the change sets; itself where that is nothing new. */
export function withChange(ledger: QuoteLedger, change: TermsChange, { at, by, newId }: Stamp): QuoteLedger {
  const before = termsOf(ledger);
  const [first] = ledger;
  if (!before || !first) return ledger;
  const telling = Object.entries(change).filter(([field, value]) => !dequal(before[field as Field], value));
  if (telling.length === 0) return ledger;
  const moment = nextMoment(ledger.at(-1)?.at ?? null, at);
  const entries = telling.map(([field, value]) => ({ id: newId(), at: moment, by, subject: first.subject, field, value }) as QuoteEntry);
  return inOrder([...ledger, ...entries]);
}

/** What the quote is now; null where the ledger does not hold the whole of it. */
export function termsOf(ledger: QuoteLedger): QuoteTerms | null {
  return foldEach(ledger).at(-1)?.after ?? null;
}

export function quoteOf(deskId: string, ledger: QuoteLedger): Quote | null {
  const [first] = ledger;
  const terms = termsOf(ledger);
  return first && terms ? { id: first.subject, deskId, terms } : null;
}

/** Each change with what stood before and after, newest first; the recording of the whole is the field `quote`. */
export function historyOf(ledger: QuoteLedger): HistoryLine[] {
  return foldEach(ledger)
    .map(({ entry: { id, at, by, field, value }, before }): HistoryLine => {
      const from = field === 'quote' ? (before ?? undefined) : before?.[field];
      return { id, at, by, field, from, to: value };
    })
    .reverse();
}

interface Step {
  entry: QuoteEntry;
  before: QuoteTerms | null;
  after: QuoteTerms | null;
}

/** Entries that come before the whole quote, which only a cut file has, set nothing. */
function foldEach(ledger: QuoteLedger): Step[] {
  let now: QuoteTerms | null = null;
  return ledger.map((entry) => {
    const before = now;
    if (entry.field === 'quote') now = { ...nothingKnown, ...entry.value };
    else if (now) now = { ...now, [entry.field]: entry.value };
    return { entry, before, after: now };
  });
}

/** Unknown is what `nothingKnown` says, by value: an empty record too. */
function recordedOf(terms: QuoteTerms): RecordedTerms {
  const { time, base, counter, side, ...rest } = terms;
  const known = Object.entries(rest).filter(([field, value]) => !dequal(nothingKnown[field as keyof typeof nothingKnown], value));
  return { time, base, counter, side, ...Object.fromEntries(known) };
}
