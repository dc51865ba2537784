/** The test transfer to an address, and the full comparison that has to follow it before more is sent. */
import { useState } from 'preact/hooks';
import { NAME_LIMIT } from '@/lib/onboarding/file-entry';
import type { Result } from '@/lib/result';
import type { Act } from '@/lib/settlement/acts';
import { plainAmount } from '@/lib/settlement/amount';
import type { InstructionRecord } from '@/lib/settlement/instruction-record';
import { SHORT_LIMIT } from '@/lib/settlement/settlement-entry';
import { useLanguage } from '../language';
import { ActForm } from './ActForm';
import { CompareAgainForm } from './CompareAgainForm';
import { TextField } from './TextField';

export interface TestPartProps {
  record: InstructionRecord;
  /** What the instruction is for: what a test sends unless another is named. */
  asset: string;
  /** Of the instruction. */
  name: string;
  me: string;
  today: string;
  onAct: (act: Act) => Promise<Result>;
}

const DAY_LENGTH = 10;

export function TestPart({ record, asset, name, me, today, onAct }: TestPartProps) {
  const { say, date, time } = useLanguage();
  const { subject, id, test } = record;
  const empty = { amount: '', asset, reference: '', by: me, day: today };
  const [draft, setDraft] = useState(empty);
  const set = (change: Partial<typeof empty>) => setDraft((before) => ({ ...before, ...change }));
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
      <details key={test?.id ?? 'first'}>
        <summary>
          {say(test ? 'testRecordAgain' : 'testRecord')}
          <span class="unseen"> {say('onItem', { item: name })}</span>
        </summary>
        <ActForm
          submit={say('testSave')}
          about={name}
          onSubmit={async () => {
            const amount = plainAmount(draft.amount) ?? draft.amount;
            const result = await onAct({ do: 'record-test', subject, test: { ...draft, of: id, amount } });
            if (result.ok) setDraft(empty);
            return result;
          }}
        >
          <div class="fields">
            <TextField label={say('testAmount')} value={draft.amount} onSet={(amount) => set({ amount })} maxLength={SHORT_LIMIT} />
            <TextField label={say('ssiAsset')} value={draft.asset} onSet={(value) => set({ asset: value })} maxLength={SHORT_LIMIT} />
            <TextField
              label={say('testReference')}
              value={draft.reference}
              onSet={(reference) => set({ reference })}
              maxLength={SHORT_LIMIT}
            />
            <TextField label={say('testBy')} value={draft.by} onSet={(by) => set({ by })} maxLength={NAME_LIMIT} />
            <TextField
              label={say('testDay')}
              type="date"
              max={today}
              value={draft.day}
              onSet={(day) => set({ day })}
              maxLength={DAY_LENGTH}
            />
          </div>
        </ActForm>
      </details>
    </section>
  );
}
