/** What a change of a quote set, in words: "Outcome: nothing → traded". */
import type { HistoryLine } from '@/lib/ledger/history';
import type { Language } from '@/lib/texts/language';
import { cellText, columnKeys } from './column-words';
import { type Column, cellsOf, columns } from './columns';
import { nothingKnown, type QuoteTerms } from './quote';

/** The column that a field of the terms is named by. */
const columnOf: Readonly<Record<Exclude<keyof QuoteTerms, 'more'>, Column>> = {
  time: 'time',
  base: 'pair',
  counter: 'pair',
  side: 'side',
  quantity: 'quantity',
  quantityIn: 'quantity_currency',
  price: 'price',
  mid: 'mid',
  midSource: 'mid_source',
  fee: 'fee',
  financing: 'financing_rate',
  settlementDays: 'settlement_days',
  netting: 'netting',
  prefunded: 'prefunded',
  validSeconds: 'valid_seconds',
  validUntil: 'valid_until',
  outcome: 'outcome',
  taken: 'taken',
  secondsToQuote: 'seconds_to_quote',
  note: 'note',
  chosenBecause: 'chosen_because',
  struckBecause: 'struck_because',
};

export function quoteHistoryText({ field, from, to }: HistoryLine, language: Language): string {
  const { say } = language;
  if (field === 'quote') return say('quoteRecorded');
  const column = Object.hasOwn(columnOf, field) ? columnOf[field as keyof typeof columnOf] : null;
  const what = column === null ? field : say(columnKeys[column]);
  return say('historyChange', { what, before: valueText(field, from, language), now: valueText(field, to, language) });
}

/** As the cells of a sheet have it, in the order of their columns. */
function valueText(field: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return language.say('historyNothing');
  if (field === 'base' || field === 'counter' || field === 'quantityIn') return String(value);
  const blank = { ...nothingKnown, time: '', base: '', counter: '', side: 'two-way' } as const;
  const cells = cellsOf({ ...blank, [field]: value });
  const own = columns.filter(
    (column) => cells[column] !== '' && (cells[column] !== cellsOf(blank)[column] || column === columnOf[field as keyof typeof columnOf]),
  );
  return own.map((column) => cellText(column, cells[column], language)).join(' ');
}
