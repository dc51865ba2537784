/** A desk's onboarding checklist by group: each item to tick, with how it stands and all that is recorded of it behind one press. */
import { checklistGroups } from '@/lib/desks/kinds';
import type { ItemStanding, Readiness } from '@/lib/onboarding/readiness';
import { groupKeys } from '@/lib/onboarding/words';
import { useLanguage } from '../language';
import { ChecklistRow, type ChecklistRowProps } from './ChecklistRow';

export interface ChecklistProps extends Omit<ChecklistRowProps, 'standing'> {
  readiness: Readiness;
  /** The user's organisation changed what is on the list. */
  isSet: boolean;
}

export function Checklist({ readiness, isSet, ...row }: ChecklistProps) {
  const { say } = useLanguage();
  const groups = checklistGroups.map((group) => [group, readiness.items.filter(({ item }) => item.group === group)] as const);
  const isSettled = ({ standing }: ItemStanding) => standing === 'done' || standing === 'not-applicable';
  return (
    <>
      {isSet && <p class="muted">{say('checklistByOrganisation')}</p>}
      {groups
        .filter(([, items]) => items.length > 0)
        .map(([group, items]) => (
          <fieldset key={group}>
            <legend class="label">
              {say('groupDone', { group: say(groupKeys[group]), done: items.filter(isSettled).length, total: items.length })}
            </legend>
            <ul class="items">
              {items.map((standing) => (
                <ChecklistRow key={standing.item.id} standing={standing} {...row} />
              ))}
            </ul>
          </fieldset>
        ))}
    </>
  );
}
