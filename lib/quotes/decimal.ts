/**
 * The decimals of the quote sheet: money, prices, quantities, and what is worked out from them. Kept and handed on as text in the one
 * form of AMOUNT; reckoned with big.js, whose strict mode throws where a binary floating-point number gets in.
 */
import Big from 'big.js';

export type Decimal = Big;

/** A constructor of our own, so that its settings are nobody else's. Quotients are rounded half to even at 20 places. */
export const decimal = Big();
decimal.DP = 20;
decimal.RM = decimal.roundHalfEven;
decimal.strict = true;

export const ZERO = decimal('0');
export const BPS = decimal('10000');

/** Digits, with a point before the places; at most 18 on either side of it, which is what the finest token (10⁻¹⁸) asks for. */
export const AMOUNT = /^-?(0|[1-9]\d{0,17})(\.\d{1,18})?$/;

/** The one way to write a decimal: no zeros at the end of its places. Null where it is no amount. */
export function canonical(text: string): string | null {
  return AMOUNT.test(text) ? decimal(text).toFixed().replace(/^-0$/, '0') : null;
}

export function least(values: readonly Decimal[]): Decimal | null {
  return values.reduce<Decimal | null>((low, value) => (low === null || value.lt(low) ? value : low), null);
}

/** The middle value, or half-way between the two in the middle; null of none. */
export function median(values: readonly Decimal[]): Decimal | null {
  const sorted = values.toSorted((a, b) => a.cmp(b));
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper && lower ? upper.plus(lower).div('2') : null;
}
