/**
 * Reads the cells of one quote. Each is read by itself and in one way only: decimals with a point and without groups, moments with
 * their zone, words as they are listed. What cannot be read is named with its column and why; then nothing of the quote is taken. Problems come in the order of the columns.
 */
import { isValid, parseISO } from 'date-fns';
import { type Cells, type Column, columns, type decimalColumns } from './columns';
import { canonical, decimal } from './decimal';
import { type Contradiction, contradictionsIn } from './problems';
import {
  BASIS_POINTS,
  CURRENCY,
  dayCounts,
  type Fee,
  type Financing,
  MOST_FINANCING_DAYS,
  MOST_SETTLEMENT_DAYS,
  NOTE_LIMIT,
  nettings,
  outcomes,
  type Price,
  type QuoteTerms,
  SOURCE_LIMIT,
  sides,
} from './quote';

/** `ambiguous` and `not-a-number` are those of a form, where numbers are typed as people write them. */
export type CellProblem =
  | 'ambiguous'
  | 'not-a-number'
  | 'missing'
  | 'not-a-moment'
  | 'zone-missing'
  | 'not-a-pair'
  | 'not-listed'
  | 'not-a-decimal'
  | 'not-above-zero'
  | 'below-zero'
  | 'not-a-count'
  | 'not-a-unit'
  | 'not-of-the-pair'
  | 'too-long'
  | 'without-amount'
  | 'beside-two-way'
  | 'half-a-two-way';

export type Problem = { column: Column; problem: CellProblem } | { column: null; problem: Contradiction };

export type CellsRead = { ok: true; terms: QuoteTerms } | { ok: false; problems: readonly Problem[] };

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?/u;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/iu;
const PAIR = /^([^/\s]+)\/([^/\s]+)$/u;

export function readCells(given: Cells): CellsRead {
  const problems: Problem[] = [];
  const cell = (column: Column): string => given[column]?.replace(/\r\n?/gu, '\n').trim() ?? '';
  const refuse = (column: Column, problem: CellProblem): null => {
    problems.push({ column, problem });
    return null;
  };
  const reader = readerOf(cell, refuse);
  const pair = pairOf(cell, refuse);
  const terms: QuoteTerms = {
    time: (cell('time') === '' ? refuse('time', 'missing') : reader.moment('time')) ?? '',
    ...pair,
    side: (cell('side') === '' ? refuse('side', 'missing') : reader.listed('side', sides)) ?? 'two-way',
    quantity: reader.positive('quantity'),
    quantityIn: quantityIn(cell, refuse, pair),
    price: priceOf(cell, refuse, reader),
    mid: reader.positive('mid'),
    midSource: reader.text('mid_source', SOURCE_LIMIT),
    fee: feeOf(cell, refuse, reader),
    financing: financingOf(cell, refuse, reader),
    settlementDays: reader.count('settlement_days', MOST_SETTLEMENT_DAYS),
    netting: reader.listed('netting', nettings),
    prefunded: yesOf(reader.listed('prefunded', ['yes', 'no'])),
    validSeconds: reader.positive('valid_seconds'),
    validUntil: reader.moment('valid_until'),
    outcome: reader.listed('outcome', outcomes),
    taken: reader.listed('taken', ['buy', 'sell']),
    secondsToQuote: reader.decimal('seconds_to_quote', 'below-zero'),
    note: reader.text('note', NOTE_LIMIT),
    chosenBecause: reader.text('chosen_because', NOTE_LIMIT),
    struckBecause: reader.text('struck_because', NOTE_LIMIT),
    more: {},
  };
  const place = ({ column }: Problem) => (column === null ? columns.length : columns.indexOf(column));
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((a, b) => place(a) - place(b)) };
  const contradictions = contradictionsIn(terms).map((problem): Problem => ({ column: null, problem }));
  return contradictions.length > 0 ? { ok: false, problems: contradictions } : { ok: true, terms };
}

type Cell = (column: Column) => string;
type Refuse = (column: Column, problem: CellProblem) => null;
type DecimalColumn = (typeof decimalColumns)[number];
type Reader = ReturnType<typeof readerOf>;

/** Reads each kind of cell; an empty one is null, or empty text. */
function readerOf(cell: Cell, refuse: Refuse) {
  const readDecimal = (column: DecimalColumn, atLeast: 'any' | 'below-zero' | 'not-above-zero'): string | null => {
    if (cell(column) === '') return null;
    const value = canonical(cell(column));
    if (value === null) return refuse(column, 'not-a-decimal');
    if (atLeast === 'below-zero' && decimal(value).lt('0')) return refuse(column, atLeast);
    return atLeast === 'not-above-zero' && decimal(value).lte('0') ? refuse(column, atLeast) : value;
  };
  return {
    decimal: readDecimal,
    positive: (column: DecimalColumn) => readDecimal(column, 'not-above-zero'),
    count: (column: Column, most: number): number | null => {
      if (cell(column) === '') return null;
      const value = /^\d{1,6}$/u.test(cell(column)) ? Number(cell(column)) : Number.NaN;
      return value <= most ? value : refuse(column, 'not-a-count');
    },
    listed: <T extends string>(column: Column, list: readonly T[]): T | null => {
      const value = cell(column).toLowerCase();
      return value === '' ? null : (list.find((one) => one === value) ?? refuse(column, 'not-listed'));
    },
    moment: (column: Column): string | null => {
      const value = cell(column);
      if (value === '') return null;
      if (!MOMENT.test(value)) return refuse(column, 'not-a-moment');
      if (!ZONE.test(value)) return refuse(column, 'zone-missing');
      const moment = parseISO(value.replace(' ', 'T'));
      return isValid(moment) ? moment.toISOString() : refuse(column, 'not-a-moment');
    },
    text: (column: Column, limit: number): string => {
      if (cell(column).length > limit) refuse(column, 'too-long');
      return cell(column);
    },
  };
}

function pairOf(cell: Cell, refuse: Refuse): Pick<QuoteTerms, 'base' | 'counter'> {
  const [, base = '', counter = ''] = PAIR.exec(cell('pair').toUpperCase()) ?? [];
  if (cell('pair') === '') refuse('pair', 'missing');
  else if (!CURRENCY.test(base) || !CURRENCY.test(counter)) refuse('pair', 'not-a-pair');
  return { base, counter };
}

function quantityIn(cell: Cell, refuse: Refuse, { base, counter }: Pick<QuoteTerms, 'base' | 'counter'>): 'base' | 'counter' {
  const code = cell('quantity_currency').toUpperCase();
  if (cell('quantity') === '') {
    if (code !== '') refuse('quantity', 'without-amount');
  } else if (code === '') refuse('quantity_currency', 'missing');
  else if (base !== '' && code !== base && code !== counter) refuse('quantity_currency', 'not-of-the-pair');
  return code !== base && code === counter ? 'counter' : 'base';
}

function priceOf(cell: Cell, refuse: Refuse, { positive }: Reader): Price | null {
  const [at, bid, ask] = [positive('price'), positive('bid'), positive('ask')];
  const isTwoWay = cell('bid') !== '' || cell('ask') !== '';
  if (!isTwoWay) return at === null ? null : { at };
  if (cell('price') !== '') refuse('price', 'beside-two-way');
  if (cell('bid') === '') refuse('bid', 'half-a-two-way');
  if (cell('ask') === '') refuse('ask', 'half-a-two-way');
  return bid === null || ask === null ? null : { bid, ask };
}

function feeOf(cell: Cell, refuse: Refuse, reader: Reader): Fee | null {
  const amount = reader.decimal('fee', 'any');
  const unit = cell('fee_unit').toLowerCase() === BASIS_POINTS ? BASIS_POINTS : cell('fee_unit').toUpperCase();
  if (cell('fee') === '') return unit === '' ? null : refuse('fee', 'without-amount');
  if (unit !== '' && unit !== BASIS_POINTS && !CURRENCY.test(unit)) return refuse('fee_unit', 'not-a-unit');
  // Nothing is nothing in any unit.
  if (amount === '0') return { amount, unit: unit || BASIS_POINTS };
  if (unit === '') return refuse('fee_unit', 'missing');
  return amount === null ? null : { amount, unit };
}

function financingOf(cell: Cell, refuse: Refuse, reader: Reader): Financing | null {
  const rate = reader.decimal('financing_rate', 'any');
  const days = reader.count('financing_days', MOST_FINANCING_DAYS);
  const year = reader.listed('financing_year', ['360', '365']);
  const dayCount = dayCounts.find((count) => String(count) === year) ?? null;
  if (cell('financing_rate') === '') return days === null && dayCount === null ? null : refuse('financing_rate', 'without-amount');
  return rate === null ? null : { rate, days, dayCount };
}

function yesOf(value: 'yes' | 'no' | null): boolean | null {
  return value === null ? null : value === 'yes';
}
