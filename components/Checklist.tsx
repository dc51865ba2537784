/** A desk's onboarding checklist by group, to tick. */
import type { Progress } from '@/lib/checklist/progress';
import type { ChecklistItem } from '@/lib/desks/schema';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from './language';

const groupKeys: Readonly<Record<ChecklistItem['group'], PlainKey>> = {
  selection: 'checklistSelection',
  security: 'checklistSecurity',
  mistakes: 'checklistMistakes',
};

export interface ChecklistProps {
  items: readonly ChecklistItem[];
  progress: Progress;
  onTick: (itemId: string, done: boolean) => void;
}

export function Checklist({ items, progress, onTick }: ChecklistProps) {
  const { say, date } = useLanguage();
  const doneOn = ({ id }: ChecklistItem) => progress[id]?.done;
  return (
    <>
      {Object.entries(groupKeys).map(([group, key]) => (
        <fieldset key={group}>
          <legend class="muted">{say(key)}</legend>
          <ul class="items">
            {items
              .filter((item) => item.group === group)
              .map((item) => (
                <li key={item.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={Object.hasOwn(progress, item.id)}
                      onChange={(event) => onTick(item.id, event.currentTarget.checked)}
                    />
                    <span>{item.title}</span>
                    <span class="muted">
                      {item.how}
                      {doneOn(item) && ` ${say('doneOn', { day: date(doneOn(item) ?? '') })}`}
                    </span>
                  </label>
                </li>
              ))}
          </ul>
        </fieldset>
      ))}
    </>
  );
}
