/** The toolbar popup. Opened as a tab with `#desk/<id>`, it shows that desk. */
import { render } from 'preact';
import '@/components/page.css';
import './popup.css';
import { LanguageProvider } from '@/components/language';
import { ownLanguage, titlePage } from '@/lib/adapters/texts';
import { Popup } from './Popup';

const root = document.getElementById('root');
if (root) {
  document.body.classList.add('dl');
  const language = ownLanguage();
  titlePage(language.say('extensionName'));
  render(
    <LanguageProvider value={language}>
      <Popup />
    </LanguageProvider>,
    root,
  );
}
