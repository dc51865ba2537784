/** Text that came from outside, a page's selection or an address, made fit to be looked up and shown. */

/** Longer than any name a desk has; the rest says nothing about which desk is meant. */
export const MOST_CHARS = 120;

/** Controls, what turns the direction of text, what is not seen, and halves of letters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
/** More than this is not looked at: a selection may be a whole book. */
const MOST_READ = 4 * MOST_CHARS;

export function cleanQuery(text: string): string {
  const plain = text.slice(0, MOST_READ).replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
  return [...plain].slice(0, MOST_CHARS).join('').trim();
}

/** As names are compared: full-width letters, accents and case make no difference. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
