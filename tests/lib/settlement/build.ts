/** Instructions, files and acts for the tests of settlement. */
import { append, type Stamp } from '@/lib/ledger/ledger';
import { type Act, type Decision, decide } from '@/lib/settlement/acts';
import { type InstructionRecord, recordsOf } from '@/lib/settlement/instruction-record';
import type {
  BankDetails,
  CallBack,
  CryptoDetails,
  Instruction,
  SettlementLedger,
  Source,
  TestTransfer,
} from '@/lib/settlement/settlement-entry';
import { evmAddress } from './addresses';

export const today = '2026-11-20';

export const source: Source = { who: 'Ana, settlements', channel: 'email', day: '2026-11-18' };

export function wallet(fields: Partial<CryptoDetails> = {}): Instruction {
  return {
    details: { kind: 'crypto', asset: 'USDC', network: 'ethereum', networkName: '', address: evmAddress, reference: '', ...fields },
    source,
  };
}

/** The account of the IBAN registry's own example. */
export function bank(fields: Partial<BankDetails> = {}): Instruction {
  return {
    details: {
      kind: 'bank',
      currency: 'EUR',
      holder: 'Example Desk Ltd',
      iban: 'GB82WEST12345698765432',
      accountNumber: '',
      bic: '',
      bankCode: '',
      bank: 'Example Bank',
      correspondent: '',
      reference: 'OTC-7',
      ...fields,
    },
    source,
  };
}

export function call(of: string, fields: Partial<CallBack> = {}): CallBack {
  return {
    of,
    number: '+44 20 7946 0000',
    origin: 'contract',
    where: 'Master agreement, schedule 2',
    spokeWith: 'Ben',
    by: 'Mara',
    day: today,
    ...fields,
  };
}

export function transfer(of: string, fields: Partial<TestTransfer> = {}): TestTransfer {
  return { of, amount: '10', asset: 'USDC', reference: '', by: 'Mara', day: today, ...fields };
}

let clock = 0;

/** Each a second later than the one before. */
export function stamp(by = 'Mara'): Stamp {
  clock += 1;
  const at = `2026-11-20T10:${String(Math.floor(clock / 60) % 60).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}.000Z`;
  return { at, by, newId: () => crypto.randomUUID() };
}

export function decided(ledger: SettlementLedger, act: Act, needsSecond = true): Decision {
  return decide(ledger, act, { today, newId: crypto.randomUUID(), needsSecond });
}

/** What the ledger is after the act, which must be accepted. */
export function acted(ledger: SettlementLedger, act: Act, by = 'Mara'): SettlementLedger {
  const decision = decided(ledger, act);
  if (!('changes' in decision)) throw new Error(`refused: ${JSON.stringify(decision)}`);
  return append(ledger, decision.changes, stamp(by));
}

export function only(ledger: SettlementLedger, needsSecond = true): InstructionRecord {
  const [record, more] = recordsOf(ledger, needsSecond);
  if (!record || more) throw new Error('not one instruction');
  return record;
}

export function filed(instruction: Instruction = wallet()): SettlementLedger {
  return acted([], { do: 'file', instruction });
}

export function called(ledger: SettlementLedger): SettlementLedger {
  const { subject, id } = only(ledger);
  return acted(ledger, { do: 'call-back', subject, callBack: call(id) });
}

/** Called back by Mara and approved by Jonas. */
export function approved(ledger: SettlementLedger): SettlementLedger {
  const withCall = called(ledger);
  const { subject, awaiting } = only(withCall);
  return acted(withCall, { do: 'approve', subject, of: awaiting?.id ?? '', name: 'Jonas' }, 'Jonas');
}

export function changedTo(ledger: SettlementLedger, instruction: Instruction): SettlementLedger {
  const { subject, id } = only(ledger);
  return acted(ledger, { do: 'change', subject, of: id, instruction });
}

export function tested(ledger: SettlementLedger): SettlementLedger {
  const { subject, id } = only(ledger);
  return acted(ledger, { do: 'record-test', subject, test: transfer(id) });
}
