/**
 * Tables as CSV (RFC 4180): written with commas, every cell that is not empty in quotation marks and made harmless (defang.ts); read with commas,
 * semicolons or tabs, whichever parts the first line into most of the columns looked for. csv-parse reads: it tells lines and where
 * quotation marks are wrong, and holds no code that loads from the network, which none of our pages may.
 */
import { parse } from 'csv-parse/browser/esm/sync';
import { defang, refang } from './defang';

/** Spreadsheets take UTF-8 for what it is when it begins so. */
const BYTE_ORDER_MARK = '\ufeff';

export interface Row {
  /** Of the text, from 1; of a row over several lines, the first. */
  line: number;
  cells: readonly string[];
}

export type TableRead = { ok: true; rows: readonly Row[] } | { ok: false; problem: TableProblem };

/** `line`: where reading stopped. */
export type TableProblem = { kind: 'quotes' | 'unreadable'; line: number | null };

export function writeTable(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** Every row that is not empty, the header too; line breaks in cells are line feeds. `known`: names of columns to look for in the first line. */
export function readTable(text: string, known: readonly string[]): TableRead {
  try {
    const records = parse(lineFeeds(text), {
      bom: true,
      delimiter: delimiterOf(text, known),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return { ok: true, rows: records.map(({ info, record }) => ({ line: info.lines - breaksIn(record), cells: record.map(refang) })) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** The cells of the first line, as good as it can be told without reading the rest. */
export function firstCells(text: string, known: readonly string[]): string[] {
  const line = /^\ufeff?\s*([^\r\n]*)/u.exec(text)?.[1] ?? '';
  return line.split(delimiterOf(text, known)).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));
}

function delimiterOf(text: string, known: readonly string[]): string {
  const line = (/^\ufeff?\s*([^\r\n]*)/u.exec(text)?.[1] ?? '').replaceAll('"', '');
  const found = (delimiter: string) => line.split(delimiter).filter((cell) => known.includes(cell.trim().toLowerCase())).length;
  return [',', ';', '\t'].reduce((best, one) => (found(one) > found(best) ? one : best));
}

function quoted(cell: string): string {
  return cell === '' ? '' : `"${defang(lineFeeds(cell)).replaceAll('"', '""')}"`;
}

function lineFeeds(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0);
}

function problemOf(error: unknown): TableProblem {
  const { code, lines } = error as { code?: unknown; lines?: unknown };
  return {
    kind: typeof code === 'string' && code.includes('QUOTE') ? 'quotes' : 'unreadable',
    line: typeof lines === 'number' ? lines : null,
  };
}
