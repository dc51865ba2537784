/** An amount in whole US dollars, or none. What is no such amount is said and not taken; what was set before stays. */
import { useEffect, useId, useState } from 'preact/hooks';
import { parseAmount } from '@/lib/profile/amount';
import { money } from '@/lib/profile/words';
import { type Against, FieldNotes } from './FieldNotes';
import { useLanguage } from './language';
import { SetByOrganisation } from './SetByOrganisation';

export interface DollarFieldProps {
  label: string;
  value: number | null;
  /** What the amount contradicts. */
  against?: Against;
  /** The user's organisation sets it. */
  isSet?: boolean;
  onSet: (value: number | null) => void;
}

export function DollarField({ label, value, against = { describedBy: [], notes: [] }, isSet = false, onSet }: DollarFieldProps) {
  const language = useLanguage();
  const { say } = language;
  const [wrong, setWrong] = useState(false);
  // What is being typed stays until it is taken, whatever else is stored meanwhile.
  const [text, setText] = useState(String(value ?? ''));
  useEffect(() => {
    setText(String(value ?? ''));
    setWrong(false);
  }, [value]);
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        aria-invalid={wrong || against.describedBy.length > 0}
        aria-describedby={[`${id}-note`, ...against.describedBy, ...(isSet ? [`${id}-set`] : [])].join(' ')}
        value={text}
        disabled={isSet}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => {
          const amount = parseAmount(event.currentTarget.value);
          setWrong(amount.kind === 'unreadable');
          if (amount.kind !== 'unreadable') onSet(amount.kind === 'amount' ? amount.value : null);
        }}
      />
      <span id={`${id}-note`} class={wrong ? 'warning' : 'muted'} aria-live="polite">
        {wrong && say('notSavedAmount', { plain: '2000000', grouped: language.number(2_000_000) })}
        {!wrong && (value === null ? say('notSet') : money(value, 'USD', language))}
      </span>
      {isSet && <SetByOrganisation id={`${id}-set`} />}
      <FieldNotes notes={against.notes} />
    </div>
  );
}
