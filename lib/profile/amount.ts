/**
 * Reads an amount as people write one: digits, groups of three set apart by one kind of sign, and k, m or bn
 * after it, or Mio. or Mrd. as in German.
 * Anything else is no amount; nothing is guessed.
 */

export type Amount = { kind: 'amount'; value: number } | { kind: 'none' } | { kind: 'unreadable' };

const scale: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, bn: 1e9, mio: 1e6, mrd: 1e9 };
const LARGEST = 1e15;

export function parseAmount(text: string): Amount {
  if (text.trim() === '') return { kind: 'none' };
  const match = /^(\d+|\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\2\d{3})*)\s*(?:(k|m|bn)|(mio|mrd)\.?)?$/iu.exec(text.trim());
  const digits = match?.[1]?.replace(/\D/gu, '');
  const value = Number(digits) * (scale[(match?.[3] ?? match?.[4])?.toLowerCase() ?? ''] ?? Number.NaN);
  return Number.isSafeInteger(value) && value >= 1 && value <= LARGEST ? { kind: 'amount', value } : { kind: 'unreadable' };
}
