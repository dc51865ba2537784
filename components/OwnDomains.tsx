/**
 * The user's own counterparties: what is listed, how to take one off where the organisation does not list it, and a field for one or a
 * firm's whole list.
 */
import { useState } from 'preact/hooks';
import type { ListedDomain } from '@/lib/domains/guard';
import type { PutAway } from '@/lib/domains/own-list';
import { useLanguage } from './language';
import { SetByOrganisation } from './SetByOrganisation';

export interface OwnDomainsProps {
  /** The organisation's among them. */
  listed: readonly ListedDomain[];
  /** Domains the user's organisation lists. */
  set?: readonly string[];
  putAway: readonly PutAway[];
  /** True where all of it was added. */
  onAdd: (text: string) => Promise<boolean>;
  onRemove: (domain: string) => void;
  onShowAgain: (site: string) => void;
}

export function OwnDomains({ listed, set = [], putAway, onAdd, onRemove, onShowAgain }: OwnDomainsProps) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  return (
    <>
      {listed.length === 0 && <p class="muted">{say('ownDomainsNone')}</p>}
      <ul>
        {listed.map(({ domain, name }) => (
          <li key={domain} class="row" style={{ padding: '4px 0' }}>
            <span style={{ overflowWrap: 'anywhere' }}>
              <strong>{domain}</strong> {name !== domain && <span class="muted">{name}</span>}
            </span>
            {set.includes(domain) ? (
              <SetByOrganisation />
            ) : (
              <button type="button" class="button" aria-label={say('removeDomain', { domain })} onClick={() => onRemove(domain)}>
                {say('remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (text.trim() !== '' && (await onAdd(text))) setText('');
        }}
      >
        <label style={{ display: 'grid', gap: '4px', margin: '10px 0 6px' }}>
          {say('ownDomainsField')}
          <textarea rows={3} spellcheck={false} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button">
          {say('ownDomainsAdd')}
        </button>
      </form>
      {putAway.length > 0 && (
        <>
          <h3 class="label gap">{say('putAwayNotes')}</h3>
          <ul>
            {putAway.map(({ site, like }) => (
              <li key={`${site} ${like}`} class="row" style={{ padding: '4px 0' }}>
                <span style={{ overflowWrap: 'anywhere' }}>{site}</span>
                <button type="button" class="button" aria-label={say('showAgainOn', { site })} onClick={() => onShowAgain(site)}>
                  {say('showAgain')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
