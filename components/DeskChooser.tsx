/** Which desks stand side by side: a list for each place, in the order of the columns, and one more while there is room. */
import { FEWEST_DESKS, MOST_DESKS, withDeskAt } from '@/lib/compare/chosen';
import { Choice } from './Choice';
import { useLanguage } from './language';

export interface DeskChooserProps {
  /** Id and name of every desk there is, in the order of the lists. */
  desks: readonly (readonly [id: string, name: string])[];
  chosen: readonly string[];
  onChoose: (deskIds: string[]) => void;
}

const places = Array.from({ length: MOST_DESKS }, (_, i) => i + 1);

export function DeskChooser({ desks, chosen, onChoose }: DeskChooserProps) {
  const { say } = useLanguage();
  const names = new Map(desks);
  return (
    <form class="desk-chooser" aria-label={say('compareDesksChosen')} onSubmit={(event) => event.preventDefault()}>
      {places.slice(0, Math.max(FEWEST_DESKS, chosen.length + 1)).map((place) => {
        const at = place - 1;
        const here = chosen[at] ?? null;
        return (
          <div class="desk-place" key={place}>
            <Choice
              label={say('compareSlot', { number: place })}
              value={here}
              unset={say('choose')}
              choices={desks.filter(([id]) => id === here || !chosen.includes(id))}
              onChoose={(deskId) => onChoose(withDeskAt(chosen, at, deskId))}
            />
            {here !== null && (
              <button
                type="button"
                class="button"
                aria-label={say('takeAway', { name: names.get(here) ?? here })}
                onClick={(event) => {
                  // The button goes with its desk; the list it stands beside stays.
                  event.currentTarget.parentElement?.querySelector('select')?.focus();
                  onChoose(withDeskAt(chosen, at, null));
                }}
              >
                ×
              </button>
            )}
          </div>
        );
      })}
    </form>
  );
}
