import { expect, it } from 'vitest';
import { type Drafts, findingForm, instructionDoings, instructionForm, newInstructionForm } from '@/lib/drafts/draft';
import { type Act, decide } from '@/lib/settlement/acts';
import { draftsAfter, formOfAct } from '@/lib/settlement/drafts-after';
import { recordsOf } from '@/lib/settlement/instruction-record';
import { otherEvmAddress } from './addresses';
import { acted, approved, changedTo, filed, only, today, wallet } from './build';

const text = { note: 'x' };
const all = (...ids: string[]): Drafts =>
  Object.fromEntries(
    [
      newInstructionForm,
      findingForm('options'),
      'quote/new',
      ...ids.flatMap((id) => instructionDoings.map((doing) => instructionForm(id, doing))),
    ].map((form) => [form, text]),
  );

it('the draft of the form an act was written in goes, and all others stay', () => {
  const ledger = approved(filed());
  const { id, subject } = only(ledger);
  const acts: [Act, string][] = [
    [{ do: 'file', instruction: wallet() }, newInstructionForm],
    [
      { do: 'call-back', subject, callBack: { of: id, number: '1', origin: 'contract', where: '', spokeWith: '', by: '', day: today } },
      instructionForm(id, 'call-back'),
    ],
    [
      { do: 'record-test', subject, test: { of: id, amount: '1', asset: 'BTC', reference: '', by: '', day: today } },
      instructionForm(id, 'test'),
    ],
  ];
  for (const [act, form] of acts) {
    expect(formOfAct(act)).toBe(form);
    const { [form]: _own, ...others } = all(id);
    expect(draftsAfter(all(id), act, recordsOf(ledger, true))).toEqual(others);
  }
});

it('what was written on details that were changed or withdrawn goes with them', () => {
  const before = approved(filed());
  const { id, subject } = only(before);
  const change = changedTo(before, wallet({ address: otherEvmAddress }));
  const act: Act = { do: 'change', subject, of: id, instruction: wallet({ address: otherEvmAddress }) };
  expect(draftsAfter(all(id), act, recordsOf(change, true))).toEqual(all());
  expect(draftsAfter(all(only(change).id), act, recordsOf(change, true))).toEqual(all(only(change).id));
  const withdrawal: Act = { do: 'withdraw', subject, reason: 'Closed.' };
  expect(formOfAct(withdrawal)).toBeNull();
  expect(draftsAfter(all(id), withdrawal, recordsOf(acted(before, withdrawal), true))).toEqual(all());
});

it('an act that is refused has none of it', () => {
  const decision = decide(filed(), { do: 'withdraw', subject: 'nothing', reason: 'x' }, { today, newId: 'n', needsSecond: false });
  expect(decision).toEqual({ refusal: 'gone' });
});
