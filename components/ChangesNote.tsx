/** What moved at this desk since the user last looked. Stays until it is marked as read, in the desk's file. */
import type { Changes } from '@/lib/changes/changes';
import { useLanguage } from './language';
import { Sentence } from './Sentence';

export interface ChangesNoteProps {
  changes: Changes;
  /** Left out on a card, which has room for one line. */
  onRead?: () => void;
}

export function ChangesNote({ changes: { since, lines }, onRead }: ChangesNoteProps) {
  const { say, date } = useLanguage();
  const [first, ...more] = lines;
  return (
    <section class="part changes" aria-label={say('changedSinceLook')}>
      <div class="row">
        <p class="label">
          <Sentence text="changedSince" values={{ day: <span class="nowrap">{date(since)}</span> }} />
        </p>
        {onRead && (
          <button type="button" class="button" onClick={onRead}>
            {say('markAsRead')}
          </button>
        )}
      </div>
      {onRead ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>
          {first}
          {more.length > 0 && <span class="muted"> {say('andMore', { count: more.length })}</span>}
        </p>
      )}
    </section>
  );
}
