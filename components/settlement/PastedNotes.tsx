/** What was taken out of a pasted text, and which of its characters no address has. */
import type { Pasted } from '@/lib/settlement/pasted';
import { useLanguage } from '../language';

export function PastedNotes({ pasted: { spaces, invisible, foreign } }: { pasted: Pasted }) {
  const { say } = useLanguage();
  return (
    <>
      {foreign.length > 0 && (
        <ul class="bullets">
          {foreign.map(({ character, code, place }) => (
            <li key={place}>{say('pastedForeignAt', { character, code, place })}</li>
          ))}
        </ul>
      )}
      {invisible > 0 && <p class="warning">{say('pastedInvisible', { count: invisible })}</p>}
      {spaces > 0 && <p class="muted">{say('pastedSpaces', { count: spaces })}</p>}
    </>
  );
}
