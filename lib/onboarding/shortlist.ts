/**
 * Whether the desks on the shortlist are a backup for each other: at least two of them ready, and not hanging on the same thing.
 * What is not recorded of a desk is said to be unknown, and never counts as different.
 */
import type { CompiledDesk } from '@/lib/desks/directory';
import type { ExecutionStyle } from '@/lib/desks/kinds';
import { newest } from '@/lib/ledger/ledger';
import { DESK, type DeskFact, type DeskFile } from './file-entry';
import { isSamePerson as isSameName } from './item-record';

/** Ready desks a firm needs at least: one counterparty is no backup. */
export const ENOUGH_READY = 2;

export interface Shortlisted {
  desk: Pick<CompiledDesk, 'id' | 'name' | 'terms'>;
  file: DeskFile;
  ready: boolean;
}

export type OverlapKind = 'execution' | Exclude<DeskFact, 'entity-faced'>;

export interface Overlap {
  kind: OverlapKind;
  /** What they share, as it was recorded. */
  what: string | readonly ExecutionStyle[];
  desks: readonly [string, string];
}

export interface Unknown {
  kind: OverlapKind;
  /** Names of the desks of which it is not recorded. */
  desks: readonly string[];
}

export interface Backup {
  /** Names of the desks that are ready. */
  ready: string[];
  enough: boolean;
  /** Of each two desks on the list. */
  overlaps: Overlap[];
  unknown: Unknown[];
}

const facts = ['settlement-bank', 'custodian', 'jurisdiction'] as const;

export function isShortlisted(file: DeskFile): boolean {
  return newest(file, DESK, 'shortlisted')?.value ?? false;
}

export function factOf(file: DeskFile, fact: DeskFact): string {
  return newest(file, DESK, fact)?.value ?? '';
}

export function backupOf(list: readonly Shortlisted[]): Backup {
  const ready = list.filter((one) => one.ready).map(({ desk }) => desk.name);
  const pairs = list.flatMap((one, i) => list.slice(i + 1).map((other) => [one, other] as const));
  const unknown: Unknown[] = [
    { kind: 'execution' as const, desks: list.filter(({ desk }) => stylesOf(desk).length === 0).map(({ desk }) => desk.name) },
    ...facts.map((kind) => ({ kind, desks: list.filter(({ file }) => factOf(file, kind) === '').map(({ desk }) => desk.name) })),
  ];
  return {
    ready,
    enough: ready.length >= ENOUGH_READY,
    overlaps: pairs.flatMap(([one, other]) => overlapsOf(one, other)),
    unknown: unknown.filter(({ desks }) => desks.length > 0),
  };
}

function overlapsOf(one: Shortlisted, other: Shortlisted): Overlap[] {
  const desks = [one.desk.name, other.desk.name] as const;
  const [styles, others] = [stylesOf(one.desk), stylesOf(other.desk)];
  const isSameModel = styles.length > 0 && styles.length === others.length && styles.every((style) => others.includes(style));
  const shared: Overlap[] = isSameModel ? [{ kind: 'execution', what: styles, desks }] : [];
  for (const kind of facts) {
    const [here, there] = [factOf(one.file, kind), factOf(other.file, kind)];
    if (here !== '' && isSameName(here, there)) shared.push({ kind, what: here, desks });
  }
  return shared;
}

function stylesOf({ terms }: Pick<CompiledDesk, 'terms'>): ExecutionStyle[] {
  return terms.styles.filter(({ offered }) => offered).map(({ style }) => style);
}
