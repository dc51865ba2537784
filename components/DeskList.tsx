/** A list of desks, drawn a hundred rows at a time; a desk whose file is not read yet stands with its name alone. */
import { useState } from 'preact/hooks';
import type { Assessment } from '@/lib/assessment/assess';
import { DeskRow } from './DeskRow';
import { useLanguage } from './language';

/** How many rows of a long list are drawn at a time. */
const PORTION = 100;

export interface DeskListProps {
  desks: readonly { id: string; name: string }[];
  /** Of those that are read, by id. */
  assessments: ReadonlyMap<string, Assessment>;
  /** Whether the others are still to come. */
  reading: boolean;
  /** Ids of desks at which something moved since the user last looked. */
  changed: readonly string[];
  onOpen: (id: string) => void;
}

export function DeskList({ desks, assessments, reading, changed, onOpen }: DeskListProps) {
  const { say } = useLanguage();
  const [rows, setRows] = useState(PORTION);
  return (
    <ul>
      {desks.slice(0, rows).map(({ id, name }) => (
        <DeskRow
          key={id}
          id={id}
          name={name}
          assessment={assessments.get(id)}
          reading={reading}
          notes={changed.includes(id) ? [say('changedSinceLookNote')] : []}
          onOpen={onOpen}
        />
      ))}
      {desks.length > rows && (
        <li>
          <button type="button" class="button" onClick={() => setRows(rows + PORTION)}>
            {say('showMore', { count: desks.length - rows })}
          </button>
        </li>
      )}
    </ul>
  );
}
