/** An amount in whole US dollars, or none. What is no such amount is said and not taken; what was set before stays. */
import { useEffect, useId, useState } from 'preact/hooks';
import { parseAmount } from '@/lib/profile/amount';
import { money } from '@/lib/profile/words';

export interface DollarFieldProps {
  label: string;
  value: number | null;
  locale: string;
  onSet: (value: number | null) => void;
}

export function DollarField({ label, value, locale, onSet }: DollarFieldProps) {
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
        aria-invalid={wrong}
        aria-describedby={`${id}-note`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => {
          const amount = parseAmount(event.currentTarget.value);
          setWrong(amount.kind === 'unreadable');
          if (amount.kind !== 'unreadable') onSet(amount.kind === 'amount' ? amount.value : null);
        }}
      />
      <span id={`${id}-note`} class={wrong ? 'warning' : 'muted'} aria-live="polite">
        {wrong && 'Not saved: write whole dollars, like 2000000, 2,000,000 or 2m.'}
        {!wrong && (value === null ? 'Not set' : money(value, 'USD', locale))}
      </span>
    </div>
  );
}
