/** Where nothing is marked, and how to resume. */
import type { PauseList } from '@/lib/profile/pause';

export interface PausedSitesProps {
  pause: PauseList;
  onPauseEverywhere: (paused: boolean) => void;
  onResumeSite: (site: string) => void;
}

export function PausedSites({ pause, onPauseEverywhere, onResumeSite }: PausedSitesProps) {
  return (
    <>
      <label style={{ display: 'flex', gap: '8px', margin: '10px 0' }}>
        <input type="checkbox" checked={pause.everywhere} onChange={(event) => onPauseEverywhere(event.currentTarget.checked)} />
        Pause everywhere
      </label>
      {pause.sites.length === 0 && <p class="muted">No site is paused. The popup pauses the one you are on.</p>}
      <ul>
        {pause.sites.map((site) => (
          <li key={site} class="row" style={{ padding: '4px 0' }}>
            <span>{site}</span>
            <button type="button" class="button" aria-label={`Resume ${site}`} onClick={() => onResumeSite(site)}>
              Resume
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
