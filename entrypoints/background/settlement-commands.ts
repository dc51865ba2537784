/** Carries out what our own pages ask of the settlement instructions: recording, reading, encrypting. Holds no key and no passphrase. */
import * as z from 'zod/mini';
import { now, today } from '@/lib/adapters/clock';
import type { CommandHandlers } from '@/lib/adapters/messages/receive';
import type { SettlementCommands } from '@/lib/adapters/messages/settlement-protocol';
import { draftSchema } from '@/lib/adapters/storage/items';
import { id, name, text } from '@/lib/adapters/storage/ledgers';
import { keepInstructionDraft } from '@/lib/adapters/storage/settlement/drafts';
import {
  changePassphrase,
  decryptSettlement,
  discardSealed,
  encryptSettlement,
  lockSettlement,
  unlockSettlement,
} from '@/lib/adapters/storage/settlement/encryption';
import { callBackSchema, instructionSchema, testSchema } from '@/lib/adapters/storage/settlement/forms';
import { keepOpen, readSettlement, recordSettlement } from '@/lib/adapters/storage/settlement/records';
import { newDerivation } from '@/lib/adapters/storage/settlement/sealing';
import { readSignOff } from '@/lib/adapters/storage/under-policy';
import { ownLanguage } from '@/lib/adapters/texts';
import { isInstructionForm } from '@/lib/drafts/draft';
import { append } from '@/lib/ledger/ledger';
import { failed, type Result } from '@/lib/result';
import { type Act, decide } from '@/lib/settlement/acts';
import { draftsAfter } from '@/lib/settlement/drafts-after';
import { recordsOf } from '@/lib/settlement/instruction-record';
import { isLongEnough, LEAST_CHARACTERS, MOST_CHARACTERS } from '@/lib/settlement/passphrase';
import { PASTED_LIMIT, type SettlementLedger } from '@/lib/settlement/settlement-entry';
import { problemText, refusalKeys } from '@/lib/settlement/words';
import { deskId, refused } from './known';

const act: z.ZodMiniType<Act> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('file'), instruction: instructionSchema }),
  z.strictObject({ do: z.literal('change'), subject: id, of: id, instruction: instructionSchema }),
  z.strictObject({ do: z.literal('call-back'), subject: id, callBack: callBackSchema }),
  z.strictObject({ do: z.literal('approve'), subject: id, of: id, name }),
  z.strictObject({ do: z.literal('record-test'), subject: id, test: testSchema }),
  z.strictObject({
    do: z.literal('compare-again'),
    subject: id,
    of: id,
    pasted: z.string().check(z.maxLength(PASTED_LIMIT)),
    by: name,
  }),
  z.strictObject({ do: z.literal('withdraw'), subject: id, reason: text }),
]);

const secret = z.string().check(z.minLength(1), z.maxLength(MOST_CHARACTERS));
const newSecret = secret.check(z.refine(isLongEnough));

export const settlementCommands: Pick<CommandHandlers, keyof SettlementCommands> = {
  readSettlement: () => readSettlement(),
  recordSettlement: async (payload) => {
    const request = z.strictObject({ deskId, act }).safeParse(payload);
    if (!request.success) return refused('notSavedInstruction');
    const signOff = await readSignOff();
    const stamp = { at: now(), by: signOff.name, newId: () => crypto.randomUUID() };
    const circumstances = { today: today(), newId: crypto.randomUUID(), needsSecond: signOff.twoPerson !== 'none' };
    const { deskId: desk, act: done } = request.data;
    const decided = (ledger: SettlementLedger): Result<SettlementLedger> => {
      const decision = decide(ledger, done, circumstances);
      if ('changes' in decision) return { ok: true, value: append(ledger, decision.changes, stamp) };
      if ('refusal' in decision) return refused(refusalKeys[decision.refusal]);
      return failed(decision.problems.map((problem) => problemText(problem, ownLanguage())).join(' '));
    };
    return recordSettlement(desk, decided, (drafts, after) => draftsAfter(drafts, done, recordsOf(after, circumstances.needsSecond)));
  },
  keepInstructionDraft: (payload) => {
    const request = z.strictObject({ deskId, form: z.string(), fields: z.nullable(draftSchema) }).safeParse(payload);
    if (!request.success || !isInstructionForm(request.data.form)) return refused('notSavedInstruction');
    return keepInstructionDraft(request.data.deskId, request.data.form, request.data.fields);
  },
  keepSettlementOpen: () => keepOpen(),
  encryptSettlement: (payload) => {
    const request = z.strictObject({ passphrase: newSecret }).safeParse(payload);
    return request.success ? encryptSettlement(request.data.passphrase, newDerivation()) : tooShort();
  },
  unlockSettlement: (payload) => {
    const request = z.strictObject({ passphrase: secret }).safeParse(payload);
    return request.success ? unlockSettlement(request.data.passphrase) : refused('wrongPassphrase');
  },
  lockSettlement: () => lockSettlement(),
  changeSettlementPassphrase: (payload) => {
    const request = z.strictObject({ old: secret, passphrase: newSecret }).safeParse(payload);
    return request.success ? changePassphrase(request.data.old, request.data.passphrase, newDerivation()) : tooShort();
  },
  decryptSettlement: (payload) => {
    const request = z.strictObject({ passphrase: secret }).safeParse(payload);
    return request.success ? decryptSettlement(request.data.passphrase) : refused('wrongPassphrase');
  },
  discardSealedSettlement: () => discardSealed(),
};

function tooShort(): Result<never> {
  return failed(ownLanguage().say('passphraseTooShort', { least: LEAST_CHARACTERS }));
}
