/** The page that stands desks side by side: `compare.html#kraken,coinbase`. */
import { render } from 'preact';
import '@/components/page.css';
import '@/components/compare.css';
import '@/components/compare-on-paper.css';
import { LanguageProvider } from '@/components/language';
import { ownLanguage, titlePage } from '@/lib/adapters/texts';
import { App } from './App';

const root = document.getElementById('root');
if (root) {
  document.body.classList.add('dl');
  const language = ownLanguage();
  titlePage(language.say('compareTitle'));
  render(
    <LanguageProvider value={language}>
      <App />
    </LanguageProvider>,
    root,
  );
}
