/** The forms in which settlement instructions are stored: a ledger a desk, or all of them sealed in one value. */
import * as z from 'zod/mini';
import { networks } from '@/lib/settlement/networks';
import type { Ledgers } from '@/lib/settlement/settlement';
import {
  type CallBack,
  type Instruction,
  numberOrigins,
  type SettlementLedger,
  SHORT_LIMIT,
  sourceChannels,
  type TestTransfer,
} from '@/lib/settlement/settlement-entry';
import { PLAIN, SEALED } from '../apart';
import { entryParts, id, name, ordered, text } from '../ledgers';
import type { StoredItem } from '../stored-item';
import { type Sealed, sealedSchema } from './sealing';

const short = z.string().check(z.maxLength(SHORT_LIMIT));
const day = z.iso.date();

export const instructionSchema: z.ZodMiniType<Instruction> = z.strictObject({
  details: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('crypto'),
      asset: short,
      network: z.enum(networks),
      networkName: short,
      address: short,
      reference: short,
    }),
    z.strictObject({
      kind: z.literal('bank'),
      currency: short,
      holder: short,
      iban: short,
      accountNumber: short,
      bic: short,
      bankCode: short,
      bank: short,
      correspondent: short,
      reference: short,
    }),
  ]),
  source: z.strictObject({ who: short, channel: z.enum(sourceChannels), day }),
});

export const callBackSchema: z.ZodMiniType<CallBack> = z.strictObject({
  of: id,
  number: short,
  origin: z.enum(numberOrigins),
  where: text,
  spokeWith: name,
  by: name,
  day,
});

export const testSchema: z.ZodMiniType<TestTransfer> = z.strictObject({
  of: id,
  amount: short,
  asset: short,
  reference: short,
  by: name,
  day,
});

const ledgerSchema: z.ZodMiniType<SettlementLedger> = ordered(
  z.array(
    z.discriminatedUnion('field', [
      z.strictObject({ ...entryParts, field: z.literal('instruction'), value: instructionSchema }),
      z.strictObject({ ...entryParts, field: z.literal('call-back'), value: callBackSchema }),
      z.strictObject({ ...entryParts, field: z.literal('call-back-approval'), value: z.strictObject({ name, of: id }) }),
      z.strictObject({ ...entryParts, field: z.literal('test'), value: testSchema }),
      z.strictObject({ ...entryParts, field: z.literal('comparison'), value: z.strictObject({ of: id, by: name, day }) }),
      z.strictObject({ ...entryParts, field: z.literal('withdrawal'), value: text }),
    ]),
  ),
);

export const ledgersSchema: z.ZodMiniType<Ledgers> = z.record(z.string(), ledgerSchema);

export function settlementItem(deskId: string): StoredItem<SettlementLedger> {
  return { key: PLAIN + deskId, version: 1, schema: ledgerSchema, initial: [] };
}

/** What is sealed under one passphrase. Another passphrase has another number, so that the old stands until the new is read back. */
export function sealedItem(number: number): StoredItem<Sealed | null> {
  return { key: SEALED + number, version: 1, schema: z.nullable(sealedSchema), initial: null };
}
