/**
 * Finds the mentions of desks in one block of text: strings in, spans out. Runs on every page, so it carries names and
 * vocabulary only. The longest name wins; a name inside an address, a path or an identifier is no candidate; the others are
 * weighed (evidence.ts), and those with points enough are mentions.
 */
import { type Candidate, createWeigher, ENOUGH, type Evidence, type PageContext } from './evidence';
import { createLook, patternOf } from './look';
import { plainText } from './plain-text';
import type { SpottingIndex } from './vocabulary';

export interface Mention {
  desk: string;
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
}

/** A candidate and what was found for and against it. */
export interface Decision extends Mention {
  marked: boolean;
  points: number;
  evidence: Evidence[];
}

export interface Spotter {
  /** The cheap look: false where the text cannot hold a mention. */
  mayMention(text: string): boolean;
  findMentions(text: string, context: PageContext): Mention[];
  /** Offsets into the text at which a name may begin, ascending. */
  placesOfNames(text: string): number[];
  /** Every candidate with its evidence, marked or not. */
  explain(text: string, context: PageContext): Decision[];
  /** Desks the text names beyond doubt, by a name that needs no context. */
  namedBeyondDoubt(text: string): string[];
}

/** A long text is weighed in passages, in characters, so that what speaks for a name stands near it and the work stays bounded. */
const PASSAGE_CHARS = 4000;
/** How much of its neighbours a passage takes in, in characters. */
const MARGIN_CHARS = 200;
/** How much of an address around a name is read, on each side, in characters. */
const ADDRESS_CHARS = 120;

export function createSpotter(index: SpottingIndex): Spotter {
  const byText = new Map(index.names.map((name) => [fold(name.text), name]));
  const alternatives = patternOf([...byText.keys()]);
  const mayMention = createLook(alternatives);
  const looks = new RegExp(alternatives, 'gi');
  const names = new RegExp(`(?<![\\p{Script=Latin}\\p{N}_])(?:${alternatives})(?![\\p{Script=Latin}\\p{N}_])`, 'giu');
  const weigh = createWeigher(index);

  function candidatesIn(text: string): Candidate[] {
    return Array.from(text.matchAll(names)).flatMap(({ index: start, 0: words }) => {
      const name = byText.get(fold(words));
      const end = start + words.length;
      return name && !isPartOfAddress(text, start, end) ? [{ desk: name.desk, strength: name.strength, start, end }] : [];
    });
  }

  function explain(text: string, context: PageContext): Decision[] {
    if (!mayMention(text)) return [];
    const plain = plainText(text);
    return byPassage(candidatesIn(plain.text)).flatMap(({ at, whole }) => {
      const from = Math.max(0, at * PASSAGE_CHARS - MARGIN_CHARS);
      const passage = plain.text.slice(from, (at + 1) * PASSAGE_CHARS + MARGIN_CHARS);
      const candidates = whole.map((candidate) => ({ ...candidate, start: candidate.start - from, end: candidate.end - from }));
      const weighed = weigh({ text: passage, candidates }, context);
      return whole.map(({ desk, start, end }, i) => {
        const evidence = weighed[i] ?? [];
        const points = evidence.reduce((sum, item) => sum + item.points, 0);
        return { desk, start: plain.original(start), end: plain.original(end - 1) + 1, marked: points >= ENOUGH, points, evidence };
      });
    });
  }

  return {
    mayMention,
    findMentions: (text, context) =>
      explain(text, context)
        .filter(({ marked }) => marked)
        .map(({ desk, start, end }) => ({ desk, start, end })),
    placesOfNames(text) {
      const plain = plainText(text);
      return Array.from(plain.text.matchAll(looks), ({ index: at }) => plain.original(at));
    },
    explain,
    namedBeyondDoubt(text) {
      const plain = plainText(text).text;
      return candidatesIn(plain).flatMap(({ desk, strength, start, end }) =>
        strength === 'strong' && !/^\p{Ll}+$/u.test(plain.slice(start, end)) ? [desk] : [],
      );
    },
  };
}

/** Candidates by the passage they begin in; they come in the order of the text. */
function byPassage(candidates: readonly Candidate[]): { at: number; whole: Candidate[] }[] {
  const passages: { at: number; whole: Candidate[] }[] = [];
  for (const candidate of candidates) {
    const at = Math.floor(candidate.start / PASSAGE_CHARS);
    const last = passages.at(-1);
    if (last?.at === at) last.whole.push(candidate);
    else passages.push({ at, whole: [candidate] });
  }
  return passages;
}

/** True where the span stands inside a URL, an e-mail address, a path, a file or package name. */
function isPartOfAddress(text: string, start: number, end: number): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - ADDRESS_CHARS), start))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(end, end + ADDRESS_CHARS))?.[0] ?? '';
  if (/:\/\/|^www\.|\S@\S+\.\S/iu.test(before + text.slice(start, end) + after)) return true;
  if (/^[.@][a-z0-9]/iu.test(after) || /[@.$_]$/u.test(before)) return true;
  const name = text.slice(start, end);
  return name === name.toLowerCase() && (/^(?:[-/\\_:=]\w|\/(?:\s|$))/u.test(after) || /\w[-/\\_:=]$/u.test(before));
}

/** Folds white space and case, so that one key serves every way a name is set. */
function fold(name: string): string {
  return name.replace(/\s+/gu, ' ').toLowerCase();
}
