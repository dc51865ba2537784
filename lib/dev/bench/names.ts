/**
 * Directories of any size to measure with: one name of each real desk, filled up with made-up ones. The made-up names come
 * in two kinds, since a pattern may treat names that begin alike better than names that do not.
 */
import type { SpottingIndex } from '@/lib/spotting/vocabulary';
import { createDice } from './random';

/** How many names the measured directories hold; the first is the base of comparison. */
export const DIRECTORY_SIZES = [14, 200, 2_000, 10_000] as const;

/** `alike`: "Qxzvory Desk 17". `unlike`: "Tovaxil", "Brenuq Trading", each with a beginning of its own. */
export type MadeUp = 'alike' | 'unlike';

const SEED = 14;
const MIN_SYLLABLES = 3;
const consonants = [...'bcdfghjklmnpqrstvwxz'];
const vowels = [...'aeiouy'];
const endings = ['q', 'x', 'zk', 'vv', 'xil'];
const kinds = ['', '', ' Desk', ' OTC', ' Trading', ' Digital Markets'];

/** One name a desk, which the pages with mentions use. */
export function oneNameEach({ names }: SpottingIndex): SpottingIndex['names'] {
  return names.filter(({ desk }, i) => names.findIndex((other) => other.desk === desk) === i);
}

export function indexOfSize(index: SpottingIndex, size: number, madeUp: MadeUp): SpottingIndex {
  const real = oneNameEach(index).slice(0, size);
  const texts = madeUpNames(size - real.length, madeUp);
  return { ...index, names: [...real, ...texts.map((text, i) => ({ text, desk: `made-up-${i}`, strength: 'strong' as const }))] };
}

function madeUpNames(count: number, madeUp: MadeUp): string[] {
  if (madeUp === 'alike') return Array.from({ length: Math.max(0, count) }, (_, i) => `Qxzvory Desk ${i}`);
  const dice = createDice(SEED);
  const texts = new Set<string>();
  while (texts.size < count) {
    const syllables = Array.from({ length: MIN_SYLLABLES + dice.below(2) }, () => dice.pick(consonants) + dice.pick(vowels));
    const word = syllables.join('') + dice.pick(endings);
    texts.add(word.charAt(0).toUpperCase() + word.slice(1) + dice.pick(kinds));
  }
  return [...texts];
}
