/** The toolbar popup. Opened as a tab with `#desk/<id>`, it shows that desk. */
import { render } from 'preact';
import '@/components/page.css';
import './popup.css';
import { App } from './App';

const root = document.getElementById('root');
if (root) {
  document.body.classList.add('dl');
  render(<App />, root);
}
