/** Every address and account number that stands or stood on file, of all desks: what a pasted one is held against. */
import type { InstructionRecord, Made } from './instruction-record';
import type { Network } from './networks';
import type { Details, Instruction } from './settlement-entry';

export interface OnFile {
  deskId: string;
  record: InstructionRecord;
  instruction: Instruction;
  /** Who put other details in its place, and when; null where it stands there now. */
  replaced: Made | null;
  text: string;
  network: Network | 'bank';
}

export function onFile(deskId: string, records: readonly InstructionRecord[]): OnFile[] {
  return records.flatMap((record) => {
    const versions = [{ instruction: record.instruction, replaced: null }, ...record.earlier];
    const files = versions.map((version) => ({ deskId, record, ...version, ...paidTo(version.instruction.details) }));
    // Where a change left the address as it was, it stands there once.
    return files.filter(({ text, network }, i) => files.findIndex((one) => one.text === text && one.network === network) === i);
  });
}

/** What the money goes to: an address on a network, or an account. */
export function paidTo(details: Details): { text: string; network: Network | 'bank' } {
  if (details.kind === 'crypto') return { text: details.address, network: details.network };
  return { text: details.iban || details.accountNumber, network: 'bank' };
}
