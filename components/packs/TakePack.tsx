/** A pack of data from the organisation, from a file, or from an address that is typed: none changes anything yet. */
import { useState } from 'preact/hooks';
import type { PackRules } from '@/lib/policy/packs';
import { useLanguage } from '../language';
import { OrganisationPack } from './OrganisationPack';

export interface TakePackProps {
  organisation: PackRules;
  /** Whether a server is being asked. */
  fetching: boolean;
  onFile: (file: File) => void;
  onFetch: (address: string) => void;
}

const FETCH_HOW = 'pack-url-how';

export function TakePack({ organisation, fetching, onFile, onFetch }: TakePackProps) {
  const { say } = useLanguage();
  const [address, setAddress] = useState('');
  const fetch = (url: string) => {
    if (!fetching) onFetch(url);
  };
  return (
    <>
      <OrganisationPack organisation={organisation} fetching={fetching} describedBy={FETCH_HOW} onFetch={fetch} />
      {organisation.isOwnAllowed && (
        <>
          <label class="field">
            <span>{say('packFile')}</span>
            <input
              type="file"
              accept=".json,application/json"
              aria-describedby="pack-file-how"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file) onFile(file);
                // The same file may be chosen again, after it was mended.
                currentTarget.value = '';
              }}
            />
          </label>
          <p class="muted" id="pack-file-how">
            {say('backupChooseHow')}
          </p>
          <form
            class="inline-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              fetch(address);
            }}
          >
            <label class="field">
              <span>{say('packUrl')}</span>
              <input
                type="text"
                inputMode="url"
                value={address}
                aria-describedby={FETCH_HOW}
                onInput={({ currentTarget }) => setAddress(currentTarget.value)}
              />
            </label>
            <button type="submit" class="button" aria-disabled={fetching}>
              {say('packFetch')}
            </button>
          </form>
        </>
      )}
      {(organisation.isOwnAllowed || organisation.url !== null) && (
        <p class="muted" id={FETCH_HOW}>
          {say('packUrlHow')}
        </p>
      )}
    </>
  );
}
