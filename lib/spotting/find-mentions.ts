/**
 * Finds the mentions of desks in one block of text: strings in, spans out. Runs on every page, so it carries names and
 * vocabulary only. The longest name wins; a name inside an address, a path or an identifier is no candidate; the others are
 * weighed (evidence.ts), and those with points enough are mentions.
 */
import { createWeigher, ENOUGH, type Evidence } from './evidence';
import { createLook, patternOf } from './look';
import { type Candidate, isLowerCase, type PageContext, type Passage } from './passage';
import { type PlainText, plainText } from './plain-text';
import { finder, type SpottingIndex } from './vocabulary';

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

/** A text in which the names were found, and are not decided on yet. */
export interface NamedText {
  /** Desks it names beyond doubt, by a name that needs no context. */
  beyondDoubt: readonly string[];
  mentions(context: PageContext): Mention[];
}

export interface Spotter {
  /** The cheap look: false where the text cannot hold a mention. */
  mayMention(text: string): boolean;
  findMentions(text: string, context: PageContext): Mention[];
  /** Finds the names now, for a decision once the page is known. */
  findNames(text: string): NamedText;
  /** Offsets into the text at which a name may begin, ascending. */
  placesOfNames(text: string): number[];
  /** Every candidate with its evidence, marked or not. */
  explain(text: string, context: PageContext): Decision[];
}

/** A long text is weighed in passages, in characters, so that what speaks for a name stands near it and the work stays bounded. */
const PASSAGE_CHARS = 4000;
/** How much of its neighbours a passage takes in, in characters. */
const MARGIN_CHARS = 200;
/** How much of an address around a name is read, on each side, in characters. */
const ADDRESS_CHARS = 120;
/** Letters a name is no name beside. */
const EDGE = '[\\p{Script=Latin}\\p{N}_]';

export function createSpotter(index: SpottingIndex): Spotter {
  const byText = new Map(index.names.map((name) => [fold(name.text), name]));
  const alternatives = patternOf([...byText.keys()]);
  const mayMention = createLook(alternatives);
  const looks = new RegExp(alternatives, 'gi');
  const namesIn = finder(
    () => alternatives,
    () => `(?<!${EDGE})(?:${alternatives})(?!${EDGE})`,
  );
  const weigher = createWeigher(index);

  function candidatesIn(text: string): Candidate[] {
    return namesIn(text).flatMap(({ start, words }) => {
      const name = byText.get(fold(words));
      const end = start + words.length;
      return name && !isPartOfAddress(text, start, end) ? [{ desk: name.desk, strength: name.strength, start, end }] : [];
    });
  }

  function findNames(text: string): NamedText {
    const plain = plainText(text);
    const candidates = candidatesIn(plain.text);
    return {
      beyondDoubt: candidates.flatMap(({ desk, strength, start, end }) =>
        strength === 'strong' && !isLowerCase(plain.text.slice(start, end)) ? [desk] : [],
      ),
      mentions: (context) =>
        passagesOf(plain.text, candidates).flatMap(({ from, passage }) => {
          const isMarked = weigher.decide(passage, context);
          return passage.candidates.filter((_, i) => isMarked[i]).map((candidate) => mentionOf(candidate, from, plain));
        }),
    };
  }

  function explain(text: string, context: PageContext): Decision[] {
    const plain = plainText(text);
    return passagesOf(plain.text, candidatesIn(plain.text)).flatMap(({ from, passage }) => {
      const weighed = weigher.weigh(passage, context);
      return passage.candidates.map((candidate, i) => {
        const evidence = weighed[i] ?? [];
        const points = evidence.reduce((sum, item) => sum + item.points, 0);
        return { ...mentionOf(candidate, from, plain), marked: points >= ENOUGH, points, evidence };
      });
    });
  }

  return {
    mayMention,
    findMentions: (text, context) => findNames(text).mentions(context),
    findNames,
    placesOfNames(text) {
      const plain = plainText(text);
      return Array.from(plain.text.matchAll(looks), ({ index: at }) => plain.original(at));
    },
    explain,
  };
}

/** Where a candidate of a passage stands in the original text. */
function mentionOf({ desk, start, end }: Candidate, from: number, plain: PlainText): Mention {
  return { desk, start: plain.original(from + start), end: plain.original(from + end - 1) + 1 };
}

/** The passages that hold candidates, each with its place in the text. Candidates come in the order of the text. */
function passagesOf(text: string, candidates: readonly Candidate[]): { from: number; passage: Passage }[] {
  return byPassage(candidates).map(({ at, whole }) => {
    const from = Math.max(0, at * PASSAGE_CHARS - MARGIN_CHARS);
    const inside = whole.map((candidate) => ({ ...candidate, start: candidate.start - from, end: candidate.end - from }));
    return { from, passage: { text: text.slice(from, (at + 1) * PASSAGE_CHARS + MARGIN_CHARS), candidates: inside } };
  });
}

/** Candidates by the passage they begin in. */
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
  if (isBlank(text[start - 1]) && isBlank(text[end])) return false;
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - ADDRESS_CHARS), start))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(end, end + ADDRESS_CHARS))?.[0] ?? '';
  if (/:\/\/|^www\.|\S@\S+\.\S/iu.test(before + text.slice(start, end) + after)) return true;
  if (/^[.@][a-z0-9]/iu.test(after) || /[@.$_]$/u.test(before)) return true;
  const name = text.slice(start, end);
  return name === name.toLowerCase() && (/^(?:[-/\\_:=]\w|\/(?:\s|$))/u.test(after) || /\w[-/\\_:=]$/u.test(before));
}

function isBlank(letter: string | undefined): boolean {
  return letter === undefined || letter === ' ' || letter === '\n';
}

/** Folds white space and case, so that one key serves every way a name is set. */
function fold(name: string): string {
  return name.replace(/\s+/gu, ' ').toLowerCase();
}
