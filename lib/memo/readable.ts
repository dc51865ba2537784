/** Text from anybody as it may stand on paper: in lines, without what cannot be seen or turns the order of what is read. */

// Isolates, embeddings and overrides of direction: with them a text can show itself other than it is.
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Its lines, without empty ones; none of an empty text. */
export function linesOf(text: string): string[] {
  const lines = text.replace(TURNS, '').split(/\r\n?|\n/);
  return lines.map((line) => line.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()).filter((line) => line !== '');
}
