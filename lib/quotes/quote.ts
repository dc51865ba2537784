/**
 * One answer to a request for quote, in the terms of the field. Side and cost are the client's: a buy takes the desk's ask, a sell
 * hits its bid. Null and empty text mean that it is not known; nothing unknown is ever taken for zero.
 *
 * Amounts are decimals as text (decimal.ts), moments UTC, ISO 8601 with milliseconds.
 */

export const sides = ['buy', 'sell', 'two-way'] as const;
export type Side = (typeof sides)[number];

/** A side one can deal on. */
export type DealtSide = Exclude<Side, 'two-way'>;

/** Dealt; let go by the client; lapsed before either did; refused by the desk, with or without a price before. */
export const outcomes = ['traded', 'passed', 'expired', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

export const nettings = ['net', 'gross'] as const;
export type Netting = (typeof nettings)[number];

/** One price, for the side that was asked; or a bid and an ask. */
export type Price = { at: string } | { bid: string; ask: string };

/** Unit of a fee in hundredths of a percent of the notional; any other unit is a currency. */
export const BASIS_POINTS = 'bp';

export interface Fee {
  /** Below zero: a rebate. Zero: the desk said that there is none. */
  amount: string;
  unit: string;
}

/** Day counts: money markets reckon with 360 days a year, sterling and much of crypto lending with 365. */
export const dayCounts = [360, 365] as const;
export type DayCount = (typeof dayCounts)[number];

export interface Financing {
  /** Percent a year, paid by the client; zero: the desk said that there is none. */
  rate: string;
  /** For how many days it is paid, and how many make a year; null where not said. */
  days: number | null;
  dayCount: DayCount | null;
}

export interface QuoteTerms {
  /** When it was asked for. */
  time: string;
  /** The pair: what is bought or sold, and the quote currency, which the price is in. */
  base: string;
  counter: string;
  side: Side;
  quantity: string | null;
  /** Which of the two the quantity is of. */
  quantityIn: 'base' | 'counter';
  price: Price | null;
  /** The reference when it was asked for (arrival mid), and where that was read. */
  mid: string | null;
  midSource: string;
  fee: Fee | null;
  financing: Financing | null;
  /** The n of T+n. */
  settlementDays: number | null;
  netting: Netting | null;
  prefunded: boolean | null;
  /** How long it held: for so many seconds from the answer, or until a moment. */
  validSeconds: string | null;
  validUntil: string | null;
  /** Null while it is open, or where nobody recorded it. */
  outcome: Outcome | null;
  /** Which side of a two-way quote was dealt. */
  taken: DealtSide | null;
  /** From asking to the answer. */
  secondsToQuote: string | null;
  note: string;
  /** Why this desk was chosen; empty where it was not. */
  chosenBecause: string;
  /** Why the quote does not count; empty where it does. Nothing is ever deleted. */
  struckBecause: string;
  /** What a file said in columns that are not ours, by their names. */
  more: Readonly<Record<string, string>>;
}

/** How the id of a quote is written, ours and those of files. */
export const QUOTE_ID = /^[\w-]{1,64}$/u;

export interface Quote {
  id: string;
  deskId: string;
  terms: QuoteTerms;
}

/** What is not said of a quote. */
export const nothingKnown = {
  quantity: null,
  quantityIn: 'base',
  price: null,
  mid: null,
  midSource: '',
  fee: null,
  financing: null,
  settlementDays: null,
  netting: null,
  prefunded: null,
  validSeconds: null,
  validUntil: null,
  outcome: null,
  taken: null,
  secondsToQuote: null,
  note: '',
  chosenBecause: '',
  struckBecause: '',
  more: {},
} as const satisfies Omit<QuoteTerms, 'time' | 'base' | 'counter' | 'side'>;

/** The longest note or reason, source of a mid, and code of a currency, in characters. */
export const NOTE_LIMIT = 2000;
export const SOURCE_LIMIT = 200;
export const CURRENCY = /^(?=.*[A-Z])[A-Z0-9]{2,10}$/u;

/** The longest T+n, and the longest financing, in days: beyond it is a slip of the pen. */
export const MOST_SETTLEMENT_DAYS = 30;
export const MOST_FINANCING_DAYS = 3650;

export function pairOf({ base, counter }: Pick<QuoteTerms, 'base' | 'counter'>): string {
  return `${base}/${counter}`;
}

export function counts({ terms }: Quote): boolean {
  return terms.struckBecause === '';
}
