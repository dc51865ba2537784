/** Who was called on which number, where that number came from, who confirmed the details and who called. */
import { useState } from 'preact/hooks';
import { NAME_LIMIT, TEXT_LIMIT } from '@/lib/onboarding/file-entry';
import type { Result } from '@/lib/result';
import { type CallBack, type NumberOrigin, numberOrigins, SHORT_LIMIT } from '@/lib/settlement/settlement-entry';
import { originKeys } from '@/lib/settlement/words';
import { useLanguage } from '../language';
import { ActForm } from './ActForm';
import { TextField } from './TextField';

export interface CallBackFormProps {
  /** Id of the entry with the details that are read out. */
  of: string;
  name: string;
  me: string;
  today: string;
  onCall: (call: CallBack) => Promise<Result>;
}

const DAY_LENGTH = 10;

export function CallBackForm({ of, name, me, today, onCall }: CallBackFormProps) {
  const { say } = useLanguage();
  const [call, setCall] = useState<CallBack>({ of, number: '', origin: 'contract', where: '', spokeWith: '', by: me, day: today });
  const set = (change: Partial<CallBack>) => setCall((before) => ({ ...before, ...change }));
  return (
    <ActForm submit={say('callBackSave')} about={name} onSubmit={() => onCall(call)}>
      <p class="muted">{say('callBackHow')}</p>
      <div class="fields">
        <TextField
          label={say('callBackNumber')}
          type="tel"
          value={call.number}
          onSet={(number) => set({ number })}
          maxLength={SHORT_LIMIT}
        />
        <label class="field">
          <span>{say('callBackOrigin')}</span>
          <select value={call.origin} onChange={(event) => set({ origin: event.currentTarget.value as NumberOrigin })}>
            {numberOrigins.map((origin) => (
              <option key={origin} value={origin}>
                {say(originKeys[origin])}
              </option>
            ))}
          </select>
        </label>
        <TextField label={say('callBackWhere')} value={call.where} onSet={(where) => set({ where })} maxLength={TEXT_LIMIT} />
        <TextField
          label={say('callBackSpokeWith')}
          value={call.spokeWith}
          onSet={(spokeWith) => set({ spokeWith })}
          maxLength={NAME_LIMIT}
        />
        <TextField label={say('callBackBy')} value={call.by} onSet={(by) => set({ by })} maxLength={NAME_LIMIT} />
        <TextField
          label={say('callBackDay')}
          type="date"
          max={today}
          value={call.day}
          onSet={(day) => set({ day })}
          maxLength={DAY_LENGTH}
        />
      </div>
    </ActForm>
  );
}
