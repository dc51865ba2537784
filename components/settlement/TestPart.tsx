/** The test transfer to an address, and the full comparison that has to follow it before more is sent. */
import { instructionForm } from '@/lib/drafts/draft';
import type { Result } from '@/lib/result';
import type { Act } from '@/lib/settlement/acts';
import type { InstructionRecord } from '@/lib/settlement/instruction-record';
import { useLanguage } from '../language';
import type { OwnDrafts } from '../use-own-drafts';
import { CompareAgainForm } from './CompareAgainForm';
import { FormFold } from './FormFold';
import { TestForm } from './TestForm';

export interface TestPartProps {
  record: InstructionRecord;
  /** What the instruction is for: what a test sends unless another is named. */
  asset: string;
  /** Of the instruction. */
  name: string;
  me: string;
  today: string;
  drafts: Pick<OwnDrafts, 'draftIn' | 'keep'>;
  onAct: (act: Act) => Promise<Result>;
}

export function TestPart({ record, asset, name, me, today, drafts, onAct }: TestPartProps) {
  const { say, date, time } = useLanguage();
  const { subject, id, test } = record;
  const form = instructionForm(id, 'test');
  const draft = drafts.draftIn(form);
  return (
    <section aria-label={say('testTransfer')}>
      <h5>{say('testTransfer')}</h5>
      {!test && <p class="muted">{say('testNone')}</p>}
      {test && (
        <p>
          {say('testDone', { amount: test.amount, asset: test.asset, name: test.by, day: date(test.day) })}{' '}
          {test.reference !== '' && say('testTransaction', { reference: test.reference })}
        </p>
      )}
      {test?.compared && (
        <p>{say('comparedAgain', { name: test.compared.by, day: date(test.compared.at), time: time(test.compared.at) })}</p>
      )}
      {test && !test.compared && <CompareAgainForm record={record} test={test.id} name={name} me={me} onAct={onAct} />}
      <FormFold key={test?.id ?? 'first'} title={say(test ? 'testRecordAgain' : 'testRecord')} about={name} isBegun={draft !== null}>
        <TestForm
          of={id}
          asset={asset}
          name={name}
          me={me}
          today={today}
          draft={draft}
          onDraft={(fields) => drafts.keep(form, fields)}
          onTest={(sent) => onAct({ do: 'record-test', subject, test: sent })}
        />
      </FormFold>
    </section>
  );
}
