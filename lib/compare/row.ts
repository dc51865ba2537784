/**
 * One question asked of every desk, and what stands under each. What stands unfolded is compared: desks are alike in a row where
 * it reads the same for all of them. That a thing is known of one and not of another is a difference like any other.
 */
import type { Assessment } from '@/lib/assessment/assess';
import type { CardModel } from '@/lib/card/card-model';
import type { DeskModel } from '@/lib/card/desk-model';
import type { BarModel } from '@/lib/card/factor-model';
import type { ClaimModel } from '@/lib/card/source-model';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import { plain, type Wording } from '@/lib/texts/wording';

/** What all rows are made from: a desk as list, card and file show it. */
export interface ComparedDesk {
  assessment: Assessment;
  card: CardModel;
  file: DeskModel;
}

export interface CompareCell {
  /** What stands unfolded. */
  text: Wording;
  /** Whether anything is known; else the text says that nothing is. */
  known: boolean;
  /** A verdict, with its sign before the words. */
  sign?: VerdictKind;
  /** Drawn on the one scale from 0 to 100. */
  bar?: Pick<BarModel, 'proven' | 'possible'>;
  /** Folded: why, one paragraph each. */
  notes?: readonly Wording[];
  /** Folded: what it rests on, the claim that carries it first. */
  claims?: readonly ClaimModel[];
}

export interface CompareRow {
  /** Unique in the whole comparison. */
  id: string;
  name: string;
  /** It stands for its whole group, whose name it has. */
  leads?: boolean;
  /** One for each desk, in the order of the columns. */
  cells: CompareCell[];
}

export interface CompareGroup {
  id: string;
  name: string;
  /** What its factor weighs, in points of 100; null where it is no factor. */
  weight: number | null;
  rows: CompareRow[];
}

export function isAlike({ cells }: Pick<CompareRow, 'cells'>): boolean {
  return new Set(cells.map(({ text }) => plain(text))).size <= 1;
}

/** Whether two of the desks differ in what is known of them; else the one difference is that of some of them nothing is. */
export function differsInFact({ cells }: Pick<CompareRow, 'cells'>): boolean {
  return !isAlike({ cells: cells.filter(({ known }) => known) });
}

/** The groups with only the rows `keep` lets through, those that lead or differ in fact first; a group without a row is left out. */
export function rowsThat(groups: readonly CompareGroup[], keep: (row: CompareRow) => boolean): CompareGroup[] {
  const place = (row: CompareRow) => (row.leads ? 0 : differsInFact(row) ? 1 : 2);
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(keep).sort((a, b) => place(a) - place(b)) }))
    .filter(({ rows }) => rows.length > 0);
}

export function countRows(groups: readonly CompareGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
