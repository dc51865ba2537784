/** The real messages, looked up as a browser does. */
import * as dev from '@/lib/dev/look-up';
import { createLanguage, type Language } from '@/lib/texts/language';
import type { Lookup } from '@/lib/texts/say';
import de from '@/public/_locales/de/messages.json';
import en from '@/public/_locales/en/messages.json';

export const messages: Readonly<Record<'en' | 'de', dev.Messages>> = { en, de };

/** In the messages of one language, with English for what it lacks. */
export function lookupIn(language: 'en' | 'de'): Lookup {
  return dev.lookupIn(messages[language], messages.en);
}

export const english: Language = createLanguage(lookupIn('en'), ['en']);
export const german: Language = createLanguage(lookupIn('de'), ['de']);
