/** What was stored before the last restore or merge: the way back to it, and to be rid of it. */
import { useLanguage } from '../language';

export interface UndoCopyProps {
  /** When it was set aside; UTC, ISO 8601. */
  made: string;
  onLook: () => void;
  onDismiss: () => void;
}

export function UndoCopy({ made, onLook, onDismiss }: UndoCopyProps) {
  const { say, date, time } = useLanguage();
  return (
    <>
      <p>{say('undoCopyHow', { when: `${date(made)}, ${time(made)}` })}</p>
      <p class="actions">
        <button type="button" class="button" id="undo-copy-look" onClick={onLook}>
          {say('undoCopyLook')}
        </button>
        <button type="button" class="button" onClick={onDismiss}>
          {say('undoCopyDismiss')}
        </button>
      </p>
    </>
  );
}
