/** Everything that is paused, and how to resume each of it. */
import type { Pause, PauseList } from '@/lib/profile/pause';
import { useLanguage } from './language';
import { SetByOrganisation } from './SetByOrganisation';

export interface PausedSitesProps {
  pause: PauseList;
  /** Names of desks by id. */
  desks: ReadonlyMap<string, string>;
  /** Sites the user's organisation pauses. */
  set?: readonly string[];
  onPause: (pause: Pause, paused: boolean) => void;
}

export function PausedSites({ pause: { everywhere, until, sites, pages, desks: deskIds }, desks, set = [], onPause }: PausedSitesProps) {
  const { say, time } = useLanguage();
  const rows: { name: string; pause: Pause }[] = [
    ...(until === null ? [] : [{ name: say('pausedUntil', { time: time(until) }), pause: { kind: 'until' as const, until } }]),
    ...sites.map((site) => ({ name: site, pause: { kind: 'site' as const, site } })),
    ...pages.map((page) => ({ name: page, pause: { kind: 'page' as const, page } })),
    ...deskIds.map((deskId) => ({ name: desks.get(deskId) ?? deskId, pause: { kind: 'desk' as const, deskId } })),
  ];
  return (
    <>
      <label style={{ display: 'flex', gap: '8px', margin: '10px 0' }}>
        <input
          type="checkbox"
          checked={everywhere}
          onChange={({ currentTarget }) => onPause({ kind: 'everywhere' }, currentTarget.checked)}
        />
        {say('pauseEverywhere')}
      </label>
      {rows.length === 0 && <p class="muted">{say('noSitePaused')}</p>}
      <ul>
        {rows.map(({ name, pause }) => (
          <li key={`${pause.kind} ${name}`} class="row" style={{ padding: '4px 0' }}>
            <span style={{ overflowWrap: 'anywhere' }}>{name}</span>
            {pause.kind === 'site' && set.includes(pause.site) ? (
              <SetByOrganisation />
            ) : (
              <button type="button" class="button" aria-label={say('resumeSite', { site: name })} onClick={() => onPause(pause, false)}>
                {say('resume')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
