/** A memo as one HTML file, in the user's language. Every text in it is escaped by the renderer; the style is the one thing that is not. */
import { renderToString } from 'preact-render-to-string';
import type { MemoDocument } from '@/lib/memo/document';
import type { Language } from '@/lib/texts/language';
import { LanguageProvider } from '../language';
import { MemoPage } from './MemoPage';
import style from './memo.css?raw';

/** As the renderer writes an element that is empty; no text can hold it, since it would be escaped. */
const NO_STYLE = '<style></style>';

export function memoHtml(memo: MemoDocument, language: Language): string {
  const page = renderToString(
    <LanguageProvider value={language}>
      <MemoPage memo={memo} />
    </LanguageProvider>,
  );
  return `<!doctype html>\n${page.replace(NO_STYLE, () => `<style>\n${style}</style>`)}\n`;
}
