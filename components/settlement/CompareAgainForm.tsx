/** After a test: the address of the transfer that is about to be confirmed, held against this instruction. Recorded only where it is the same. */
import { useState } from 'preact/hooks';
import { NAME_LIMIT } from '@/lib/onboarding/file-entry';
import { failed, type Result } from '@/lib/result';
import type { Act } from '@/lib/settlement/acts';
import { comparePasted } from '@/lib/settlement/compare';
import type { InstructionRecord } from '@/lib/settlement/instruction-record';
import { onFile } from '@/lib/settlement/on-file';
import { PASTED_LIMIT } from '@/lib/settlement/settlement-entry';
import { useLanguage } from '../language';
import { ActForm } from './ActForm';
import { ComparisonResult } from './ComparisonResult';
import { TextField } from './TextField';

export interface CompareAgainFormProps {
  record: InstructionRecord;
  /** Id of the entry with the test. */
  test: string;
  name: string;
  me: string;
  onAct: (act: Act) => Promise<Result>;
}

/** The comparison is with one instruction, of whichever desk. */
const HERE = '';
const noNames = new Map([[HERE, '']]);

export function CompareAgainForm({ record, test, name, me, onAct }: CompareAgainFormProps) {
  const { say } = useLanguage();
  const [pasted, setPasted] = useState('');
  const [by, setBy] = useState(me);
  const [isFromTransfer, setFromTransfer] = useState(false);
  return (
    <div class="task">
      <h6>{say('compareAgain')}</h6>
      <p>{say('compareAgainHow')}</p>
      <ActForm
        submit={say('compareAgainSave')}
        about={name}
        onSubmit={async () => {
          if (!isFromTransfer) return failed(say('notSavedFromHistory'));
          return onAct({ do: 'compare-again', subject: record.subject, of: test, pasted, by });
        }}
      >
        <TextField label={say('compareAgainPasted')} value={pasted} onSet={setPasted} maxLength={PASTED_LIMIT} exact />
        <div role="status">
          <ComparisonResult comparison={comparePasted(pasted, onFile(HERE, [record]), HERE)} deskId={HERE} deskNames={noNames} />
        </div>
        <TextField label={say('compareAgainBy')} value={by} onSet={setBy} maxLength={NAME_LIMIT} />
        <label class="tick">
          <input type="checkbox" checked={isFromTransfer} onChange={(event) => setFromTransfer(event.currentTarget.checked)} />
          <span>{say('compareAgainFrom')}</span>
        </label>
      </ActForm>
    </div>
  );
}
