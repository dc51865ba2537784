/** The history of an instruction in words: what each entry records. */
import type { HistoryLine } from '@/lib/ledger/history';
import type { Approval } from '@/lib/onboarding/file-entry';
import type { Language } from '@/lib/texts/language';
import { changesBetween } from './old-against-new';
import type { CallBack, Instruction, SecondComparison, SettlementEntry, TestTransfer } from './settlement-entry';
import { fieldKeys, originKeys, valueText } from './words';

/** `line` is of a settlement ledger, which says what its values are. */
export function settlementHistoryText(line: HistoryLine, language: Language): string {
  const { say } = language;
  switch (line.field as SettlementEntry['field']) {
    case 'instruction':
      return line.from === undefined ? say('historyFiled') : changedText(line.from as Instruction, line.to as Instruction, language);
    case 'call-back': {
      const { number, origin, where } = line.to as CallBack;
      return say('historyCalled', { number, origin: say(originKeys[origin]), where });
    }
    case 'call-back-approval':
      return say('historyApproved', { name: (line.to as Approval).name });
    case 'test': {
      const { amount, asset } = line.to as TestTransfer;
      return say('historyTested', { amount, asset });
    }
    case 'comparison':
      return say('historyCompared', { name: (line.to as SecondComparison).by });
    case 'withdrawal':
      return say('historyWithdrawn', { reason: line.to as string });
  }
}

function changedText(from: Instruction, to: Instruction, language: Language): string {
  const changes = changesBetween(from, to).map((change) =>
    language.say('historyChange', {
      what: language.say(fieldKeys[change.field]),
      before: valueText(change.field, change.from, language),
      now: valueText(change.field, change.to, language),
    }),
  );
  return language.say('historyChanged', { changes: changes.join('; ') });
}
