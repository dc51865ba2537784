/** Goes over a line of chat once and marks what each stretch of it says, by the first pattern that fits where it stands. */
import { isValid, parseISO } from 'date-fns';
import type { Column } from './columns';
import { decimal } from './decimal';
import {
  type Doubt,
  emptyWords,
  isWrittenAsCode,
  type LinePattern,
  linePatterns,
  outcomeWords,
  type Reading,
  sideWords,
} from './line-patterns';
import { type DecimalSign, readNumber } from './read-number';

/** UTF-16 units of the text. */
export interface Span {
  from: number;
  to: number;
}

export interface Said {
  column: Column;
  /** As its cell has it. */
  value: string;
}

export type Mark = Span & ({ kind: 'said'; said: readonly Said[] } | { kind: 'word' } | { kind: 'unread'; doubt: Doubt });

/** Every character but white space is in one mark; what stands from `limit` on is one, unread. */
export function scanLine(text: string, sign: DecimalSign | null, limit: number): Mark[] {
  const marks: Mark[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    if (/\s/u.test(text.charAt(at))) at += 1;
    else {
      const found: Mark[] = at < limit ? (marksAt(text, at, sign) ?? [wordAt(text, at)]) : [{ from: at, to: end, ...unread }];
      marks.push(...found);
      at = found.at(-1)?.to ?? at + 1;
    }
  }
  return marks;
}

const unread = { kind: 'unread', doubt: 'not-understood' } as const;

/** What before a number makes it another one, or a range: "-5", "5-10", "$5". */
const joinedToNumber = /[\p{N}\p{L}\p{Sc}\p{Pd}−+.,:/~<>≈±]/u;

/** Null where no pattern fits. */
function marksAt(text: string, at: number, sign: DecimalSign | null): Mark[] | null {
  if (/\p{N}/u.test(text.charAt(at)) && joinedToNumber.test(text.charAt(at - 1))) return null;
  for (const pattern of linePatterns) {
    pattern.pattern.lastIndex = at;
    const match = pattern.pattern.exec(text);
    const groups = groupsOf(match);
    if (!match || !groups.every(({ column, from, to }) => isRightlyWritten(column, text.slice(from, to)))) continue;
    const whole = { from: at, to: at + match[0].length };
    if (pattern.doubt) return [{ ...whole, kind: 'unread', doubt: pattern.doubt }];
    const given = Object.entries(pattern.gives ?? {}).map(([column, value]) => ({ column: column as Column, value }));
    if (groups.length === 0) return [{ ...whole, kind: 'said', said: given }];
    return withWords(text, whole, saidIn(text, groups, pattern, sign));
  }
  return null;
}

type Group = Span & { column: Column };

/** In the order they begin; of two that begin together, the longer first. */
function groupsOf(match: RegExpExecArray | null): Group[] {
  return Object.entries(match?.indices?.groups ?? {})
    .flatMap(([column, span]) => (span ? [{ column: column as Column, from: span[0], to: span[1] }] : []))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** What a code must look like can be told only after the match, since words are read in any case. */
function isRightlyWritten(column: Column, text: string): boolean {
  return (
    !(column === 'pair' || column === 'quantity_currency' || column === 'fee_unit') || text.toLowerCase() === 'bp' || isWrittenAsCode(text)
  );
}

/** A mark for each group that stands in no other, with what the groups in it say. One that cannot be read says nothing of them. */
function saidIn(text: string, groups: readonly Group[], { as = {} }: LinePattern, sign: DecimalSign | null): Mark[] {
  const marks: Mark[] = [];
  for (const { column, from, to } of groups) {
    const value = cellOf(text.slice(from, to), as[column], sign);
    const last = marks.at(-1);
    const said = typeof value === 'string' ? [{ column, value }] : [];
    if (last && from < last.to) {
      if (last.kind === 'said') marks[marks.length - 1] = { ...last, said: [...last.said, ...said] };
    } else marks.push(typeof value === 'string' ? { from, to, kind: 'said', said } : { from, to, kind: 'unread', doubt: value.doubt });
  }
  return marks;
}

function cellOf(text: string, as: Reading | undefined, sign: DecimalSign | null): string | { doubt: Doubt } {
  switch (as) {
    case 'number': {
      const read = readNumber(text, sign);
      if (read.kind === 'number') return read.value;
      return { doubt: read.kind === 'ambiguous' ? 'ambiguous-number' : 'unreadable-number' };
    }
    case 'moment': {
      const moment = parseISO(text.replace(' ', 'T').replace(/\s?(?:UTC|Z)$/iu, 'Z'));
      return isValid(moment) ? moment.toISOString() : { doubt: 'not-understood' };
    }
    case 'upper':
      return text.toUpperCase().replace(/\s?[/-]\s?/u, '/');
    case 'seconds':
      return decimal(text).toFixed();
    case 'minutes':
      return decimal(text).times('60').toFixed();
    case 'side':
      return sideWords[text.toLowerCase()] ?? { doubt: 'not-understood' };
    case 'outcome':
      return outcomeWords[text.toLowerCase()] ?? { doubt: 'not-understood' };
    default:
      return text.toLowerCase();
  }
}

/** The marks with the words of the whole before, between and after them. */
function withWords(text: string, whole: Span, marks: readonly Mark[]): Mark[] {
  const all: Mark[] = [];
  let at = whole.from;
  for (const mark of [...marks, { from: whole.to, to: whole.to }]) {
    const gap = text.slice(at, mark.from);
    if (gap.trim() !== '') all.push({ from: at + (gap.length - gap.trimStart().length), to: at + gap.trimEnd().length, kind: 'word' });
    if ('kind' in mark) all.push(mark);
    at = mark.to;
  }
  return all;
}

/** What no pattern fits: a number, a word, or signs. */
function wordAt(text: string, at: number): Mark {
  const rest = text.slice(at, at + LONGEST_WORD);
  const [word = text.charAt(at)] = wholeWord.exec(rest) ?? /^[^\p{L}\p{N}\p{M}\s]+/u.exec(rest) ?? [];
  const span = { from: at, to: at + word.length };
  const isEmpty = emptyWords.has(word.toLowerCase()) || /^(?:(?!%)[\p{P}|=~])+$/u.test(word);
  return isEmpty ? { ...span, kind: 'word' } : { ...span, ...unread };
}

/** Longer ones are cut into pieces of it. */
const LONGEST_WORD = 200;
const wholeWord = /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}.,'’]*[\p{L}\p{N}\p{M}])?/u;
