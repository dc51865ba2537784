/**
 * Takes a label apart around a name: "my-kraken-login" and "krakenlogin" into the name and the words beside it. What is left over
 * must be listed words, figures or scraps of two letters, or the label says something else.
 */

export interface Around {
  /** Listed words beside the name. */
  words: readonly string[];
  /** Between hyphens, neither listed nor a scrap. */
  unknown: readonly string[];
  /** The name has a part of the label for itself, between hyphens. */
  isAlone: boolean;
  /** The name begins its part. */
  isFirst: boolean;
}

/** Longest scrap between hyphens that says nothing: "uk", "07". */
const SCRAP = 2;
const FIGURES = /^\d+/;

/** Null where the name does not stand in it so. */
export function around(label: string, name: string, listed: ReadonlySet<string>): Around | null {
  const parts = label.split('-').filter((part) => part !== '');
  for (const [i, part] of parts.entries()) {
    for (let at = part.indexOf(name); at >= 0; at = part.indexOf(name, at + 1)) {
      const beside = [part.slice(0, at), part.slice(at + name.length)].map((side) => splitWords(side, listed));
      const [head, tail] = beside;
      if (!head || !tail) continue;
      const others = parts.filter((_, other) => other !== i).map((text) => ({ text, split: splitWords(text, listed) }));
      const all = [...head, ...tail, ...others.flatMap(({ split }) => split ?? [])];
      const words = all.filter((word) => !FIGURES.test(word));
      const left = others.filter(({ split }) => !split).map(({ text }) => text);
      const unknown = left.filter((text) => text.length > SCRAP);
      return { words, unknown, isAlone: part === name, isFirst: at === 0 };
    }
  }
  return null;
}

/** A text as listed words and figures, one after another, the longest first; null where it is not wholly so. */
export function splitWords(text: string, listed: ReadonlySet<string>): string[] | null {
  const dead = new Set<number>();
  const from = (start: number): string[] | null => {
    if (start === text.length) return [];
    if (dead.has(start)) return null;
    const figures = FIGURES.exec(text.slice(start))?.[0];
    for (let end = text.length; end > start; end -= 1) {
      const word = text.slice(start, end);
      const rest = word === figures || listed.has(word) ? from(end) : null;
      if (rest) return [word, ...rest];
    }
    dead.add(start);
    return null;
  };
  return from(0);
}
