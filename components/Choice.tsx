/** One value of a list, or none. */
import { useId } from 'preact/hooks';
import { type Against, FieldNotes } from './FieldNotes';
import { useLanguage } from './language';
import { SetByOrganisation } from './SetByOrganisation';

export interface ChoiceProps {
  label: string;
  value: string | null;
  /** Stands where none is chosen. */
  unset?: string;
  choices: readonly (readonly [value: string, name: string])[];
  /** What the value contradicts. */
  against?: Against;
  /** The user's organisation sets it. */
  isSet?: boolean;
  onChoose: (value: string | null) => void;
}

export function Choice({ label, value, unset, choices, against = { describedBy: [], notes: [] }, isSet = false, onChoose }: ChoiceProps) {
  const { say } = useLanguage();
  const id = useId();
  const isWrong = against.describedBy.length > 0;
  const describedBy = [...against.describedBy, ...(isSet ? [`${id}-set`] : [])].join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        disabled={isSet}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy || undefined}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{unset ?? say('notSet')}</option>
        {choices.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {isSet && <SetByOrganisation id={`${id}-set`} />}
      <FieldNotes notes={against.notes} />
    </div>
  );
}
