/** The real messages, looked up as a browser does. */
import { createLanguage, type Language } from '@/lib/texts/language';
import type { Lookup } from '@/lib/texts/say';
import de from '@/public/_locales/de/messages.json';
import en from '@/public/_locales/en/messages.json';

export interface Message {
  message: string;
  description?: string;
  placeholders?: Readonly<Record<string, { content: string }>>;
}

export const messages: Readonly<Record<'en' | 'de', Readonly<Record<string, Message>>>> = { en, de };

/** In the messages of one language, with English for what it lacks. */
export function lookupIn(language: 'en' | 'de'): Lookup {
  return (key, substitutions) => {
    const found = messages[language][key] ?? messages.en[key];
    if (!found) return '';
    const { message, placeholders = {} } = found;
    return message.replace(/\$([a-z0-9_@]+)\$/gi, (_whole, name: string) => {
      const content = placeholders[name.toLowerCase()]?.content ?? '';
      return content.replace(/\$(\d)/, (_position, digit) => substitutions[Number(digit) - 1] ?? '');
    });
  };
}

export const english: Language = createLanguage(lookupIn('en'), ['en']);
export const german: Language = createLanguage(lookupIn('de'), ['de']);
