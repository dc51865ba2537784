/** Asks for the passphrase. A wrong one stays in the field, to be looked at again. */
import { useState } from 'preact/hooks';
import type { Result } from '@/lib/result';
import { MOST_CHARACTERS } from '@/lib/settlement/passphrase';
import { useLanguage } from '../language';
import { ActForm } from './ActForm';
import { TextField } from './TextField';

export interface PassphraseFormProps {
  submit: string;
  onPassphrase: (passphrase: string) => Promise<Result>;
}

export function PassphraseForm({ submit, onPassphrase }: PassphraseFormProps) {
  const { say } = useLanguage();
  const [passphrase, setPassphrase] = useState('');
  return (
    <ActForm
      submit={submit}
      onSubmit={async () => {
        const result = await onPassphrase(passphrase);
        if (result.ok) setPassphrase('');
        return result;
      }}
    >
      <TextField label={say('passphrase')} type="password" value={passphrase} onSet={setPassphrase} maxLength={MOST_CHARACTERS} />
    </ActForm>
  );
}
