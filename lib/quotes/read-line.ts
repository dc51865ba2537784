/**
 * Reads what a line of chat says of a quote. Every character but white space ends up in exactly one piece: read, a word that says
 * nothing, or not read, with the reason. Nothing is guessed: what is said in two ways, or can be meant in two, is not read.
 */
import type { Cells, Column } from './columns';
import { decimal } from './decimal';
import { type Doubt, pronouns } from './line-patterns';
import type { DecimalSign } from './read-number';
import { type Mark, type Span, scanLine } from './scan-line';

/** The longest line that is read, in characters; what comes after is not read. */
export const LINE_LIMIT = 2000;

/** `from` and `to` count UTF-16 units of the text. A read piece says something of each of its columns. */
export type Piece = Span & ({ kind: 'read'; columns: readonly Column[] } | { kind: 'word' } | { kind: 'unread'; doubt: Doubt });

export interface LineRead {
  cells: Cells;
  /** In the order of the text. */
  pieces: readonly Piece[];
}

type Values = ReadonlyMap<Column, ReadonlySet<string>>;

/** What is nothing without the other. */
const needs: Readonly<Partial<Record<Column, Column>>> = {
  bid: 'ask',
  ask: 'bid',
  quantity_currency: 'quantity',
  fee_unit: 'fee',
  financing_days: 'financing_rate',
};

/** `sign`: the decimal sign of the text, where the user says which it is. */
export function readLine(text: string, sign: DecimalSign | null = null): LineRead {
  const marks = scanLine(text, sign, LINE_LIMIT);
  const values = new Map<Column, Set<string>>();
  for (const { column, value } of marks.flatMap((mark) => (mark.kind === 'said' ? mark.said : []))) {
    values.set(column, (values.get(column) ?? new Set()).add(value));
  }
  const doubts = doubtsIn(values, text);
  const cells = [...values].flatMap(([column, [value]]) => (doubts.has(column) || value === undefined ? [] : [[column, value] as const]));
  return { cells: Object.fromEntries(cells), pieces: marks.map((mark) => pieceOf(mark, doubts)) };
}

function doubtsIn(values: Values, text: string): ReadonlyMap<Column, Doubt> {
  const doubts = new Map<Column, Doubt>();
  for (const [column, said] of values) if (said.size > 1) doubts.set(column, 'said-twice');
  // "We buy" is the desk's side in its own mouth and the client's in his, and who speaks no line says.
  if (
    values.has('side') &&
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.some((word) => pronouns.has(word))
  )
    doubts.set('side', 'whose-side');
  const [bid, ask] = [only(values, 'bid'), only(values, 'ask')];
  if (bid && ask && decimal(bid).gt(ask)) for (const column of ['bid', 'ask'] as const) doubts.set(column, 'bid-above-ask');
  for (const [column, needed] of Object.entries(needs) as [Column, Column][]) {
    if (values.has(column) && !doubts.has(column) && (!values.has(needed) || doubts.has(needed))) doubts.set(column, 'half-said');
  }
  return doubts;
}

function only(values: Values, column: Column): string | null {
  const [value, ...others] = values.get(column) ?? [];
  return value === undefined || others.length > 0 ? null : value;
}

function pieceOf(mark: Mark, doubts: ReadonlyMap<Column, Doubt>): Piece {
  if (mark.kind !== 'said') return mark;
  const { from, to, said } = mark;
  const columns = said.map(({ column }) => column).filter((column) => !doubts.has(column));
  if (columns.length > 0) return { from, to, kind: 'read', columns };
  return { from, to, kind: 'unread', doubt: doubts.get(said[0]?.column ?? 'note') ?? 'not-understood' };
}
