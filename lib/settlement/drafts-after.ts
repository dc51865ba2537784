/** What is left of a desk's drafts once something was done to its settlement instructions. */
import { type Drafts, instructionForm, instructionOfForm, newInstructionForm } from '@/lib/drafts/draft';
import type { Act } from './acts';
import type { InstructionRecord } from './instruction-record';

/** The form an act is written in; null where it is written in none that keeps a draft. A withdrawal leaves nothing to write on. */
export function formOfAct(act: Act): string | null {
  if (act.do === 'file') return newInstructionForm;
  if (act.do === 'change') return instructionForm(act.of, 'change');
  if (act.do === 'call-back') return instructionForm(act.callBack.of, 'call-back');
  if (act.do === 'record-test') return instructionForm(act.test.of, 'test');
  return null;
}

/** The draft of the act's own form goes, and so does what was written on details that count no more. `records`: as they are after it. */
export function draftsAfter(drafts: Drafts, act: Act, records: readonly InstructionRecord[]): Drafts {
  const live = new Set(records.filter(({ status }) => status !== 'withdrawn').map(({ id }) => id));
  const own = formOfAct(act);
  const isLeft = (form: string) => {
    const of = instructionOfForm(form);
    return form !== own && (of === null || live.has(of));
  };
  return Object.fromEntries(Object.entries(drafts).filter(([form]) => isLeft(form)));
}
