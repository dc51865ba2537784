/** What the build hands the script that marks: names and words, no prose, no desk data. `data/vocabulary.json` holds the words. */

import { once } from '../once';
import { patternOf } from './look';

/** Strong: names the desk wherever it stands. Likely: unless the words around give it another sense. Weak: only with evidence. */
export type Strength = 'strong' | 'likely' | 'weak';

export interface OtherSense {
  /** Words that, right before or right after the name, give it another meaning. */
  before: readonly string[];
  after: readonly string[];
  /** Words anywhere in the block that make another meaning likely. */
  near: readonly string[];
}

export interface SpottingIndex {
  names: readonly { text: string; desk: string; strength: Strength }[];
  /** Words that say the text is about crypto markets: each alone, or two of them together. */
  cues: { strong: readonly string[]; soft: readonly string[] };
  /** Other firms of the market, which desks are named beside. */
  peers: readonly string[];
  /** Words that, right beside any name, make it a firm: "exchange", "delisted", "CEO". */
  firm: { before: readonly string[]; after: readonly string[] };
  /** By desk id. */
  otherSenses: Readonly<Record<string, OtherSense>>;
}

export interface Found {
  start: number;
  words: string;
}

/** Finds the words of a list in a text, in their order and apart from each other; stops once `accept` says false. */
export type Finder = (text: string, accept?: (found: Found) => boolean) => Found[];

/** What may stand between a name and the word beside it. */
const BETWEEN_BEFORE = '[\\s"\'“”‘’(«„:-]*';
const BETWEEN_AFTER = "(?:['’]s)?[\\s\"'“”‘’(»:-]*";
/** Letters that a word is no longer one of its own beside. */
const EDGE = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_]';
const NEVER = '(?!)';

/** Any of the words, whatever their case, each as a word of its own where its script sets words apart. */
export function finderOf(words: readonly string[]): Finder {
  return finder(
    () => patternOf(words) || NEVER,
    () => anyOf(words),
  );
}

/**
 * Two patterns find more cheaply than one: `quick`, which looks at no surroundings, tells where to try; `exact` is tried there,
 * and must match nothing that `quick` does not begin at. Both are made when first needed, and most never are.
 */
export function finder(quick: () => string, exact: () => string): Finder {
  const patterns = once(() => ({ places: new RegExp(quick(), 'gi'), words: new RegExp(exact(), 'iuy') }));
  return (text, accept = () => true) => {
    const { places, words } = patterns();
    const all: Found[] = [];
    places.lastIndex = 0;
    for (let place = places.exec(text); place; place = places.exec(text)) {
      words.lastIndex = place.index;
      const match = words.exec(text);
      places.lastIndex = match ? words.lastIndex : place.index + 1;
      const found = match && { start: match.index, words: match[0] };
      if (found) all.push(found);
      if (found && !accept(found)) break;
    }
    return all;
  };
}

/** Gives the words beside a place of a text, where there are such. */
export type WordBeside = (text: string, place: number) => string | undefined;

/** The word of the list that stands right before a place. */
export function wordBefore(words: readonly string[]): WordBeside {
  return at(() => `(?<=(${anyOf(words)})${BETWEEN_BEFORE})`);
}

/** The word of the list that stands right after a place. */
export function wordAfter(words: readonly string[]): WordBeside {
  return at(() => `${BETWEEN_AFTER}(${anyOf(words)})`);
}

function at(pattern: () => string): WordBeside {
  const there = once(() => new RegExp(pattern(), 'iuy'));
  return (text, place) => {
    there().lastIndex = place;
    return there().exec(text)?.[1];
  };
}

function anyOf(words: readonly string[]): string {
  const [apart, joined] = [words.filter(isSpaced), words.filter((word) => !isSpaced(word))];
  const patterns = [
    ...(apart.length > 0 ? [`(?<!${EDGE})${patternOf(apart)}(?!${EDGE})`] : []),
    ...(joined.length > 0 ? [patternOf(joined)] : []),
  ];
  return patterns.join('|') || NEVER;
}

function isSpaced(word: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
}
