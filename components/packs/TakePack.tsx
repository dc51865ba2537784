/** A pack of data from a file, or from an address that is typed: neither changes anything yet. */
import { useState } from 'preact/hooks';
import { useLanguage } from '../language';

export interface TakePackProps {
  /** Whether a server is being asked. */
  fetching: boolean;
  onFile: (file: File) => void;
  onFetch: (address: string) => void;
}

export function TakePack({ fetching, onFile, onFetch }: TakePackProps) {
  const { say } = useLanguage();
  const [address, setAddress] = useState('');
  return (
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
          if (!fetching) onFetch(address);
        }}
      >
        <label class="field">
          <span>{say('packUrl')}</span>
          <input
            type="text"
            inputMode="url"
            value={address}
            aria-describedby="pack-url-how"
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" aria-disabled={fetching}>
          {say('packFetch')}
        </button>
      </form>
      <p class="muted" id="pack-url-how">
        {say('packUrlHow')}
      </p>
    </>
  );
}
