/**
 * Text as it reads: characters nobody sees (soft hyphens, zero-width ones) taken out, full-width letters and digits made
 * plain. Offsets lead back into the text as it was.
 */

export interface PlainText {
  text: string;
  /** Offset in the original of the character at an offset of `text`; its length at the end. */
  original(offset: number): number;
}

/** Soft hyphen, zero-width space, joiners, marks of direction, word joiner, byte order mark. */
const UNSEEN = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const FULL_WIDTH = '\\uff0e\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a';
const unusual = new RegExp(`[${UNSEEN}]+|[${FULL_WIDTH}]+`, 'g');
/** How far full-width characters lie above the plain ones. */
const FULL_WIDTH_SHIFT = 0xfee0;
const FULL_WIDTH_FIRST = 0xff0e;

export function plainText(text: string): PlainText {
  if (text.search(unusual) < 0) return { text, original: (offset) => offset };
  const pieces: string[] = [];
  /** Where in the plain text a piece begins, and where in the original. */
  const starts: { plain: number; original: number }[] = [];
  let length = 0;
  const take = (piece: string, original: number) => {
    if (piece === '') return;
    pieces.push(piece);
    starts.push({ plain: length, original });
    length += piece.length;
  };
  let done = 0;
  for (const { index, 0: run } of text.matchAll(unusual)) {
    take(text.slice(done, index), done);
    if (run.charCodeAt(0) >= FULL_WIDTH_FIRST && run !== '\ufeff') take(narrow(run), index);
    done = index + run.length;
  }
  take(text.slice(done), done);
  return {
    text: pieces.join(''),
    original(offset) {
      if (offset >= length) return text.length;
      const start = lastAtOrBefore(starts, offset);
      return start ? start.original + offset - start.plain : offset;
    },
  };
}

function narrow(run: string): string {
  return String.fromCharCode(...Array.from(run, (letter) => letter.charCodeAt(0) - FULL_WIDTH_SHIFT));
}

/** By halving: a long text has many pieces. */
function lastAtOrBefore<T extends { plain: number }>(starts: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.plain ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return starts[low];
}
