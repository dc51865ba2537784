/** One value of a list, or none. */
export interface ChoiceProps {
  label: string;
  value: string | null;
  /** Stands where none is chosen. */
  unset?: string;
  choices: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string | null) => void;
}

export function Choice({ label, value, unset = 'Not set', choices, onChoose }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{unset}</option>
        {choices.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
