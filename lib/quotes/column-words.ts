/** The columns of a sheet in words: the name of each as the form has it, what a file may say in it, and what a cell says. */
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import { type Column, decimalColumns, type FileColumn } from './columns';
import { nettingKeys, outcomeKeys, sideKeys } from './words';

export const columnKeys: Readonly<Record<FileColumn, PlainKey>> = {
  id: 'columnId',
  desk: 'columnDesk',
  time: 'columnTime',
  pair: 'columnPair',
  side: 'columnSide',
  quantity: 'columnQuantity',
  quantity_currency: 'columnQuantityCurrency',
  price: 'columnPrice',
  bid: 'columnBid',
  ask: 'columnAsk',
  mid: 'columnMid',
  mid_source: 'columnMidSource',
  fee: 'columnFee',
  fee_unit: 'columnFeeUnit',
  financing_rate: 'columnFinancingRate',
  financing_days: 'columnFinancingDays',
  financing_year: 'columnFinancingYear',
  settlement_days: 'columnSettlementDays',
  netting: 'columnNetting',
  prefunded: 'columnPrefunded',
  valid_seconds: 'columnValidSeconds',
  valid_until: 'columnValidUntil',
  outcome: 'columnOutcome',
  taken: 'columnTaken',
  seconds_to_quote: 'columnSecondsToQuote',
  note: 'columnNote',
  chosen_because: 'columnChosen',
  struck_because: 'columnStruck',
};

export const columnDocKeys: Readonly<Record<FileColumn, PlainKey>> = {
  id: 'docId',
  desk: 'docDesk',
  time: 'docTime',
  pair: 'docPair',
  side: 'docSide',
  quantity: 'docQuantity',
  quantity_currency: 'docQuantityCurrency',
  price: 'docPrice',
  bid: 'docBid',
  ask: 'docAsk',
  mid: 'docMid',
  mid_source: 'docMidSource',
  fee: 'docFee',
  fee_unit: 'docFeeUnit',
  financing_rate: 'docFinancingRate',
  financing_days: 'docFinancingDays',
  financing_year: 'docFinancingYear',
  settlement_days: 'docSettlementDays',
  netting: 'docNetting',
  prefunded: 'docPrefunded',
  valid_seconds: 'docValidSeconds',
  valid_until: 'docValidUntil',
  outcome: 'docOutcome',
  taken: 'docTaken',
  seconds_to_quote: 'docSecondsToQuote',
  note: 'docNote',
  chosen_because: 'docChosen',
  struck_because: 'docStruck',
};

/** What stands in a cell, as the language writes it; words of the user's own as they are. */
export function cellText(column: Column, cell: string, language: Language): string {
  const { say, decimal, date, time } = language;
  if (column === 'time' || column === 'valid_until') return `${date(cell)}, ${time(cell)}`;
  if (decimalColumns.some((one) => one === column)) return decimal(cell);
  const keys: Readonly<Record<string, PlainKey>> = wordKeys[column] ?? {};
  return Object.hasOwn(keys, cell) ? say(keys[cell] ?? 'notKnown') : cell;
}

const wordKeys: Readonly<Partial<Record<Column, Readonly<Record<string, PlainKey>>>>> = {
  side: sideKeys,
  taken: sideKeys,
  outcome: outcomeKeys,
  netting: nettingKeys,
  prefunded: { yes: 'yes', no: 'no' },
};
