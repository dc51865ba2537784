/** The call-back of an instruction: the one that counts, the one that waits for a second person, and the form for the next. */
import { useState } from 'preact/hooks';
import { instructionForm } from '@/lib/drafts/draft';
import { NAME_LIMIT } from '@/lib/onboarding/file-entry';
import type { Result } from '@/lib/result';
import type { Act } from '@/lib/settlement/acts';
import type { InstructionRecord, RecordedCall } from '@/lib/settlement/instruction-record';
import { originKeys } from '@/lib/settlement/words';
import { useLanguage } from '../language';
import type { OwnDrafts } from '../use-own-drafts';
import { ActForm } from './ActForm';
import { CallBackForm } from './CallBackForm';
import { FormFold } from './FormFold';
import { TextField } from './TextField';

export interface CallBackPartProps {
  record: InstructionRecord;
  /** Of the instruction. */
  name: string;
  me: string;
  today: string;
  drafts: Pick<OwnDrafts, 'draftIn' | 'keep'>;
  onAct: (act: Act) => Promise<Result>;
}

export function CallBackPart({ record, name, me, today, drafts, onAct }: CallBackPartProps) {
  const { say } = useLanguage();
  const { subject, id, callBack, awaiting } = record;
  const form = instructionForm(id, 'call-back');
  const draft = drafts.draftIn(form);
  return (
    <>
      {callBack && <Call call={callBack} />}
      {awaiting && (
        <div class="task">
          <Call call={awaiting} />
          <Approval call={awaiting} name={name} onApprove={(second) => onAct({ do: 'approve', subject, of: awaiting.id, name: second })} />
        </div>
      )}
      <FormFold
        key={awaiting?.id ?? callBack?.id ?? 'first'}
        title={say(callBack || awaiting ? 'callBackAgain' : 'callBack')}
        about={name}
        isBegun={draft !== null}
        open={!callBack && !awaiting}
      >
        <CallBackForm
          of={id}
          name={name}
          me={me}
          today={today}
          draft={draft}
          onDraft={(fields) => drafts.keep(form, fields)}
          onCall={(call) => onAct({ do: 'call-back', subject, callBack: call })}
        />
      </FormFold>
    </>
  );
}

function Call({ call: { by, number, day, origin, where, spokeWith, second } }: { call: RecordedCall }) {
  const { say, date } = useLanguage();
  return (
    <p>
      {say('callBackDone', { name: by, number, day: date(day), origin: say(originKeys[origin]), where })}{' '}
      {spokeWith !== '' && `${say('callBackConfirmedBy', { name: spokeWith })} `}
      {second !== null && say('callBackApproved', { name: second })}
    </p>
  );
}

function Approval({ call, name, onApprove }: { call: RecordedCall; name: string; onApprove: (second: string) => Promise<Result> }) {
  const { say } = useLanguage();
  const [second, setSecond] = useState('');
  return (
    <ActForm submit={say('approve')} about={name} onSubmit={() => onApprove(second)}>
      <p>{say('callBackAwaits', { name: call.by })}</p>
      <TextField label={say('secondPersonsName')} value={second} onSet={setSecond} maxLength={NAME_LIMIT} />
    </ActForm>
  );
}
