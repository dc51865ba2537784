/**
 * How far a desk's settlement instructions are, for its checklist: whether each was called back, and whether after a test transfer the
 * full address was compared again. Instructions that were withdrawn count no more.
 */
import type { InstructionRecord } from './instruction-record';

/** Each number counts instructions. */
export interface SettlementStanding {
  onFile: number;
  /** Not called back, or not approved by a second person. */
  pending: number;
  /** Wallet addresses that were called back. */
  wallets: number;
  /** Of these: no test was sent yet; one was sent, and the address not compared since; both were done. */
  untested: number;
  toCompare: number;
  compared: number;
}

export function standingOf(records: readonly InstructionRecord[]): SettlementStanding {
  const live = records.filter(({ status }) => status !== 'withdrawn');
  const wallets = live.filter(({ status, instruction }) => status === 'called-back' && instruction.details.kind === 'crypto');
  const compared = wallets.filter(({ test }) => test !== null && test.compared !== null).length;
  const untested = wallets.filter(({ test }) => test === null).length;
  return {
    onFile: live.length,
    pending: live.filter(({ status }) => status === 'pending').length,
    wallets: wallets.length,
    untested,
    toCompare: wallets.length - untested - compared,
    compared,
  };
}

/** What is still missing before the checklist's item on wallets (`segregated-wallets`) has its ground; null where nothing is. */
export function walletsStillNeed(standing: SettlementStanding): 'address' | 'call-back' | 'test' | 'comparison' | null {
  if (standing.wallets === 0) return standing.pending > 0 ? 'call-back' : 'address';
  if (standing.toCompare > 0) return 'comparison';
  return standing.untested > 0 ? 'test' : null;
}
