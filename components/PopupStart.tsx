/** The popup before anything is known: what is typed into its field and which list is chosen is taken while the rest is being read. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { HomeSearch, type HomeSearchProps } from './HomeSearch';
import { useLanguage } from './language';
import { tabpanel } from './Tabs';

export function PopupStart({ home, onHome }: Pick<HomeSearchProps, 'home' | 'onHome'>) {
  const { say } = useLanguage();
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => main.current?.querySelector('input')?.focus(), []);
  return (
    <main aria-busy="true" ref={main}>
      <header class="part row">
        <h1>{say('extensionName')}</h1>
      </header>
      <HomeSearch home={home} onHome={onHome} label={say('search')} onPage={null} />
      {home.query === '' && <div class="part" {...tabpanel(home.tab)} />}
    </main>
  );
}
