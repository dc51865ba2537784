/** Whether the instructions are encrypted, and what can be done about it: turn it on or off, change the passphrase, lock now. */
import type { Result } from '@/lib/result';
import { DERIVATION_ROUNDS, IDLE_MINUTES, type Lock } from '@/lib/settlement/settlement';
import { useLanguage } from '../language';
import { NewPassphraseForm } from './NewPassphraseForm';
import { PassphraseForm } from './PassphraseForm';

export interface EncryptionActs {
  onEncrypt: (passphrase: string) => Promise<Result>;
  onUnlock: (passphrase: string) => Promise<Result>;
  onLock: () => Promise<Result>;
  onChangePassphrase: (passphrase: string, old: string) => Promise<Result>;
  onDecrypt: (passphrase: string) => Promise<Result>;
  /** Deletes what is encrypted, for good. */
  onDiscard: () => Promise<Result>;
}

export interface EncryptionPartProps {
  lock: Lock;
  /** Names of the desks for which something is begun and in memory only. */
  begun: readonly string[];
  encryption: EncryptionActs;
}

export function EncryptionPart({ lock, begun, encryption }: EncryptionPartProps) {
  const { say, list } = useLanguage();
  return (
    <section class="part" aria-labelledby="encryption">
      <h3 id="encryption">{say('encryption')}</h3>
      {lock === 'off' ? (
        <>
          <p class="muted">{say('encryptionOff')}</p>
          <details>
            <summary>{say('encrypt')}</summary>
            <p>{say('encryptHow', { rounds: DERIVATION_ROUNDS })}</p>
            <p class="warning">{say('encryptLost')}</p>
            <p class="muted">{say('encryptTraces')}</p>
            <NewPassphraseForm submit={say('encryptNow')} understood={say('encryptKnow')} onSet={encryption.onEncrypt} />
          </details>
        </>
      ) : (
        <>
          <p class="muted">{say('encryptionOn', { minutes: IDLE_MINUTES })}</p>
          {begun.length > 0 && <p class="warning">{say('encryptionBegun', { desks: list(begun, 'plain') })}</p>}
          <p>
            <button type="button" class="button" onClick={encryption.onLock}>
              {say('lockNow')}
            </button>
          </p>
          <details>
            <summary>{say('passphraseChange')}</summary>
            <p class="warning">{say('encryptLost')}</p>
            <NewPassphraseForm submit={say('passphraseChangeNow')} asksOld onSet={encryption.onChangePassphrase} />
          </details>
          <details>
            <summary>{say('decrypt')}</summary>
            <p>{say('decryptHow')}</p>
            <PassphraseForm submit={say('decryptNow')} onPassphrase={encryption.onDecrypt} />
          </details>
        </>
      )}
    </section>
  );
}
