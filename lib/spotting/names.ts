/** The names by which desks are found on pages: those the build knows, and what a pack of data makes of them. */
import { dequal } from 'dequal/lite';
import { patternOf } from './look';
import type { SpottingIndex } from './vocabulary';

type Names = SpottingIndex['names'];

/** What of a desk its names are made of. */
interface Aliased {
  id: string;
  aliases: readonly { text: string; strength: Names[number]['strength'] }[];
}

export function namesOf(desks: readonly Aliased[]): Names {
  return desks.flatMap(({ id, aliases }) => aliases.map(({ text, strength }) => ({ text, desk: id, strength })));
}

/** What pages are to know beyond the names that are built into their scripts. */
export interface OtherNames {
  /** All names there are, where they are others than those built in; null where they are the same. */
  names: Names | null;
  /** Source of a pattern for those that the look on every page does not find (look.ts); null where it finds them all. */
  pattern: string | null;
}

export function otherNames(builtIn: readonly Aliased[], desks: readonly Aliased[]): OtherNames {
  const [known, names] = [namesOf(builtIn), namesOf(desks)];
  const texts = new Set(known.map(({ text }) => text.toLowerCase()));
  const more = names.map(({ text }) => text).filter((text) => !texts.has(text.toLowerCase()));
  return { names: dequal(known, names) ? null : names, pattern: more.length === 0 ? null : patternOf(more) };
}
