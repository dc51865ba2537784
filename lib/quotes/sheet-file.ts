/** A sheet as a file: quotes out, and what a file says in, line by line. What a line lacks or gets wrong is named; nothing is made up. */
import { firstCells, readTable, type TableProblem, writeTable } from '@/lib/csv/table';
import { type Cells, cellsOf, columns, fileColumns } from './columns';
import { QUOTE_ID, type Quote, type QuoteTerms } from './quote';
import { type Problem, readCells } from './read-cells';

/** More lines than quotes of years; beyond it the browser's storage would be full. */
export const MOST_LINES = 20_000;

/** Of columns that are not ours: as many, and as long, as a person keeps beside a quote. */
export const MOST_MORE = 20;
export const MORE_LIMIT = 200;
export const MORE_NAME = /^[\p{L}\p{N}][\p{L}\p{N} _.()%/-]{0,59}$/u;

export type LineProblem =
  | Problem
  | { column: 'id'; problem: 'not-an-id' }
  | { column: 'desk'; problem: 'unknown-desk' }
  | { column: string; problem: 'too-long' }
  | { column: null; problem: 'beyond-header' };

export interface FileLine {
  /** Of the file, from 1. */
  line: number;
  /** Null where the file has none: the quote is then known by what it says. */
  id: string | null;
  deskId: string;
  terms: QuoteTerms;
}

export interface RefusedLine {
  line: number;
  problems: readonly LineProblem[];
}

export type FileProblem =
  | TableProblem
  | { kind: 'no-header' | 'no-lines' | 'too-many-lines' | 'too-many-columns' }
  | { kind: 'column-twice' | 'column-name'; column: string };

export interface Sheet {
  lines: readonly FileLine[];
  refused: readonly RefusedLine[];
  /** Names of the columns that are not ours. */
  more: readonly string[];
  /** Whether each line says its desk; else all are of the one the file is read at. */
  hasDesks: boolean;
}

export type SheetRead = { ok: true; sheet: Sheet } | { ok: false; problem: FileProblem };

export interface KnownDesk {
  id: string;
  name: string;
}

/** Every column of ours, then those that came with a file, in the order of their names. */
export function writeSheet(quotes: readonly Quote[]): string {
  const more = [...new Set(quotes.flatMap(({ terms }) => Object.keys(terms.more)))].sort();
  const rows = quotes.map(({ id, deskId, terms }) => {
    const cells = cellsOf(terms);
    return [id, deskId, ...columns.map((column) => cells[column]), ...more.map((name) => terms.more[name] ?? '')];
  });
  return writeTable([[...fileColumns, ...more], ...rows]);
}

/** Whether a text begins with the header of a sheet: the columns that no quote is without. */
export function isSheet(text: string): boolean {
  const names = firstCells(text, fileColumns).map(nameOf);
  return ['time', 'pair', 'side'].every((name) => names.includes(name));
}

/** `here`: the desk whose quotes they are where the file has no column for it. Desks are named by id or name. */
export function readSheet(text: string, desks: readonly KnownDesk[], here: string): SheetRead {
  if (!isSheet(text)) return { ok: false, problem: { kind: 'no-header' } };
  const table = readTable(text, fileColumns);
  if (!table.ok) return table;
  const [first, ...rows] = table.rows;
  const names = first?.cells.map(nameOf) ?? [];
  const problem = problemOf(names, rows.length);
  if (problem) return { ok: false, problem };
  const header: Header = { names, more: names.filter(isMore), hasDesks: names.includes('desk') };
  const lines: FileLine[] = [];
  const refused: RefusedLine[] = [];
  for (const { line, cells } of rows) {
    const read = readLine(header, cells, desks, here);
    if ('problems' in read) refused.push({ line, problems: read.problems });
    else lines.push({ line, ...read });
  }
  return { ok: true, sheet: { lines, refused, more: header.more, hasDesks: header.hasDesks } };
}

/** The columns of a file, looked at once for all its lines. */
interface Header extends Pick<Sheet, 'more' | 'hasDesks'> {
  names: readonly string[];
}

function problemOf(names: readonly string[], lines: number): FileProblem | null {
  const named = names.filter((name) => name !== '');
  const twice = named.find((name, i) => named.indexOf(name) < i);
  const misnamed = named.find((name) => isMore(name) && (!MORE_NAME.test(name) || name in {}));
  if (twice !== undefined) return { kind: 'column-twice', column: twice };
  if (misnamed !== undefined) return { kind: 'column-name', column: misnamed };
  if (named.filter(isMore).length > MOST_MORE) return { kind: 'too-many-columns' };
  if (lines === 0) return { kind: 'no-lines' };
  return lines > MOST_LINES ? { kind: 'too-many-lines' } : null;
}

function readLine(
  { names, more: moreNames, hasDesks }: Header,
  cells: readonly string[],
  desks: readonly KnownDesk[],
  here: string,
): Omit<FileLine, 'line'> | { problems: LineProblem[] } {
  const named = new Map(cells.map((cell, i) => [names[i] ?? '', cell.trim()] as const));
  const problems: LineProblem[] = [];
  // Two unnamed cells share a place in the map; each is looked at here.
  if (cells.some((cell, i) => cell.trim() !== '' && !names[i])) problems.push({ column: null, problem: 'beyond-header' });
  const id = named.get('id') ?? '';
  if (id !== '' && !QUOTE_ID.test(id)) problems.push({ column: 'id', problem: 'not-an-id' });
  const desk = hasDesks ? deskOf(named.get('desk') ?? '', desks) : here;
  if (desk === null) problems.push({ column: 'desk', problem: 'unknown-desk' });
  const more = moreNames.flatMap((name): [string, string][] => {
    const cell = named.get(name) ?? '';
    if (cell.length > MORE_LIMIT) problems.push({ column: name, problem: 'too-long' });
    return cell === '' ? [] : [[name, cell]];
  });
  const read = readCells(Object.fromEntries(columns.map((column) => [column, named.get(column) ?? ''])) satisfies Cells);
  if (!read.ok) return { problems: [...problems, ...read.problems] };
  if (problems.length > 0 || desk === null) return { problems };
  return { id: id === '' ? null : id, deskId: desk, terms: { ...read.terms, more: Object.fromEntries(more) } };
}

function deskOf(name: string, desks: readonly KnownDesk[]): string | null {
  const asked = name.toLowerCase();
  return desks.find((desk) => desk.id === asked || desk.name.toLowerCase() === asked)?.id ?? null;
}

function nameOf(cell: string): string {
  const name = cell.trim();
  return fileColumns.find((column) => column === name.toLowerCase()) ?? name;
}

function isMore(name: string): boolean {
  return name !== '' && !fileColumns.some((column) => column === name);
}
