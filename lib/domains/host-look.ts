/**
 * The cheap look at a host: whether it could resemble an official name at all. All that runs on a page that resembles none, so it
 * is a search for a few plain pieces; whatever passes is decided by `guard.ts`, which answers more exactly.
 */
import { toPlainShape, toShape } from './drawing';
import type { Name } from './names';
import type { LookAlikeWords } from './words-schema';

/** Letters of other scripts: their host is decided with the table of confusables, which is not at hand here. */
const ENCODED = /(?:^|[.-])xn--[^.]+\./;

interface Known {
  names: readonly Name[];
  words: Pick<LookAlikeWords, 'ownNames'>;
}

/** What the look at a host knows of one name. */
export interface HostShape {
  /** One of these stands in every host that the pattern matches: either half of the name, or the name with its middle letters swapped. */
  pieces: readonly string[];
  /** Source of a pattern that matches the shape of every host a rule may answer for. */
  pattern: string;
}

export function hostShapesOf({ names, words }: Known): HostShape[] {
  const ownNames = new Set(words.ownNames);
  const shapes = names.map((name): HostShape => {
    const shape = toShape(name.label);
    if (name.kind === 'short') return { pieces: [shape], pattern: shape };
    return { pieces: piecesOf(shape), pattern: misspelt(name, ownNames).join('|') };
  });
  return shapes.filter(({ pattern }, i) => shapes.findIndex((other) => other.pattern === pattern) === i);
}

/** One slip leaves one half of a name whole, unless it swaps the two letters in the middle. */
function piecesOf(name: string): string[] {
  const half = Math.floor(name.length / 2);
  return [name.slice(0, half), name.slice(half), swappedAt(name, half - 1)];
}

function swappedAt(name: string, at: number): string {
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}

/**
 * Runs once a page, cold: making one pattern ready costs more than all the rest, so a host is searched for plain pieces first, in
 * loops rather than in functions that would each be compiled for one call.
 */
export function createHostLook(shapes: readonly HostShape[]): (host: string) => boolean {
  return (host) => {
    if (host.includes('xn--') && ENCODED.test(host)) return true;
    const joined = host.toLowerCase().replaceAll('-', '');
    const form = toShape(joined);
    if (hasShape(form, shapes)) return true;
    // Letters of two words may meet in a pair that reads as one: "binanclogin".
    const plain = toPlainShape(joined);
    return plain !== form && hasShape(plain, shapes);
  };
}

function hasShape(form: string, shapes: readonly HostShape[]): boolean {
  for (const { pieces, pattern } of shapes)
    for (const piece of pieces) {
      if (!form.includes(piece)) continue;
      if (new RegExp(pattern).test(form)) return true;
      break;
    }
  return false;
}

/** The name with any letter changed, left out or put in, or two swapped; what the rules never ask for is left out. */
function misspelt({ label }: Name, ownNames: ReadonlySet<string>): string[] {
  const name = toShape(label);
  const others = [...ownNames]
    .filter((own) => own.length === label.length && own.slice(1) === label.slice(1))
    .map((own) => toShape(own).charAt(0));
  const end = name.slice(0, -1);
  const last = ownNames.has(label.slice(0, -1)) ? `${end}[a-z0-9]` : end;
  const first = `${others.length > 0 ? `(?<![${others.join('')}])` : ''}${name.slice(1)}`;
  const inside = Array.from(name.slice(1, -1), (_, i) => `${name.slice(0, i + 1)}.{0,2}${name.slice(i + 2)}`);
  const swapped = Array.from(end, (_, i) => swappedAt(name, i));
  return [first, ...inside, last, ...swapped];
}
