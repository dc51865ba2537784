/** How much is underlined on pages. */
import { type Marking, markings } from '@/lib/profile/marking';
import { markingKeys } from '@/lib/profile/words';
import { useLanguage } from './language';

export interface MarkingChoiceProps {
  marking: Marking;
  onChoose: (marking: Marking) => void;
}

export function MarkingChoice({ marking, onChoose }: MarkingChoiceProps) {
  const { say } = useLanguage();
  return (
    <fieldset class="choices">
      <legend class="muted">{say('marks')}</legend>
      {markings.map((value) => (
        <label key={value}>
          <input type="radio" name="marking" checked={marking === value} onChange={() => onChoose(value)} />
          {say(markingKeys[value])}
        </label>
      ))}
    </fieldset>
  );
}
