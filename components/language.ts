/** The language everything under it speaks. Each surface provides its own; there is none to fall back to. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '@/lib/texts/language';

const LanguageContext = createContext<Language | null>(null);

export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('no language is provided');
  return language;
}
