/** Names of the files a memo is saved as: what it is of and the day, in signs that every system takes. */

export type MemoFormat = 'html' | 'md';

export const memoTypes: Readonly<Record<MemoFormat, string>> = { html: 'text/html', md: 'text/markdown' };

/** `of`: a desk's id, or "shortlist"; `day`: YYYY-MM-DD. */
export function memoFileName(of: string, day: string, format: MemoFormat): string {
  return `desklens-memo-${of}-${day}.${format}`;
}
