/** What is shown while the instructions are locked: how to unlock them, and what is left where the passphrase was lost. */
import { useState } from 'preact/hooks';
import { failed } from '@/lib/result';
import type { Settlement } from '@/lib/settlement/settlement';
import { useLanguage } from '../language';
import { ActForm } from './ActForm';
import type { EncryptionActs } from './EncryptionPart';
import { PassphraseForm } from './PassphraseForm';

export interface LockedPartProps {
  settlement: Settlement;
  /** Names of the desks whose drafts went with the last lock. */
  discarded: readonly string[];
  encryption: EncryptionActs;
}

export function LockedPart({ settlement: { lock, unreadable }, discarded, encryption }: LockedPartProps) {
  const { say, list } = useLanguage();
  const [isMeant, setMeant] = useState(false);
  return (
    <div class="settlement">
      <section class="part" aria-labelledby="settlement">
        <h2 id="settlement">{say('settlementInstructions')}</h2>
        {lock === 'locked' ? (
          <>
            <p>
              <strong>{say('locked')}.</strong> {say('lockedHow')}
            </p>
            {discarded.length > 0 && <p class="warning">{say('lockedDiscarded', { desks: list(discarded, 'plain') })}</p>}
            <PassphraseForm submit={say('unlock')} onPassphrase={encryption.onUnlock} />
          </>
        ) : (
          <>
            <p class="warning">{say('sealedUnreadable')}</p>
            {Object.entries(unreadable).map(([key, reason]) => (
              <p key={key}>{say('storedUnreadable', { key, reason })}</p>
            ))}
          </>
        )}
        <details>
          <summary>{say('passphraseLost')}</summary>
          <p class="warning">{say('discardSealedHow')}</p>
          <ActForm
            submit={say('discardSealed')}
            onSubmit={async () => (isMeant ? encryption.onDiscard() : failed(say('notDeletedUnderstood')))}
          >
            <label class="tick">
              <input type="checkbox" checked={isMeant} onChange={(event) => setMeant(event.currentTarget.checked)} />
              <span>{say('discardSealedKnow')}</span>
            </label>
          </ActForm>
        </details>
      </section>
    </div>
  );
}
