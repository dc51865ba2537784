/** Where nothing is marked, and how to resume. */
import type { PauseList } from '@/lib/profile/pause';
import { useLanguage } from './language';

export interface PausedSitesProps {
  pause: PauseList;
  onPauseEverywhere: (paused: boolean) => void;
  onResumeSite: (site: string) => void;
}

export function PausedSites({ pause, onPauseEverywhere, onResumeSite }: PausedSitesProps) {
  const { say } = useLanguage();
  return (
    <>
      <label style={{ display: 'flex', gap: '8px', margin: '10px 0' }}>
        <input type="checkbox" checked={pause.everywhere} onChange={(event) => onPauseEverywhere(event.currentTarget.checked)} />
        {say('pauseEverywhere')}
      </label>
      {pause.sites.length === 0 && <p class="muted">{say('noSitePaused')}</p>}
      <ul>
        {pause.sites.map((site) => (
          <li key={site} class="row" style={{ padding: '4px 0' }}>
            <span>{site}</span>
            <button type="button" class="button" aria-label={say('resumeSite', { site })} onClick={() => onResumeSite(site)}>
              {say('resume')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
