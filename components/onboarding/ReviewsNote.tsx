/** At which desks something is due for review, with the way to each. Nothing where nothing is. */
import { useLanguage } from '../language';

export interface ReviewsNoteProps {
  due: readonly { deskId: string; name: string; count: number }[];
  onOpen: (deskId: string) => void;
}

export function ReviewsNote({ due, onOpen }: ReviewsNoteProps) {
  const { say, number } = useLanguage();
  if (due.length === 0) return null;
  return (
    <div class="notice">
      <p>{say('reviewsDue', { count: due.reduce((sum, { count }) => sum + count, 0) })}</p>
      <ul class="chosen">
        {due.map(({ deskId, name, count }) => (
          <li key={deskId}>
            <button type="button" class="button" onClick={() => onOpen(deskId)}>
              {name} · {number(count)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
