/** Who was called on which number, where that number came from, who confirmed the details and who called. What is not saved is a draft. */
import { useMemo } from 'preact/hooks';
import type { Fields } from '@/lib/drafts/draft';
import { NAME_LIMIT, TEXT_LIMIT } from '@/lib/onboarding/file-entry';
import type { Result } from '@/lib/result';
import { type CallBack, type NumberOrigin, numberOrigins, SHORT_LIMIT } from '@/lib/settlement/settlement-entry';
import { originKeys } from '@/lib/settlement/words';
import { useLanguage } from '../language';
import { useWritten } from '../use-written';
import { ActForm } from './ActForm';
import { TextField } from './TextField';

export interface CallBackFormProps {
  /** Id of the entry with the details that are read out. */
  of: string;
  name: string;
  me: string;
  today: string;
  draft: Fields | null;
  onDraft: (fields: Fields | null) => void;
  onCall: (call: CallBack) => Promise<Result>;
}

const FIRST_ORIGIN: NumberOrigin = 'contract';

export function CallBackForm({ of, name, me, today, draft, onDraft, onCall }: CallBackFormProps) {
  const { say } = useLanguage();
  const saved = useMemo(() => ({ number: '', origin: FIRST_ORIGIN, where: '', spokeWith: '', by: me, day: today }), [me, today]);
  const { fields: call, isDraft, write: set } = useWritten<Omit<Record<keyof CallBack, string>, 'of'>>(saved, draft, onDraft);
  const origin = numberOrigins.find((one) => one === call.origin) ?? FIRST_ORIGIN;
  return (
    <ActForm
      submit={say('callBackSave')}
      about={name}
      onSubmit={() => onCall({ ...call, origin, of })}
      onDiscard={isDraft ? () => set(saved) : undefined}
    >
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
          <select value={origin} onChange={(event) => set({ origin: event.currentTarget.value })}>
            {numberOrigins.map((one) => (
              <option key={one} value={one}>
                {say(originKeys[one])}
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
        <TextField label={say('callBackDay')} type="date" max={today} value={call.day} onSet={(day) => set({ day })} />
      </div>
    </ActForm>
  );
}
