/** Takes an instruction out of use, with why. What is not saved is a draft. */
import type { Fields } from '@/lib/drafts/draft';
import { TEXT_LIMIT } from '@/lib/onboarding/file-entry';
import type { Result } from '@/lib/result';
import { useLanguage } from '../language';
import { useWritten } from '../use-written';
import { ActForm } from './ActForm';
import { FormFold } from './FormFold';
import { TextField } from './TextField';

export interface WithdrawFormProps {
  name: string;
  draft: Fields | null;
  onDraft: (fields: Fields | null) => void;
  onWithdraw: (reason: string) => Promise<Result>;
}

const saved = { reason: '' };

export function WithdrawForm({ name, draft, onDraft, onWithdraw }: WithdrawFormProps) {
  const { say } = useLanguage();
  const { fields, isDraft, write } = useWritten(saved, draft, onDraft);
  return (
    <FormFold title={say('withdraw')} about={name} isBegun={draft !== null}>
      <p class="muted">{say('withdrawHow')}</p>
      <ActForm
        submit={say('withdrawNow')}
        about={name}
        onSubmit={() => onWithdraw(fields.reason)}
        onDiscard={isDraft ? () => write(saved) : undefined}
      >
        <TextField label={say('withdrawReason')} value={fields.reason} onSet={(reason) => write({ reason })} maxLength={TEXT_LIMIT} />
      </ActForm>
    </FormFold>
  );
}
