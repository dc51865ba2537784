/** What the build hands the always-on script: names and words, no prose, no desk data. `data/vocabulary.json` holds the words. */

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

/**
 * Any of the words, whatever their case, each as a word of its own where its script sets words apart. Never matches where
 * there is none.
 */
export function anyOf(words: readonly string[], flags = ''): RegExp {
  const edge = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_]';
  const [apart, joined] = [words.filter(isSpaced), words.filter((word) => !isSpaced(word))];
  const patterns = [
    ...(apart.length > 0 ? [`(?<!${edge})${patternOf(apart)}(?!${edge})`] : []),
    ...(joined.length > 0 ? [patternOf(joined)] : []),
  ];
  return new RegExp(patterns.join('|') || '(?!)', `${flags}iu`);
}

function isSpaced(word: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
}
