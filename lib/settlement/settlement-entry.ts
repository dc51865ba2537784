/**
 * What is recorded of a desk's settlement instructions: a ledger (lib/ledger) in which each instruction is a subject. Its details and
 * where they came from are one value, so that two people's changes never mix into details that nobody sent. What rests on them names
 * the entry it was done for: a newer entry leaves it without effect, whoever wrote it and on whichever machine.
 */
import type { ChangeOf, EntryOf, Ledger } from '@/lib/ledger/ledger';
import type { Approval } from '@/lib/onboarding/file-entry';
import type { Network } from './networks';

/** Texts are empty where there is nothing to say. */
export interface CryptoDetails {
  kind: 'crypto';
  asset: string;
  network: Network;
  /** Name of a network that is not listed; else empty. */
  networkName: string;
  /** Without white space, in the case it was given. */
  address: string;
  /** Memo, destination tag or payment reference. */
  reference: string;
}

export interface BankDetails {
  kind: 'bank';
  /** ISO 4217. */
  currency: string;
  holder: string;
  /** Capitals, without spaces. */
  iban: string;
  accountNumber: string;
  bic: string;
  /** National bank code: ABA routing number, sort code. */
  bankCode: string;
  bank: string;
  /** Correspondent bank. */
  correspondent: string;
  reference: string;
}

export type Details = CryptoDetails | BankDetails;

export const sourceChannels = ['portal', 'email', 'chat', 'document', 'phone', 'other'] as const;
export type SourceChannel = (typeof sourceChannels)[number];

/** Who sent the details, by which way, and on which day they came (YYYY-MM-DD). */
export interface Source {
  who: string;
  channel: SourceChannel;
  day: string;
}

export interface Instruction {
  details: Details;
  source: Source;
}

/** Where the number that was called came from. Never the instruction itself: whoever forged that wrote his own number in it. */
export const numberOrigins = ['contract', 'published', 'earlier'] as const;
export type NumberOrigin = (typeof numberOrigins)[number];

export interface CallBack {
  /** Id of the entry with the details that were read out. */
  of: string;
  number: string;
  origin: NumberOrigin;
  /** Which contract, which page, which call. */
  where: string;
  /** Who confirmed the details at the desk. */
  spokeWith: string;
  by: string;
  /** YYYY-MM-DD. */
  day: string;
}

export interface TestTransfer {
  /** Id of the entry with the details it was sent to. */
  of: string;
  /** A plain decimal: digits, with a point. */
  amount: string;
  asset: string;
  /** Hash or number of the transaction; empty where none was noted. */
  reference: string;
  by: string;
  day: string;
}

/** The full address that is about to be paid was the one on file. */
export interface SecondComparison {
  /** Id of the entry with the test it came after. */
  of: string;
  by: string;
  day: string;
}

export type SettlementEntry =
  | EntryOf<'instruction', Instruction>
  | EntryOf<'call-back', CallBack>
  /** `of`: id of the entry with the call. */
  | EntryOf<'call-back-approval', Approval>
  | EntryOf<'test', TestTransfer>
  | EntryOf<'comparison', SecondComparison>
  /** Why the instruction is not to be used any more. Nothing brings it back: where it is to be used again, it is filed again. */
  | EntryOf<'withdrawal', string>;

export type SettlementLedger = Ledger<SettlementEntry>;
export type SettlementChange = ChangeOf<SettlementEntry>;

/** The longest address, account number and other short text, in characters. */
export const SHORT_LIMIT = 200;
/** The longest text that is taken for a pasted address, with whatever white space came with it. */
export const PASTED_LIMIT = 2000;

/** A new instruction's subject. `id` is new. */
export function subjectOfInstruction(id: string): string {
  return `instruction:${id}`;
}
