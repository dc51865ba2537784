/** The test transfer that was sent: how much of what, in which transaction, by whom and when. What is not saved is a draft. */
import { useMemo } from 'preact/hooks';
import type { Fields } from '@/lib/drafts/draft';
import { NAME_LIMIT } from '@/lib/onboarding/file-entry';
import type { Result } from '@/lib/result';
import { plainAmount } from '@/lib/settlement/amount';
import { SHORT_LIMIT, type TestTransfer } from '@/lib/settlement/settlement-entry';
import { useLanguage } from '../language';
import { useWritten } from '../use-written';
import { ActForm } from './ActForm';
import { TextField } from './TextField';

export interface TestFormProps {
  /** Id of the entry with the details it was sent to. */
  of: string;
  /** What a test sends unless another is named. */
  asset: string;
  /** Of the instruction. */
  name: string;
  me: string;
  today: string;
  draft: Fields | null;
  onDraft: (fields: Fields | null) => void;
  onTest: (test: TestTransfer) => Promise<Result>;
}

export function TestForm({ of, asset, name, me, today, draft, onDraft, onTest }: TestFormProps) {
  const { say } = useLanguage();
  const saved = useMemo(() => ({ amount: '', asset, reference: '', by: me, day: today }), [asset, me, today]);
  const { fields, isDraft, write } = useWritten(saved, draft, onDraft);
  return (
    <ActForm
      submit={say('testSave')}
      about={name}
      onSubmit={() => onTest({ ...fields, of, amount: plainAmount(fields.amount) ?? fields.amount })}
      onDiscard={isDraft ? () => write(saved) : undefined}
    >
      <div class="fields">
        <TextField label={say('testAmount')} value={fields.amount} onSet={(amount) => write({ amount })} maxLength={SHORT_LIMIT} />
        <TextField label={say('ssiAsset')} value={fields.asset} onSet={(value) => write({ asset: value })} maxLength={SHORT_LIMIT} />
        <TextField
          label={say('testReference')}
          value={fields.reference}
          onSet={(reference) => write({ reference })}
          maxLength={SHORT_LIMIT}
        />
        <TextField label={say('testBy')} value={fields.by} onSet={(by) => write({ by })} maxLength={NAME_LIMIT} />
        <TextField label={say('testDay')} type="date" max={today} value={fields.day} onSet={(day) => write({ day })} />
      </div>
    </ActForm>
  );
}
