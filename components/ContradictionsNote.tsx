/** Which fields of the profile contradict each other, and the way to where they are corrected. Nothing where none do. */
import { useLanguage } from './language';

export interface ContradictionsNoteProps {
  texts: readonly string[];
  /** Says the first, and how many more there are. */
  short?: boolean;
  onOpenOptions: () => void;
}

export function ContradictionsNote({ texts, short = false, onOpenOptions }: ContradictionsNoteProps) {
  const { say } = useLanguage();
  if (texts.length === 0) return null;
  return (
    <section class="notice contradictions" aria-label={say('profileContradicts')}>
      <p class="warning">{say('profileContradicts')}</p>
      {(short ? texts.slice(0, 1) : texts).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p class="muted">{short && texts.length > 1 ? say('andMore', { count: texts.length - 1 }) : say('verdictsUntilThen')}</p>
      <button type="button" class="button" onClick={onOpenOptions}>
        {say('correctProfile')}
      </button>
    </section>
  );
}
