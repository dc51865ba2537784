/**
 * What was pasted or typed as an address, made fit to be compared: white space and characters that are not seen are taken out and
 * counted. Any other character that is not plain ASCII is left and named, since a letter of another script can look like the right
 * one; what holds such a one is not compared.
 */
export interface Foreign {
  character: string;
  /** "U+0430". */
  code: string;
  /** Its place among what is left, from 1. */
  place: number;
}

export interface Pasted {
  text: string;
  /** How many were taken out. */
  spaces: number;
  invisible: number;
  foreign: readonly Foreign[];
}

export function cleanPasted(raw: string): Pasted {
  let text = '';
  let length = 0;
  let spaces = 0;
  let invisible = 0;
  const foreign: Foreign[] = [];
  for (const character of raw) {
    if (/^[\s\p{Z}]$/u.test(character) && character !== '\u{FEFF}') spaces += 1;
    else if (/^[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u.test(character)) invisible += 1;
    else {
      text += character;
      length += 1;
      if (!/^[!-~]$/u.test(character)) foreign.push({ character, code: codeOf(character), place: length });
    }
  }
  return { text, spaces, invisible, foreign };
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
