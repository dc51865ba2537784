/** A form that does one thing when its button is pressed, and says what kept it from being done. Says nothing where it was done. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Result } from '@/lib/result';
import { useLanguage } from '../language';

export interface ActFormProps {
  /** Words on the button. */
  submit: string;
  /** What the form is for, heard after the words on the button where several forms have the same. */
  about?: string | undefined;
  onSubmit: () => Promise<Result>;
  /** Takes back what is written and not saved; left out where nothing is. */
  onDiscard?: (() => void) | undefined;
  children: ComponentChildren;
}

export function ActForm({ submit, about, onSubmit, onDiscard, children }: ActFormProps) {
  const { say } = useLanguage();
  const [failure, setFailure] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  return (
    <form
      class="act"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (working) return;
        setWorking(true);
        const result = await onSubmit();
        setWorking(false);
        setFailure(result.ok ? null : result.reason);
      }}
    >
      {children}
      <div role="alert">{failure && <p class="warning">{failure}</p>}</div>
      <button type="submit" class="button primary" aria-disabled={working}>
        {working ? say('working') : submit}
        {about && <span class="unseen"> {about}</span>}
      </button>{' '}
      {onDiscard && (
        <button type="button" class="button" onClick={onDiscard}>
          {say('discardDraft')}
          {about && <span class="unseen"> {about}</span>}
        </button>
      )}
    </form>
  );
}
