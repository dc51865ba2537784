/** Asks for a new passphrase twice, and says whether it is long enough. */
import { useState } from 'preact/hooks';
import { failed, type Result } from '@/lib/result';
import { LEAST_CHARACTERS, lengthOf, MOST_CHARACTERS } from '@/lib/settlement/passphrase';
import { useLanguage } from '../language';
import { ActForm } from './ActForm';
import { TextField } from './TextField';

export interface NewPassphraseFormProps {
  submit: string;
  /** Asks for the one that holds so far as well. */
  asksOld?: boolean;
  /** What is to be ticked first. */
  understood?: string;
  onSet: (passphrase: string, old: string) => Promise<Result>;
}

export function NewPassphraseForm({ submit, asksOld = false, understood, onSet }: NewPassphraseFormProps) {
  const { say } = useLanguage();
  const [old, setOld] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isUnderstood, setUnderstood] = useState(false);
  const length = lengthOf(passphrase);
  const unlike = again !== '' && again !== passphrase;
  const set = (): Promise<Result> | Result<never> => {
    if (length === 'too-short') return failed(say('passphraseTooShort', { least: LEAST_CHARACTERS }));
    if (again !== passphrase) return failed(say('passphraseUnlike'));
    return understood !== undefined && !isUnderstood ? failed(say('notEncryptedUnderstood')) : onSet(passphrase, old);
  };
  return (
    <ActForm
      submit={submit}
      onSubmit={async () => {
        const result = await set();
        if (result.ok) for (const clear of [setOld, setPassphrase, setAgain]) clear('');
        return result;
      }}
    >
      {asksOld && <TextField label={say('passphraseSoFar')} type="password" value={old} onSet={setOld} maxLength={MOST_CHARACTERS} />}
      <TextField
        label={say(asksOld ? 'passphraseNew' : 'passphrase')}
        type="password"
        value={passphrase}
        onSet={setPassphrase}
        maxLength={MOST_CHARACTERS}
      >
        <p class="muted" role="status">
          {length === 'too-short' && say('passphraseMissing', { count: LEAST_CHARACTERS - [...passphrase].length })}
          {length === 'enough' && say('passphraseEnough')}
          {length === 'good' && say('passphraseGood')}
        </p>
      </TextField>
      <TextField
        label={say('passphraseAgain')}
        type="password"
        value={again}
        onSet={setAgain}
        maxLength={MOST_CHARACTERS}
        problem={unlike ? say('passphraseUnlike') : null}
      />
      {understood !== undefined && (
        <label class="tick">
          <input type="checkbox" checked={isUnderstood} onChange={(event) => setUnderstood(event.currentTarget.checked)} />
          <span>{understood}</span>
        </label>
      )}
    </ActForm>
  );
}
