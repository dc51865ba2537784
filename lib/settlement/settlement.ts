/** All settlement instructions of this browser as far as they can be read, and whether they are encrypted. */
import type { SettlementLedger } from './settlement-entry';

/** By the id of the desk. */
export type Ledgers = Readonly<Record<string, SettlementLedger>>;

/** `off`: not encrypted. `unreadable`: encrypted, in a form that cannot be read. */
export type Lock = 'off' | 'locked' | 'unlocked' | 'unreadable';

export interface Settlement {
  lock: Lock;
  /** None where it is locked. */
  ledgers: Ledgers;
  /** Keys of stored values that cannot be read, each with why. */
  unreadable: Readonly<Record<string, string>>;
}

/** Minutes without use after which what is unlocked is locked again: as long as a session at a bank usually lasts without a touch. */
export const IDLE_MINUTES = 15;
/** Rounds in which a passphrase is made into a key: what OWASP asks of PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet). */
export const DERIVATION_ROUNDS = 600_000;
