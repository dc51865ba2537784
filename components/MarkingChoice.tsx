/** How much is underlined on pages. */
import { type Marking, markingNames, markings } from '@/lib/profile/marking';

export interface MarkingChoiceProps {
  marking: Marking;
  onChoose: (marking: Marking) => void;
}

export function MarkingChoice({ marking, onChoose }: MarkingChoiceProps) {
  return (
    <fieldset class="choices">
      <legend class="muted">Marks</legend>
      {markings.map((value) => (
        <label key={value}>
          <input type="radio" name="marking" checked={marking === value} onChange={() => onChoose(value)} />
          {markingNames[value]}
        </label>
      ))}
    </fieldset>
  );
}
