import { expect, it } from 'vitest';
import { type LocalText, localText } from '@/lib/texts/local-text';

it.each<[LocalText, string, string]>([
  ['UX', 'de', 'UX'],
  [{ en: 'Costs', de: 'Kosten' }, 'de', 'Kosten'],
  [{ en: 'Costs', de: 'Kosten' }, 'de-CH', 'Kosten'],
  [{ en: 'Costs', de: 'Kosten' }, 'en-GB', 'Costs'],
  [{ en: 'Costs', de: 'Kosten' }, 'fr', 'Costs'],
  [{ en: 'Costs' }, 'de', 'Costs'],
  [{ en: 'Costs' }, 'constructor', 'Costs'],
])('%j in %s reads "%s"', (text, locale, said) => {
  expect(localText(text, locale)).toBe(said);
});
