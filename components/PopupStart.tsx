/** The popup before anything is known: the search field, which takes what is typed while the directory is being read. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLanguage } from './language';

export interface PopupStartProps {
  query: string;
  onQuery: (query: string) => void;
}

export function PopupStart({ query, onQuery }: PopupStartProps) {
  const { say } = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <main aria-busy="true">
      <header class="part row">
        <h1>{say('extensionName')}</h1>
      </header>
      <div class="part">
        <input
          type="search"
          ref={field}
          autocomplete="off"
          spellcheck={false}
          aria-label={say('search')}
          placeholder={say('search')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </div>
    </main>
  );
}
