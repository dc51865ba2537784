/**
 * A text on screen that may hold stretches of what was recorded, which stay in the language they were recorded in. Where
 * that is the language of the page, there is nothing to tell apart and a wording is a plain string.
 */

/** The language of everything that `data/` records: statements, reasons, titles, roles. */
export const RECORDED_IN = 'en';

export interface Recorded {
  recorded: string;
}

export type Wording = string | readonly (string | Recorded)[];

export function plain(wording: Wording): string {
  return piecesOf(wording)
    .map((piece) => (typeof piece === 'string' ? piece : piece.recorded))
    .join('');
}

/** One after another; strings that meet become one. */
export function inLine(...wordings: readonly Wording[]): Wording {
  const pieces: (string | Recorded)[] = [];
  for (const piece of wordings.flatMap(piecesOf)) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '') pieces.push(piece);
  }
  const [only = ''] = pieces;
  return pieces.length <= 1 && typeof only === 'string' ? only : pieces;
}

/** The wordings that are not empty, with `between` between two. */
export function joined(wordings: readonly Wording[], between: string): Wording {
  return inLine(...wordings.filter((wording) => wording !== '').flatMap((wording, i) => (i === 0 ? [wording] : [between, wording])));
}

/** What of it stands within the first `length` characters, without a cut word and the sign after the last. */
export function beginningOf(wording: Wording, length: number): Wording {
  const whole = plain(wording);
  const cut = whole.lastIndexOf(' ', length);
  let left = cut - (/[.,;:]/u.test(whole.charAt(cut - 1)) ? 1 : 0);
  return inLine(
    ...piecesOf(wording).map((piece): Wording => {
      const text = typeof piece === 'string' ? piece : piece.recorded;
      const kept = text.slice(0, Math.max(0, left));
      left -= text.length;
      return typeof piece === 'string' || kept === '' ? kept : [{ recorded: kept }];
    }),
  );
}

export function piecesOf(wording: Wording): readonly (string | Recorded)[] {
  return typeof wording === 'string' ? [wording] : wording;
}
