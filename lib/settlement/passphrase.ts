/** What is asked of a new passphrase: length, which is what makes guessing it long, and nothing about its characters. */

/** With fewer a program that guesses is through before long, whatever they are. */
export const LEAST_CHARACTERS = 12;
/** Four or five words that have nothing to do with each other. */
export const GOOD_CHARACTERS = 20;
export const MOST_CHARACTERS = 1024;

export type Length = 'too-short' | 'enough' | 'good';

export function lengthOf(passphrase: string): Length {
  const characters = [...passphrase].length;
  if (characters < LEAST_CHARACTERS) return 'too-short';
  return characters < GOOD_CHARACTERS ? 'enough' : 'good';
}

export function isLongEnough(passphrase: string): boolean {
  return lengthOf(passphrase) !== 'too-short';
}
