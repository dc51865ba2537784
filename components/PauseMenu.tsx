/** Where to see no marks from now on: each button names what it pauses. */
import type { PauseKind } from '@/lib/profile/pause';
import type { Language } from '@/lib/texts/language';
import { useLanguage } from './language';

export interface PauseMenuProps {
  desk: string;
  /** Null for a page that is no site. */
  site: string | null;
  onPause: (kind: PauseKind) => void;
}

export function PauseMenu({ desk, site, onPause }: PauseMenuProps) {
  const language = useLanguage();
  const kinds: PauseKind[] = [...(site === null ? [] : (['page', 'site'] as const)), 'desk', 'hour', 'everywhere'];
  return (
    // Unfolded at the card's end, it would be out of sight.
    <details class="pause-menu" onToggle={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}>
      <summary>{language.say('pauseMenu')}</summary>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" class="button" onClick={() => onPause(kind)}>
              {pauseName(kind, { desk, site: site ?? '' }, language)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What a kind of pause covers, in words. */
export function pauseName(kind: PauseKind, { desk, site }: { desk: string; site: string }, { say }: Language): string {
  switch (kind) {
    case 'page':
      return say('pausePage');
    case 'site':
      return say('pauseThisSite', { site });
    case 'desk':
      return say('pauseDesk', { desk });
    case 'hour':
      return say('pauseHour');
    case 'everywhere':
      return say('pauseAll');
  }
}
