/** Fills a text with what is no plain text: elements, or words in another language. Gives it in pieces, in the text's order. */
import type { NamesIn, Say, TextKey } from './say';

/** Stands around a number where a value belongs; no text of ours holds it. */
const MARK = '\u{F0000}';

export type Values<K extends TextKey, T> = { [N in NamesIn<K>]: N extends 'count' ? number : string | number | T };

export function fill<K extends TextKey, T extends object>(say: Say, key: K, values: Values<K, T>): (string | T)[] {
  const slots: T[] = [];
  const named = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, value];
    if (typeof value === 'string') return [name, value.replaceAll(MARK, '')];
    return [name, `${MARK}${slots.push(value as T) - 1}${MARK}`];
  });
  const sayAny = say as (key: string, values: Readonly<Record<string, string | number>>) => string;
  const pieces: (string | T)[] = [];
  for (const [i, piece] of sayAny(key, Object.fromEntries(named)).split(MARK).entries()) {
    const filled = i % 2 === 0 ? piece : slots[Number(piece)];
    if (filled !== undefined && filled !== '') pieces.push(filled);
  }
  return pieces;
}
