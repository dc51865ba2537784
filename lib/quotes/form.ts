/**
 * The form of a quote: cells as a person types them. Moments are local wall time, numbers as either language writes them; one that can
 * be two numbers is refused, and is never offered so either.
 */
import { format, isValid, parseISO } from 'date-fns';
import { type Cells, type Column, cellsOf, columns, decimalColumns } from './columns';
import type { QuoteTerms } from './quote';
import type { TermsChange } from './quote-entry';
import { type CellsRead, type Problem, readCells } from './read-cells';
import { type DecimalSign, readNumber } from './read-number';

/** Every field's text. */
export type Form = Readonly<Record<Column, string>>;

const momentColumns = ['time', 'valid_until'] as const;

/** What the cells say, as the form has it; the others are empty. `sign` is the decimal sign of the language. */
export function formOf(cells: Cells, sign: DecimalSign): Form {
  const shown = (column: Column, cell: string): string => {
    if (isDecimal(column)) return typedDecimal(cell, sign);
    return isMoment(column) ? typedMoment(cell) : cell;
  };
  return Object.fromEntries(columns.map((column) => [column, shown(column, cells[column] ?? '')])) as Form;
}

export function formOfTerms(terms: QuoteTerms, sign: DecimalSign): Form {
  return formOf(cellsOf(terms), sign);
}

export function readForm(form: Form): CellsRead {
  const problems: Problem[] = [];
  const cells = columns.map((column): [Column, string] => {
    const typed = form[column].trim();
    if (typed === '') return [column, ''];
    if (isMoment(column)) return [column, momentFrom(typed)];
    if (!isDecimal(column)) return [column, typed];
    const read = readNumber(typed);
    if (read.kind !== 'number') problems.push({ column, problem: read.kind === 'ambiguous' ? 'ambiguous' : 'not-a-number' });
    return [column, read.kind === 'number' ? read.value : ''];
  });
  if (problems.length > 0) return { ok: false, problems };
  return readCells(Object.fromEntries(cells));
}

/** The fields that differ. Columns of a file that are not ours have no field in the form, and stay. */
export function changeBetween(before: QuoteTerms, after: QuoteTerms): TermsChange {
  const differing = Object.entries(after).filter(
    ([field, value]) => field !== 'more' && JSON.stringify(value) !== JSON.stringify(before[field as keyof QuoteTerms]),
  );
  return Object.fromEntries(differing);
}

function isDecimal(column: Column): boolean {
  return decimalColumns.some((one) => one === column);
}

function isMoment(column: Column): boolean {
  return momentColumns.some((one) => one === column);
}

/** One that would be ambiguous gets another place: 1.2340 is one number in every language. */
function typedDecimal(cell: string, sign: DecimalSign): string {
  const typed = cell.replace('.', sign);
  return readNumber(typed).kind === 'ambiguous' ? `${typed}0` : typed;
}

function typedMoment(cell: string): string {
  const moment = parseISO(cell);
  return isValid(moment) ? format(moment, "yyyy-MM-dd'T'HH:mm:ss") : cell;
}

/** What is no moment goes on as it is, to be refused as what it is. */
function momentFrom(typed: string): string {
  const moment = parseISO(typed);
  return isValid(moment) ? moment.toISOString() : typed;
}
