/**
 * The browser's own texts. It holds the messages of its language, with English for what that lacks, and is asked for them
 * natively, since `i18n` is alike in Chrome, Edge and Firefox and the polyfill would be bytes on every page with a card.
 */
import { createLanguage, type Language } from '@/lib/texts/language';

interface NativeI18n {
  getMessage(key: string, substitutions: string[]): string;
}

interface Host {
  browser?: { i18n?: NativeI18n };
  chrome?: { i18n?: NativeI18n };
}

let own: Language | null = null;

/** The language of this browser; it does not change while the browser runs. */
export function ownLanguage(): Language {
  own ??= createLanguage(lookup, navigator.languages);
  return own;
}

/** Sets title and language of a page of ours. */
export function titlePage(title: string): void {
  document.title = title;
  document.documentElement.lang = ownLanguage().locale;
}

function lookup(key: string, substitutions: string[]): string {
  const { browser, chrome } = globalThis as Host;
  try {
    return (browser?.i18n ?? chrome?.i18n)?.getMessage(key, substitutions) ?? '';
  } catch {
    // The extension was updated or removed: what still asks goes with it.
    return '';
  }
}
