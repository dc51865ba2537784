/**
 * What one slip of the hand or the eye makes of a name: one letter more, less or another, or two letters swapped. Names the slip,
 * since some are a reader's or a typist's and some only make another word.
 */

export type EditKind = 'doubled' | 'dropped' | 'swapped' | 'similar' | 'added' | 'replaced';

export interface Edit {
  kind: EditKind;
  /** Where in the name. */
  at: 'first' | 'inside' | 'last';
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters taken for each other by eye or ear, beside vowels. */
const alike = ['ck', 'cs', 'sz', 'sx', 'iy', 'mn', 'uv', 'vw', 'gq', 'bd', 'pq', 'ceo', 'hn', 'ft', 'iljt', 'kx', 'gj', 'pb', 'td', 'nu'];
const vowels = 'aeiou';

/** Null where `text` is the name itself, or further from it. */
export function oneEdit(text: string, name: string): Edit | null {
  if (text === name || Math.abs(text.length - name.length) > 1) return null;
  let start = 0;
  while (start < name.length && text[start] === name[start]) start += 1;
  let end = 0;
  const shorter = Math.min(text.length, name.length) - start;
  while (end < shorter && text[text.length - 1 - end] === name[name.length - 1 - end]) end += 1;
  const [is, was] = [text.slice(start, text.length - end), name.slice(start, name.length - end)];
  const at = start === 0 ? 'first' : start + was.length >= name.length ? 'last' : 'inside';
  if (is.length === 2 && was.length === 2) return is[0] === was[1] && is[1] === was[0] ? { kind: 'swapped', at } : null;
  if (is.length > 1 || was.length > 1) return null;
  if (was === '') return { kind: is === name[start - 1] || is === name[start] ? 'doubled' : 'added', at };
  if (is === '') return { kind: 'dropped', at };
  return { kind: isAlike(is, was) ? 'similar' : 'replaced', at };
}

function isAlike(a: string, b: string): boolean {
  return [...alike, vowels].some((group) => group.includes(a) && group.includes(b)) || isNeighbour(a, b);
}

/** Beside each other on the keyboard, in a row or across two. */
function isNeighbour(a: string, b: string): boolean {
  const place = (letter: string) => {
    const row = rows.findIndex((keys) => keys.includes(letter));
    return row < 0 ? null : { row, column: (rows[row] ?? '').indexOf(letter) };
  };
  const [one, other] = [place(a), place(b)];
  if (!one || !other || Math.abs(one.row - other.row) > 1) return false;
  const shift = one.row === other.row ? 0 : one.row < other.row ? one.column - other.column : other.column - one.column;
  return one.row === other.row ? Math.abs(one.column - other.column) === 1 : shift === 0 || shift === 1;
}
