/**
 * Holds an address that was pasted against those on file: exactly one of them, one that only resembles another, or none. The pattern
 * of address poisoning is told by both ends: wallets show no more than these of an address, and one with the same ends is made in
 * minutes and put into a transaction history.
 */
import { align, type Column } from './alignment';
import { plainIban } from './bank-check';
import { ignoresCase, type Network, prefixOf } from './networks';
import type { OnFile } from './on-file';
import { cleanPasted, type Pasted } from './pasted';

/**
 * Characters that must be alike at each end, after what all addresses of a network begin with. Wallets show from four up, but
 * three and four were enough to misdirect 50 million dollars in December 2025. Of two hexadecimal addresses that have nothing to do
 * with each other, one pair in 16 million shares three at both ends.
 */
export const ALIKE_AT_END = 3;

/** A character or two mistyped, left out or swapped: no more differ. */
export const FEW = 4;
/** And not so many of a short number that anything would resemble it. */
const FEW_SHARE = 1 / 4;

/**
 * `exact`: every character. `other-case`: the same address, in other capitals. `same-ends`: another address that begins and ends
 * alike. `near`: another one that differs in few characters.
 */
export const matchKinds = ['exact', 'other-case', 'same-ends', 'near'] as const;
export type MatchKind = (typeof matchKinds)[number];

export interface Likeness {
  kind: MatchKind;
  /** `one` is what is on file, `other` what was pasted. */
  columns: readonly Column[];
  /** Whether the case of letters tells no address from another, and so is not held against them. */
  caseless: boolean;
  /** Columns that differ. */
  differing: number;
  /** How many characters are alike at each end, after what all of the network begin with. */
  start: number;
  end: number;
}

export interface Match extends Likeness {
  file: OnFile;
}

/** `refused`: it holds characters that no address has, and is not compared. */
export type Comparison = { pasted: Pasted } & ({ kind: 'empty' | 'refused' } | { kind: 'compared'; matches: readonly Match[] });

/** Matches: the likest first, of these the desk's own, and of these what stands on file now. None: not on file. */
export function comparePasted(raw: string, files: readonly OnFile[], deskId: string): Comparison {
  const pasted = cleanPasted(raw);
  if (pasted.text === '') return { pasted, kind: 'empty' };
  if (pasted.foreign.length > 0) return { pasted, kind: 'refused' };
  const matches = files.flatMap((file) => {
    const likeness = likenessOf(file.text, pasted.text, file.network);
    return likeness ? [{ ...likeness, file }] : [];
  });
  const rank = ({ kind, file }: Match) => [matchKinds.indexOf(kind), Number(file.deskId !== deskId), Number(file.replaced !== null)];
  return { pasted, kind: 'compared', matches: matches.toSorted((a, b) => firstDifference(rank(a), rank(b))) };
}

/** Null where one does not resemble the other. Which is which makes no difference to the kind. */
export function likenessOf(onFile: string, pasted: string, network: Network | 'bank'): Likeness | null {
  // Capitals and small letters are one in an account number, and so are an IBAN and the same in lower case.
  if (network === 'bank') return likeness(plainIban(onFile), plainIban(pasted), null);
  return likeness(onFile, pasted, network);
}

function likeness(one: string, other: string, network: Network | null): Likeness | null {
  const caseless = network !== null && ignoresCase(one, network) && ignoresCase(other, network);
  const isOther = (a: string | null, b: string | null) => a !== b && !(caseless && a?.toLowerCase() === b?.toLowerCase());
  const columns = align(one, other);
  const ends = network === null ? { start: 0, end: 0 } : endsOf(one, other, network);
  const found = (kind: MatchKind, differing: number): Likeness => ({ kind, columns, caseless, differing, ...ends });
  if (one === other) return found('exact', 0);
  const differing = columns.filter((column) => isOther(column.one, column.other)).length;
  if (differing === 0) return found('other-case', columns.filter((column) => column.one !== column.other).length);
  if (network !== null && ends.start >= ALIKE_AT_END && ends.end >= ALIKE_AT_END) return found('same-ends', differing);
  const few = Math.min(FEW, Math.floor(Math.min(one.length, other.length) * FEW_SHARE));
  return differing <= few ? found('near', differing) : null;
}

/** Case is ignored here on every network: an eye does not hold on to it either. */
function endsOf(one: string, other: string, network: Network): { start: number; end: number } {
  const rest = (address: string) => address.slice(prefixOf(address, network).length).toLowerCase();
  const [a, b] = [rest(one), rest(other)];
  return { start: commonStart([...a], [...b]), end: commonStart([...a].reverse(), [...b].reverse()) };
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const unlike = one.findIndex((character, i) => character !== other[i]);
  return unlike < 0 ? one.length : unlike;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
