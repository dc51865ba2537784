/** Asks for the reason of what is about to be recorded; without one nothing is. What is written of it is kept by whoever shows it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Result } from '@/lib/result';
import { useLanguage } from '../language';

export interface ReasonFormProps {
  label: string;
  submit: string;
  reason: string;
  onWrite: (reason: string) => void;
  limit: number;
  onSave: (reason: string) => Promise<Result>;
  onCancel: () => void;
}

export function ReasonForm({ label, submit, reason, onWrite, limit, onSave, onCancel }: ReasonFormProps) {
  const { say } = useLanguage();
  const [failure, setFailure] = useState<string | null>(null);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="quote-form"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (reason.trim() === '') {
          setFailure(say('reasonMissing'));
          field.current?.focus();
          return;
        }
        const result = await onSave(reason.trim());
        if (!result.ok) setFailure(result.reason);
      }}
    >
      <div class="field long">
        <label for={id}>{label}</label>
        <textarea
          id={id}
          ref={field}
          rows={2}
          maxLength={limit}
          value={reason}
          aria-invalid={failure !== null}
          aria-describedby={`${id}-note`}
          onInput={(event) => onWrite(event.currentTarget.value)}
        />
        <span id={`${id}-note`} class="warning" role="alert">
          {failure}
        </span>
      </div>
      <div class="actions">
        <button type="submit" class="button primary">
          {submit}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
