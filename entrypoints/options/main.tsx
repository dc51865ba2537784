/** The options page. */
import { render } from 'preact';
import '@/components/page.css';
import './options.css';
import { App } from './App';

const root = document.getElementById('root');
if (root) {
  document.body.classList.add('dl');
  render(<App />, root);
}
