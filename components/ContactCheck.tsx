/** Checks an address, e-mail address, handle or number that is pasted against the lists, and says what to do in any case. */
import { useState } from 'preact/hooks';
import type { ContactAnswer } from '@/lib/domains/contact-check';
import { LONGEST_CONTACT } from '@/lib/domains/limits';
import { ContactResult } from './ContactResult';
import { useLanguage } from './language';

export interface ContactCheckProps {
  /** Null where the text is no contact; rejects where no one answers. */
  onCheck: (text: string) => Promise<ContactAnswer | null>;
}

export function ContactCheck({ onCheck }: ContactCheckProps) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<ContactAnswer | 'none' | 'failed' | null>(null);
  const check = async () => {
    setOutcome(null);
    setOutcome(
      await onCheck(text)
        .then((answer) => answer ?? 'none')
        .catch(() => 'failed' as const),
    );
  };
  return (
    <details class="part contact-check">
      <summary>{say('checkContact')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') check();
        }}
      >
        <label>
          {say('checkContactField')}
          <input
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={LONGEST_CONTACT}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setOutcome(null);
            }}
          />
        </label>
        <button type="submit" class="button">
          {say('check')}
        </button>
      </form>
      <div role="status">
        {outcome === 'none' && <p>{say('contactNone')}</p>}
        {outcome === 'failed' && <p>{say('contactNotChecked')}</p>}
        {outcome !== null && typeof outcome === 'object' && <ContactResult answer={outcome} />}
      </div>
    </details>
  );
}
