/** Takes an instruction out of use, with why. */
import { useState } from 'preact/hooks';
import { TEXT_LIMIT } from '@/lib/onboarding/file-entry';
import type { Result } from '@/lib/result';
import { useLanguage } from '../language';
import { ActForm } from './ActForm';
import { TextField } from './TextField';

export interface WithdrawFormProps {
  name: string;
  onWithdraw: (reason: string) => Promise<Result>;
}

export function WithdrawForm({ name, onWithdraw }: WithdrawFormProps) {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  return (
    <details>
      <summary>
        {say('withdraw')}
        <span class="unseen"> {say('onItem', { item: name })}</span>
      </summary>
      <p class="muted">{say('withdrawHow')}</p>
      <ActForm submit={say('withdrawNow')} about={name} onSubmit={() => onWithdraw(reason)}>
        <TextField label={say('withdrawReason')} value={reason} onSet={setReason} maxLength={TEXT_LIMIT} />
      </ActForm>
    </details>
  );
}
