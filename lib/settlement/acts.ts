/**
 * What can be done to a desk's settlement instructions, and what each act records or why it is refused. Whatever rests on something
 * the user saw names it by the id of its entry: where it was changed meanwhile, the act is refused and nothing is recorded.
 */
import { dequal } from 'dequal/lite';
import { newest } from '@/lib/ledger/ledger';
import { isSamePerson } from '@/lib/onboarding/item-record';
import { likenessOf } from './compare';
import { callsIn, counts, type InstructionRecord, recordOf, recordsOf } from './instruction-record';
import { changesBetween } from './old-against-new';
import { paidTo } from './on-file';
import { cleanPasted } from './pasted';
import { type Problem, problemsOf, tidied } from './problems';
import {
  type CallBack,
  type Instruction,
  type SettlementChange,
  type SettlementLedger,
  subjectOfInstruction,
  type TestTransfer,
} from './settlement-entry';

/** `of` in each is the id of the entry it rests on. */
export type Act =
  | { do: 'file'; instruction: Instruction }
  | { do: 'change'; subject: string; of: string; instruction: Instruction }
  | { do: 'call-back'; subject: string; callBack: CallBack }
  | { do: 'approve'; subject: string; of: string; name: string }
  | { do: 'record-test'; subject: string; test: TestTransfer }
  /** `pasted` is the address about to be paid. */
  | { do: 'compare-again'; subject: string; of: string; pasted: string; by: string }
  | { do: 'withdraw'; subject: string; reason: string };

export type Refusal =
  | 'gone'
  | 'changed-meanwhile'
  | 'withdrawn'
  | 'already-on-file'
  | 'nothing-changed'
  | 'kind-changed'
  | 'number-missing'
  | 'number-from-instruction'
  | 'where-missing'
  | 'no-earlier-call-back'
  | 'day-before-instruction'
  | 'day-not-come'
  | 'name-missing'
  | 'same-person'
  | 'already-recorded'
  | 'not-called-back'
  | 'amount-wrong'
  | 'asset-missing'
  | 'not-exact'
  | 'reason-missing';

export type Decision = { changes: readonly SettlementChange[] } | { refusal: Refusal } | { problems: readonly Problem[] };

export interface Circumstances {
  /** YYYY-MM-DD. */
  today: string;
  /** For the subject of a new instruction. */
  newId: string;
  needsSecond: boolean;
}

/** Digits of a number that say whose it is: with fewer, numbers that have nothing to do with each other share them. */
const TELLING_DIGITS = 6;
/** Its last digits are the same with and without the code of its country. */
const LOCAL_DIGITS = 8;

export function decide(ledger: SettlementLedger, act: Act, circumstances: Circumstances): Decision {
  if (act.do === 'file') return file(ledger, act.instruction, circumstances);
  const record = recordOf(ledger, act.subject, circumstances.needsSecond);
  if (!record) return refused('gone');
  if (record.status === 'withdrawn') return refused('withdrawn');
  if (act.do === 'change') return change(ledger, record, act, circumstances);
  if (act.do === 'call-back') return callBack(ledger, record, act.callBack, circumstances);
  if (act.do === 'approve') return approve(record, act);
  if (act.do === 'record-test') return recordTest(ledger, record, act.test, circumstances);
  if (act.do === 'compare-again') return compareAgain(record, act, circumstances);
  const reason = act.reason.trim();
  return reason === '' ? refused('reason-missing') : { changes: [{ subject: record.subject, field: 'withdrawal', value: reason }] };
}

function file(ledger: SettlementLedger, given: Instruction, { today, newId, needsSecond }: Circumstances): Decision {
  const instruction = tidied(given);
  const problems = problemsOf(instruction, today);
  if (problems.length > 0) return { problems };
  if (isOnFile(instruction, recordsOf(ledger, needsSecond))) return refused('already-on-file');
  return { changes: [{ subject: subjectOfInstruction(newId), field: 'instruction', value: instruction }] };
}

function change(
  ledger: SettlementLedger,
  record: InstructionRecord,
  act: Extract<Act, { do: 'change' }>,
  { today, needsSecond }: Circumstances,
): Decision {
  if (act.of !== record.id) return refused('changed-meanwhile');
  const instruction = tidied(act.instruction);
  if (instruction.details.kind !== record.instruction.details.kind) return refused('kind-changed');
  const problems = problemsOf(instruction, today);
  if (problems.length > 0) return { problems };
  if (changesBetween(record.instruction, instruction).length === 0) return refused('nothing-changed');
  const others = recordsOf(ledger, needsSecond).filter(({ subject }) => subject !== record.subject);
  if (isOnFile(instruction, others)) return refused('already-on-file');
  return { changes: [{ subject: record.subject, field: 'instruction', value: instruction }] };
}

/** Whether the same money would go to the same place by another instruction that may be used. */
function isOnFile({ details }: Instruction, records: readonly InstructionRecord[]): boolean {
  return records.some(({ instruction, status }) => {
    const other = instruction.details;
    if (status === 'withdrawn' || details.kind !== other.kind || details.reference !== other.reference) return false;
    const [here, there] = [paidTo(details), paidTo(other)];
    const money = (one: typeof details) => (one.kind === 'crypto' ? one.asset : one.currency);
    return here.text === there.text && here.network === there.network && money(details) === money(other);
  });
}

function callBack(ledger: SettlementLedger, record: InstructionRecord, given: CallBack, { today, needsSecond }: Circumstances): Decision {
  const value = {
    ...given,
    number: given.number.trim(),
    where: given.where.trim(),
    spokeWith: given.spokeWith.trim(),
    by: given.by.trim(),
  };
  if (value.of !== record.id) return refused('changed-meanwhile');
  if (value.number === '') return refused('number-missing');
  if (standsIn(value.number, record.instruction)) return refused('number-from-instruction');
  if (value.where === '') return refused('where-missing');
  if (value.origin === 'earlier' && !callsIn(ledger).some((call) => counts(call, needsSecond))) return refused('no-earlier-call-back');
  if (value.by === '') return refused('name-missing');
  if (value.day > today) return refused('day-not-come');
  if (value.day < record.instruction.source.day) return refused('day-before-instruction');
  return recordAnew(ledger, { subject: record.subject, field: 'call-back', value });
}

/** Whether the number is written in the instruction's words, in whatever grouping. An address holds digits of its own. */
function standsIn(number: string, { details, source }: Instruction): boolean {
  const digits = number.replace(/\D/gu, '').slice(-LOCAL_DIGITS);
  const names = details.kind === 'crypto' ? [details.asset] : [details.holder, details.bank, details.correspondent];
  const words = [...names, details.reference, source.who];
  return digits.length >= TELLING_DIGITS && words.some((text) => text.replace(/\D/gu, '').includes(digits));
}

function approve({ subject, awaiting: call }: InstructionRecord, act: Extract<Act, { do: 'approve' }>): Decision {
  const name = act.name.trim();
  if (!call || act.of !== call.id) return refused('changed-meanwhile');
  if (name === '') return refused('name-missing');
  if (isSamePerson(name, call.by)) return refused('same-person');
  return { changes: [{ subject, field: 'call-back-approval', value: { name, of: call.id } }] };
}

function recordTest(ledger: SettlementLedger, record: InstructionRecord, given: TestTransfer, { today }: Circumstances): Decision {
  const value = { ...given, asset: given.asset.trim(), reference: given.reference.trim(), by: given.by.trim() };
  if (value.of !== record.id) return refused('changed-meanwhile');
  if (record.status !== 'called-back') return refused('not-called-back');
  if (!/^\d+(?:\.\d+)?$/u.test(value.amount) || /^[0.]+$/u.test(value.amount)) return refused('amount-wrong');
  if (value.asset === '') return refused('asset-missing');
  if (value.by === '') return refused('name-missing');
  if (value.day > today) return refused('day-not-come');
  return recordAnew(ledger, { subject: record.subject, field: 'test', value });
}

/** Other capitals are the same address where the network has them so; any other character is another address. */
function compareAgain(record: InstructionRecord, act: Extract<Act, { do: 'compare-again' }>, { today }: Circumstances): Decision {
  const by = act.by.trim();
  if (!record.test || act.of !== record.test.id) return refused('changed-meanwhile');
  if (by === '') return refused('name-missing');
  const { text, network } = paidTo(record.instruction.details);
  const kind = likenessOf(text, cleanPasted(act.pasted).text, network)?.kind;
  if (kind !== 'exact' && kind !== 'other-case') return refused('not-exact');
  return { changes: [{ subject: record.subject, field: 'comparison', value: { of: record.test.id, by, day: today } }] };
}

/** A ledger takes nothing that stands there already: what was done twice in the same words would be lost unseen. */
function recordAnew(ledger: SettlementLedger, change: SettlementChange): Decision {
  return dequal(newest(ledger, change.subject, change.field)?.value, change.value) ? refused('already-recorded') : { changes: [change] };
}

function refused(refusal: Refusal): Decision {
  return { refusal };
}
