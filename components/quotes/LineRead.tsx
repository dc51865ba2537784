/** A line of chat as it was read: what was not read stands out, by more than colour, and is listed with the reason. */
import { doubtKeys } from '@/lib/quotes/problem-words';
import type { Piece } from '@/lib/quotes/read-line';
import { useLanguage } from '../language';

export interface LineReadProps {
  text: string;
  pieces: readonly Piece[];
}

export function LineRead({ text, pieces }: LineReadProps) {
  const { say } = useLanguage();
  const unread = pieces.filter((piece) => piece.kind === 'unread');
  return (
    <section class="line-read" aria-label={say('lineAsRead')}>
      <p class="line">
        {pieces.map((piece, i) => {
          const words = text.slice(piece.from, piece.to);
          const before = text.slice(pieces[i - 1]?.to ?? 0, piece.from);
          return (
            <span key={piece.from}>
              {before}
              {piece.kind === 'unread' ? <mark>{words}</mark> : piece.kind === 'read' ? <strong>{words}</strong> : words}
            </span>
          );
        })}
      </p>
      <p role="status">{unread.length === 0 ? say('allRead') : say('notRead', { count: unread.length })}</p>
      {unread.length > 0 && (
        <ul class="bullets">
          {unread.map((piece) => (
            <li key={piece.from}>{say('notReadBecause', { text: text.slice(piece.from, piece.to), why: say(doubtKeys[piece.doubt]) })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
