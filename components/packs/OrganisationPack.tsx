/** What the user's organisation sets on packs: the address of its own with the button that fetches it, the keys, what is switched off. */
import type { PackRules } from '@/lib/policy/packs';
import { useLanguage } from '../language';
import { SetByOrganisation } from '../SetByOrganisation';

export interface OrganisationPackProps {
  organisation: PackRules;
  /** Whether a server is being asked. */
  fetching: boolean;
  /** Id of what is said on fetching. */
  describedBy: string;
  onFetch: (address: string) => void;
}

export function OrganisationPack({ organisation: { url, keys, isOwnAllowed }, fetching, describedBy, onFetch }: OrganisationPackProps) {
  const { say, list } = useLanguage();
  return (
    <div class="organisation-pack">
      {url !== null && (
        <>
          <p id="organisation-pack">
            {say('packOfOrganisation')} <code class="pack-key">{url}</code>
            <br />
            <SetByOrganisation />
          </p>
          <p class="actions">
            <button
              type="button"
              class="button"
              aria-disabled={fetching}
              aria-describedby={`organisation-pack ${describedBy}`}
              onClick={() => onFetch(url)}
            >
              {say('packFetchOrganisations')}
            </button>
          </p>
        </>
      )}
      {keys.length > 0 && (
        <p>
          {say('packKeysListed', {
            names: list(
              keys.map(({ name }) => name),
              'plain',
            ),
          })}
          <br />
          <SetByOrganisation />
        </p>
      )}
      {!isOwnAllowed && (
        <p>
          {say(url === null ? 'packOffWhole' : 'packOffOwn')}
          <br />
          <SetByOrganisation />
        </p>
      )}
    </div>
  );
}
