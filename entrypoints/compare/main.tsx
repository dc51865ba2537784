/** The page that stands desks side by side: `compare.html#kraken,coinbase`. */
import { render } from 'preact';
import '@/components/page.css';
import '@/components/compare.css';
import '@/components/compare-on-paper.css';
import { LanguageProvider } from '@/components/language';
import { Notice } from '@/components/Notice';
import { ownLanguage, titlePage } from '@/lib/adapters/texts';

const root = document.getElementById('root');
if (root) {
  document.body.classList.add('dl');
  const language = ownLanguage();
  titlePage(language.say('compareTitle'));
  // Its code waits for the pack of data in use.
  import('./App').then(
    ({ App }) =>
      render(
        <LanguageProvider value={language}>
          <App />
        </LanguageProvider>,
        root,
      ),
    () => render(<Notice text={language.say('directoryNotRead')} />, root),
  );
}
