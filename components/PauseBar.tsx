/** What keeps the page from being marked and how to resume it, or how to pause its site. */
import type { Pause } from '@/lib/profile/pause';
import type { Language } from '@/lib/texts/language';
import { useLanguage } from './language';
import { SetByOrganisation } from './SetByOrganisation';

export interface PauseBarProps {
  /** What applies to the page in front; null where it is marked. */
  pause: Pause | null;
  /** Null for a page that is no site. */
  site: string | null;
  /** The user's organisation pauses the site. */
  isSet?: boolean;
  onPause: (pause: Pause, paused: boolean) => void;
}

export function PauseBar({ pause, site, isSet = false, onPause }: PauseBarProps) {
  const language = useLanguage();
  const { say } = language;
  if (pause === null && site === null) return null;
  return (
    <div class="part row pause-bar">
      <span class="muted">{pause === null ? say('markingSite') : pausedWords(pause, language)}</span>
      {pause?.kind === 'site' && isSet ? (
        <SetByOrganisation />
      ) : pause !== null ? (
        <button type="button" class="button" onClick={() => onPause(pause, false)}>
          {resumeWords(pause, language)}
        </button>
      ) : (
        site !== null && (
          <button type="button" class="button" onClick={() => onPause({ kind: 'site', site }, true)}>
            {say('pauseSite', { site })}
          </button>
        )
      )}
    </div>
  );
}

function pausedWords(pause: Pause, { say, time }: Language): string {
  if (pause.kind === 'everywhere') return say('pausedEverywhere');
  if (pause.kind === 'until') return say('pausedUntil', { time: time(pause.until) });
  return say(pause.kind === 'page' ? 'notMarkingPage' : 'notMarkingSite');
}

function resumeWords(pause: Pause, { say }: Language): string {
  if (pause.kind === 'site') return say('resumeSite', { site: pause.site });
  return say(pause.kind === 'page' ? 'resumePage' : 'resumeEverywhere');
}
