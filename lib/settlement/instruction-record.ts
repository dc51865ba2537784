/**
 * One settlement instruction as the ledger has it now. It is pending until somebody called back for exactly the details that stand
 * there, and a second person approved that where one is needed; any newer details are pending again, whatever was done for older ones.
 */
import { newest, subjectsOf } from '@/lib/ledger/ledger';
import { isSamePerson } from '@/lib/onboarding/item-record';
import type { CallBack, Instruction, SettlementEntry, SettlementLedger, TestTransfer } from './settlement-entry';

export const statuses = ['pending', 'called-back', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** Who recorded something and when: an ISO moment. */
export interface Made {
  by: string;
  at: string;
}

/** `second`: who approved it. */
export interface RecordedCall extends CallBack {
  id: string;
  second: string | null;
}

export interface InstructionRecord {
  subject: string;
  /** Of the entry with the details. */
  id: string;
  filed: Made;
  instruction: Instruction;
  status: Status;
  /** The newest call for these details that counts. */
  callBack: RecordedCall | null;
  /** A newer one that waits for a second person's approval. */
  awaiting: RecordedCall | null;
  /** What these details took the place of: the newest ones before that were called back, else those right before. */
  before: Instruction | null;
  /** Details that stood on file before these, newest first, each with who replaced it and when. */
  earlier: readonly { instruction: Instruction; replaced: Made }[];
  /** The newest test sent to these details. */
  test: (TestTransfer & { id: string; compared: Made | null }) | null;
  withdrawn: (Made & { reason: string }) | null;
}

/** Every instruction, in the order they were first filed. `needsSecond`: a call-back counts only once a second person approved it. */
export function recordsOf(ledger: SettlementLedger, needsSecond: boolean): InstructionRecord[] {
  return subjectsOf(ledger).flatMap((subject) => recordOf(ledger, subject, needsSecond) ?? []);
}

/** Null where no details were filed under the subject. */
export function recordOf(ledger: SettlementLedger, subject: string, needsSecond: boolean): InstructionRecord | null {
  const own = ledger.filter((entry) => entry.subject === subject);
  const details = ofField(own, 'instruction');
  const now = details.at(-1);
  if (!now) return null;
  const calls = callsIn(own);
  const counting = (of: string) => calls.findLast((call) => call.of === of && counts(call, needsSecond)) ?? null;
  const callBack = counting(now.id);
  const newestCall = calls.findLast((call) => call.of === now.id) ?? null;
  const withdrawal = newest(own, subject, 'withdrawal');
  const older = details.slice(0, -1);
  return {
    subject,
    id: now.id,
    filed: madeBy(now),
    instruction: now.value,
    status: withdrawal ? 'withdrawn' : callBack ? 'called-back' : 'pending',
    callBack,
    awaiting: newestCall?.id === callBack?.id ? null : newestCall,
    before: (older.findLast(({ id }) => counting(id)) ?? older.at(-1))?.value ?? null,
    earlier: older.map(({ value }, i) => ({ instruction: value, replaced: madeBy(details[i + 1] ?? now) })).reverse(),
    test: testFor(own, now.id),
    withdrawn: withdrawal ? { ...madeBy(withdrawal), reason: withdrawal.value } : null,
  };
}

/** Every call that was recorded, in the order of the ledger. One who approves his own, as a file that was merged may say, is no second. */
export function callsIn(ledger: SettlementLedger): RecordedCall[] {
  const approvals = ofField(ledger, 'call-back-approval').map(({ value }) => value);
  return ofField(ledger, 'call-back').map(({ id, value }) => {
    const second = approvals.findLast((one) => one.of === id && !isSamePerson(one.name, value.by));
    return { ...value, id, second: second?.name ?? null };
  });
}

export function counts({ second }: RecordedCall, needsSecond: boolean): boolean {
  return !needsSecond || second !== null;
}

function testFor(own: SettlementLedger, of: string): InstructionRecord['test'] {
  const test = ofField(own, 'test').findLast(({ value }) => value.of === of);
  if (!test) return null;
  const comparison = ofField(own, 'comparison').findLast(({ value }) => value.of === test.id);
  return { ...test.value, id: test.id, compared: comparison ? { by: comparison.value.by, at: comparison.at } : null };
}

function ofField<F extends SettlementEntry['field']>(ledger: SettlementLedger, field: F): Extract<SettlementEntry, { field: F }>[] {
  return ledger.filter((entry): entry is Extract<SettlementEntry, { field: F }> => entry.field === field);
}

function madeBy({ by, at }: SettlementEntry): Made {
  return { by, at };
}
