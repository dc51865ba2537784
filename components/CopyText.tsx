/** Copies a text, says so, and where the browser refuses shows it selected, to be copied by hand. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from './language';

export interface CopyTextProps {
  label: string;
  text: string;
  /** False where it was not copied. */
  onCopy: (text: string) => Promise<boolean>;
}

export function CopyText({ label, text, onCopy }: CopyTextProps) {
  const { say } = useLanguage();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const shown = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (outcome === 'refused') shown.current?.select();
  }, [outcome]);
  return (
    <div class="copy">
      <button
        type="button"
        class="button"
        onClick={async () => {
          setOutcome(null);
          setOutcome((await onCopy(text)) ? 'copied' : 'refused');
        }}
      >
        {label}
      </button>{' '}
      <span role="status" class="muted">
        {outcome === 'copied' && say('copied')}
        {outcome === 'refused' && say('notCopied')}
      </span>
      {outcome === 'refused' && <textarea ref={shown} readOnly rows={text.split('\n').length} value={text} aria-label={label} />}
    </div>
  );
}
