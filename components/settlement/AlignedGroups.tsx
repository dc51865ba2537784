/** Two addresses beside each other in groups of four, one above the other. Characters that differ are framed, and each group is said in words. */
import { type Column, inGroups, inRuns, leadOf } from '@/lib/settlement/alignment';
import { useLanguage } from '../language';

export interface AlignedGroupsProps {
  columns: readonly Column[];
  /** Capitals and small letters count as the same. */
  caseless?: boolean;
  /** Names of the two sides: "On file", "Pasted". */
  names: { one: string; other: string };
}

export function AlignedGroups({ columns, caseless = false, names }: AlignedGroupsProps) {
  const { say } = useLanguage();
  const differs = ({ one, other }: Column) => one !== other && !(caseless && one?.toLowerCase() === other?.toLowerCase());
  const groups = inGroups(columns, leadOf(sideOf(columns, 'one')) && leadOf(sideOf(columns, 'other')));
  return (
    <div>
      <p class="muted">{say('groupsLines', names)}</p>
      <ol class="groups aligned">
        {groups.map(({ place, members }, i) => {
          const different = members.some(differs);
          const [one, other] = [spelled(members, 'one'), spelled(members, 'other')];
          return (
            <li key={place} class={different ? 'group' : 'group same'}>
              <span class="unseen">
                {different
                  ? say('groupDiffers', { group: i + 1, one: names.one, first: one, other: names.other, second: other })
                  : say('groupSame', { group: i + 1, characters: one })}
              </span>
              {(['one', 'other'] as const).map((side) => (
                <code key={side} class="line" aria-hidden="true">
                  {inRuns(members, differs).map((run) => (
                    <span key={run.place} class={run.so ? 'differs' : undefined}>
                      {run.members.map((column) => column[side] ?? '–').join('')}
                    </span>
                  ))}
                </code>
              ))}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function sideOf(columns: readonly Column[], side: keyof Column): string {
  return columns.map((column) => column[side] ?? '').join('');
}

/** Character by character, so that it is not read as a word. */
function spelled(group: readonly Column[], side: keyof Column): string {
  return group.map((column) => column[side] ?? '–').join(' ');
}
