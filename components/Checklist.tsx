/** A desk's onboarding checklist by group, to tick. */
import type { Progress } from '@/lib/checklist/progress';
import type { ChecklistItem } from '@/lib/desks/schema';

const groupNames: Readonly<Record<ChecklistItem['group'], string>> = {
  selection: 'Choosing the desk',
  security: 'Security and compliance',
  mistakes: 'Beginner mistakes to avoid',
};

export interface ChecklistProps {
  items: readonly ChecklistItem[];
  progress: Progress;
  onTick: (itemId: string, done: boolean) => void;
}

export function Checklist({ items, progress, onTick }: ChecklistProps) {
  return (
    <>
      {Object.entries(groupNames).map(([group, name]) => (
        <fieldset key={group}>
          <legend class="muted">{name}</legend>
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
                      {progress[item.id] && ` Done ${progress[item.id]?.done}.`}
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
