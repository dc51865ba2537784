/** One value of a list, or none. */
import { useLanguage } from './language';

export interface ChoiceProps {
  label: string;
  value: string | null;
  /** Stands where none is chosen. */
  unset?: string;
  choices: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string | null) => void;
}

export function Choice({ label, value, unset, choices, onChoose }: ChoiceProps) {
  const { say } = useLanguage();
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{unset ?? say('notSet')}</option>
        {choices.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
