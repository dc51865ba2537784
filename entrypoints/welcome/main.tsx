/** The page that opens once, when DeskLens was installed. */
import { render } from 'preact';
import '@/components/page.css';
import './welcome.css';
import { LanguageProvider } from '@/components/language';
import { ownLanguage, titlePage } from '@/lib/adapters/texts';
import { App } from './App';

const root = document.getElementById('root');
if (root) {
  document.body.classList.add('dl');
  const language = ownLanguage();
  titlePage(language.say('welcomeTitle'));
  render(
    <LanguageProvider value={language}>
      <App />
    </LanguageProvider>,
    root,
  );
}
