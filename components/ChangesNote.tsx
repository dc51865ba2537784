/** What moved at this desk since the user last looked. Stays until it is marked as read, in the desk's file. */
import type { Changes } from '@/lib/changes/changes';

export interface ChangesNoteProps {
  changes: Changes;
  /** Left out on a card, which has room for one line. */
  onRead?: () => void;
}

export function ChangesNote({ changes: { since, lines }, onRead }: ChangesNoteProps) {
  const [first, ...more] = lines;
  return (
    <section class="part changes" aria-label="Changed since you last looked">
      <div class="row">
        <p class="label">
          Changed since you last looked, <span class="nowrap">{since}</span>
        </p>
        {onRead && (
          <button type="button" class="button" onClick={onRead}>
            Mark as read
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
          {more.length > 0 && <span class="muted"> and {more.length} more</span>}
        </p>
      )}
    </section>
  );
}
