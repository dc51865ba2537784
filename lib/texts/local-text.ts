/** A text of the data in more than one language, where it is ours and not recorded: names of criteria, questions, checklist items. */

/** A string reads alike in every language; else there is English at least, and other languages by their codes. */
export type LocalText = string | { readonly en: string; readonly [language: string]: string };

/** The text in the language of the locale; in English where it has none. */
export function localText(text: LocalText, locale: string): string {
  if (typeof text === 'string') return text;
  const language = locale.split('-', 1)[0]?.toLowerCase() ?? '';
  return (Object.hasOwn(text, language) ? text[language] : undefined) ?? text.en;
}
