/** One line, or a few, to type into. What is said of the value stands under it and is read with it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface TextFieldProps {
  label: string;
  value: string;
  onSet: (value: string) => void;
  /** Left out for a day, which is of one length. */
  maxLength?: number;
  type?: 'text' | 'date' | 'password' | 'tel';
  /** For addresses and numbers that are compared: letters of one width, on two lines. */
  exact?: boolean;
  placeholder?: string;
  /** The newest day that can be chosen, YYYY-MM-DD. */
  max?: string;
  /** Values to choose from, beside any other. */
  offered?: readonly string[];
  /** What keeps the value from being taken; null where nothing does. */
  problem?: string | null;
  children?: ComponentChildren;
}

export function TextField({
  label,
  value,
  onSet,
  maxLength,
  type = 'text',
  exact = false,
  placeholder,
  max,
  offered,
  problem = null,
  children,
}: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength,
    placeholder,
    autocomplete: 'off' as const,
    spellcheck: false,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-note`,
    onInput: (event: { currentTarget: { value: string } }) => onSet(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {exact && <textarea rows={2} class="exact" {...shared} />}
      {!exact && type === 'text' && <input type="text" list={offered && `${id}-list`} {...shared} />}
      {!exact && type === 'tel' && <input type="tel" {...shared} />}
      {!exact && type === 'password' && <input type="password" {...shared} />}
      {!exact && type === 'date' && <input type="date" max={max} {...shared} />}
      {offered && (
        <datalist id={`${id}-list`}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <div id={`${id}-note`}>
        {problem !== null && <p class="warning">{problem}</p>}
        {children}
      </div>
    </div>
  );
}
