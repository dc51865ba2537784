/** Where two texts part, and what stands there in each. */

export interface Difference {
  /** The first character that is not the same, counted from 0. */
  at: number;
  with: string;
  without: string;
}

/** How much is shown on either side of it, in characters. */
const AROUND_CHARS = 40;

export function firstDifference(ours: string, plain: string): Difference | null {
  if (ours === plain) return null;
  let at = 0;
  while (at < ours.length && ours[at] === plain[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - AROUND_CHARS), at + AROUND_CHARS);
  return { at, with: around(ours), without: around(plain) };
}
