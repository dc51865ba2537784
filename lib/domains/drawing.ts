/**
 * How a label is drawn: two labels with one drawing look alike. `skeleton` follows Unicode TR39 (the table comes trimmed from the
 * build), without accents, and with pairs of letters that read as one (rn, vv, cl). `shape` takes digits for letters too, and i for l.
 */

/** A character by what it is drawn like, in small ASCII letters and digits. */
export type Confusables = Readonly<Record<string, string>>;

export interface Drawing {
  skeleton(label: string): string;
  shape(label: string): string;
}

/** The letter each digit is taken for, by the digit. */
const DIGITS = 'olzeasbtbg';

/** The shape of what is small ASCII letters, figures, dots and hyphens already. */
export function toShape(text: string): string {
  return toPlainShape(joinPairs(text));
}

/** The same with every pair of letters left as it is. */
export function toPlainShape(text: string): string {
  let shape = text.replaceAll('i', 'l');
  // Every page has this done once, and making a pattern ready would cost more than ten searches.
  for (let digit = 0; digit < DIGITS.length; digit += 1) shape = shape.replaceAll(String(digit), DIGITS.charAt(digit));
  return shape;
}

export function createDrawing(confusables: Confusables): Drawing {
  const drawnAs = (character: string) => (Object.hasOwn(confusables, character) ? (confusables[character] ?? character) : character);
  const skeleton = (label: string): string => {
    const bare = label.normalize('NFD').replace(/\p{M}/gu, '');
    return joinPairs(Array.from(bare, drawnAs).join(''));
  };
  return { skeleton, shape: (label) => toShape(skeleton(label)) };
}

function joinPairs(text: string): string {
  return text.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('cl', 'd');
}
