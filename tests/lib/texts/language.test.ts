import { describe, expect, it } from 'vitest';
import { createLanguage, isForeign } from '@/lib/texts/language';
import { plain, type Wording } from '@/lib/texts/wording';
import { english, german, lookupIn } from '@/tests/messages';

describe('the locale', () => {
  it.each<['en' | 'de', string[], string]>([
    ['en', ['en-GB', 'en-US'], 'en-GB'],
    ['en', ['de-CH', 'en-AU'], 'en-AU'],
    ['en', ['pl', 'cs'], 'en'],
    ['en', [], 'en'],
    ['de', ['de-CH', 'en'], 'de-CH'],
    ['de', ['en-US', 'de-AT'], 'de-AT'],
    ['de', ['den-CA'], 'de'],
  ])('of %s messages for one who prefers %j is %s', (messages, preferred, locale) => {
    expect(createLanguage(lookupIn(messages), preferred).locale).toBe(locale);
  });
});

describe('formats', () => {
  const british = createLanguage(lookupIn('en'), ['en-GB']);

  it.each([
    ['2026-11-20', 'Nov 20, 2026', '20 Nov 2026', '20.11.2026'],
    ['2026-01-01', 'Jan 1, 2026', '1 Jan 2026', '01.01.2026'],
    ['2025-09', 'Sep 2025', 'Sept 2025', 'Sept. 2025'],
    ['2025', '2025', '2025', '2025'],
    ['not a day', 'not a day', 'not a day', 'not a day'],
    ['', '', '', ''],
  ])('of the date %j are as exact as it is', (date, ...said) => {
    expect([english, british, german].map((language) => language.date(date))).toEqual(said);
  });

  it('of numbers group and point as the language does', () => {
    expect([english, german].map(({ number }) => number(1_234_567.5))).toEqual(['1,234,567.5', '1.234.567,5']);
  });

  it.each<[string[], 'and' | 'or' | 'plain', string, string]>([
    [['A', 'B'], 'and', 'A and B', 'A und B'],
    [['A', 'B', 'C'], 'and', 'A, B, and C', 'A, B und C'],
    [['A', 'B'], 'or', 'A or B', 'A oder B'],
    [['A', 'B', 'C'], 'plain', 'A, B, C', 'A, B und C'],
    [['A'], 'and', 'A', 'A'],
    [[], 'plain', '', ''],
  ])('of the list %j by "%s"', (items, how, inEnglish, inGerman) => {
    expect(english.list(items, how)).toBe(inEnglish);
    expect(german.list(items, how)).toBe(inGerman);
  });

  it('of countries and currencies are the names the language has, and the code where it has none', () => {
    expect([english, german].map(({ country }) => country('DE'))).toEqual(['Germany', 'Deutschland']);
    expect([english, german].map(({ currency }) => currency('CHF'))).toEqual(['Swiss Franc', 'Schweizer Franken']);
    expect([german.country('XQ'), german.currency('XXQ')]).toEqual(['XQ', 'XXQ']);
  });

  it('of a name inside a sentence are small in English, and as they are in German', () => {
    expect([english, german].map(({ inSentence }) => inSentence('Costs'))).toEqual(['costs', 'Costs']);
    expect(english.inSentence('UX')).toBe('UX');
  });
});

describe('what was recorded', () => {
  it('is plain in its own language, and marked in another', () => {
    expect(english.recorded('One fact.')).toBe('One fact.');
    expect(german.recorded('One fact.')).toEqual([{ recorded: 'One fact.' }]);
    expect(german.recorded('')).toBe('');
  });

  it('stands in a sentence of the page as itself', () => {
    const verify = (language: typeof german): Wording => language.wording('toVerify', { what: [{ recorded: 'Ask them.' }] });
    expect(verify(german)).toEqual(['Zu klären: ', { recorded: 'Ask them.' }]);
    expect(plain(verify(english))).toBe('To verify: Ask them.');
    expect(english.wording('toVerify', { what: english.recorded('Ask them.') })).toBe('To verify: Ask them.');
  });

  it('is foreign to a page in another language, not to a regional variant of its own', () => {
    expect(['en', 'en-GB', 'de', 'de-CH'].map((locale) => isForeign({ locale }, 'en'))).toEqual([false, false, true, true]);
  });
});
