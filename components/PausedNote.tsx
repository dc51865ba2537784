/** What was just paused from the card, with the way back; or why nothing was. */
import { useLanguage } from './language';

export interface PausedNoteProps {
  text: string;
  /** Left out where there is nothing to take back. */
  onUndo?: (() => void) | undefined;
  onClose: () => void;
}

export function PausedNote({ text, onUndo, onClose }: PausedNoteProps) {
  const { say } = useLanguage();
  return (
    <div class="dl note">
      <div class="line">
        <p role="status">{text}</p>
        {onUndo && (
          <button type="button" class="button" onClick={onUndo}>
            {say('undo')}
          </button>
        )}
        <button type="button" class="plain muted" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </div>
  );
}
