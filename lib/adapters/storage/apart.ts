/** Keys of what only its own tab or the background reads, apart from its form: whoever passes them over need not load what reads them. */

/** Each quote is under a key of its own: `quote:<desk id>:<quote id>`. */
export const QUOTE = 'quote:';

/** Settlement instructions: a ledger a desk, or all of them sealed in one value. */
export const PLAIN = 'settlement:';
export const SEALED = 'settlement-sealed:';

/** Whether settings are synced, and what is known of them: changes by itself. */
export const SYNC = 'sync';

export function isQuoteKey(key: string): boolean {
  return key.startsWith(QUOTE);
}

export function isSettlementKey(key: string): boolean {
  return key.startsWith(PLAIN) || key.startsWith(SEALED);
}

export function isApart(key: string): boolean {
  return isQuoteKey(key) || isSettlementKey(key) || key === SYNC;
}
