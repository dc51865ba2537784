/** Which findings were begun and are not saved, with the way to each. Nothing where none is. */

import { findingId } from './FindingForm';
import { goTo } from './go-to';
import { useLanguage } from './language';

export interface DraftsNoteProps {
  /** Criteria on which something was written. */
  criteria: readonly { id: string; name: string }[];
}

export function DraftsNote({ criteria }: DraftsNoteProps) {
  const { say } = useLanguage();
  if (criteria.length === 0) return null;
  return (
    <section class="part changes" aria-label={say('notSavedYet')}>
      <p class="label">{say('notSavedYet')}</p>
      <ul>
        {criteria.map(({ id, name }) => (
          <li key={id} class="row">
            <span>{say('findingOn', { criterion: name })}</span>
            <button type="button" class="button" aria-label={say('continueOn', { criterion: name })} onClick={() => goTo(findingId(id))}>
              {say('continueWriting')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
