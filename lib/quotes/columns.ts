/**
 * The columns of a sheet: the same names for a file's, for the fields of the form, and for what is read out of a line of chat. Cells are
 * text; an empty one is not known. What each may hold: read-cells.ts; in words: `columnKeys` in words.ts.
 */
import { type Fee, type Financing, type Price, pairOf, type QuoteTerms } from './quote';

/** What a quote itself says. */
export const columns = [
  'time',
  'pair',
  'side',
  'quantity',
  'quantity_currency',
  'price',
  'bid',
  'ask',
  'mid',
  'mid_source',
  'fee',
  'fee_unit',
  'financing_rate',
  'financing_days',
  'financing_year',
  'settlement_days',
  'netting',
  'prefunded',
  'valid_seconds',
  'valid_until',
  'outcome',
  'taken',
  'seconds_to_quote',
  'note',
  'chosen_because',
  'struck_because',
] as const;
export type Column = (typeof columns)[number];

/** What a file says beside it: which quote, and whose. */
export const fileColumns = ['id', 'desk', ...columns] as const;
export type FileColumn = (typeof fileColumns)[number];

/** Columns that hold a decimal. */
export const decimalColumns = [
  'quantity',
  'price',
  'bid',
  'ask',
  'mid',
  'fee',
  'financing_rate',
  'valid_seconds',
  'seconds_to_quote',
] as const satisfies readonly Column[];

/** A column that is not here is empty. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

export function cellsOf(terms: QuoteTerms): Record<Column, string> {
  return {
    time: terms.time,
    pair: pairOf(terms),
    side: terms.side,
    quantity: terms.quantity ?? '',
    quantity_currency: terms.quantity === null ? '' : terms[terms.quantityIn],
    ...priceCells(terms.price),
    mid: terms.mid ?? '',
    mid_source: terms.midSource,
    ...feeCells(terms.fee),
    ...financingCells(terms.financing),
    settlement_days: text(terms.settlementDays),
    netting: terms.netting ?? '',
    prefunded: terms.prefunded === null ? '' : terms.prefunded ? 'yes' : 'no',
    valid_seconds: terms.validSeconds ?? '',
    valid_until: terms.validUntil ?? '',
    outcome: terms.outcome ?? '',
    taken: terms.taken ?? '',
    seconds_to_quote: terms.secondsToQuote ?? '',
    note: terms.note,
    chosen_because: terms.chosenBecause,
    struck_because: terms.struckBecause,
  };
}

function priceCells(price: Price | null): Record<'price' | 'bid' | 'ask', string> {
  return { price: '', bid: '', ask: '', ...(price && ('at' in price ? { price: price.at } : price)) };
}

function feeCells(fee: Fee | null): Record<'fee' | 'fee_unit', string> {
  return { fee: fee?.amount ?? '', fee_unit: fee?.unit ?? '' };
}

function financingCells(financing: Financing | null): Record<'financing_rate' | 'financing_days' | 'financing_year', string> {
  return {
    financing_rate: financing?.rate ?? '',
    financing_days: text(financing?.days ?? null),
    financing_year: text(financing?.dayCount ?? null),
  };
}

function text(value: number | null): string {
  return value === null ? '' : String(value);
}
