/**
 * What a surface speaks: texts, and numbers, dates, lists, countries and currencies as that language writes them, all by
 * the platform's `Intl`. One is made at the start of each page and script (`lib/adapters/texts.ts`) and handed down.
 */
import { isValid, parseISO } from 'date-fns';
import { fill, type Values } from './fill';
import { createSay, type Lookup, type Say, type TextKey } from './say';
import { inLine, RECORDED_IN, type Recorded, type Wording } from './wording';

/** `plain`: one beside the other, as a language lists without a word between. */
export type Listing = 'and' | 'or' | 'plain';

export interface Language {
  say: Say;
  /** BCP 47 tag: the language of the texts, in the user's region where it is spoken there. */
  locale: string;
  number(value: number): string;
  /** A decimal written in digits with a point, which no binary number could hold: with all its places. */
  decimal(digits: string): string;
  /** Of YYYY, YYYY-MM or YYYY-MM-DD, as exact as it is given; anything else stays as it is. */
  date(date: string): string;
  /** Hour and minute of an ISO moment, where the user is. */
  time(moment: string): string;
  list(items: readonly string[], how: Listing): string;
  /** Name of a country from its ISO code; the code itself where the platform has none. */
  country(code: string): string;
  /** Name of a currency from its ISO code. */
  currency(code: string): string;
  /** A name that stands by itself with a capital, as it is written inside a sentence. */
  inSentence(name: string): string;
  /** What the data records, marked as in its own language where that is another one. */
  recorded(text: string): Wording;
  /** As `say`, with wordings for values. */
  wording<K extends TextKey>(key: K, values: Values<K, readonly (string | Recorded)[]>): Wording;
}

const listings = {
  and: { type: 'conjunction', style: 'long' },
  or: { type: 'disjunction', style: 'long' },
  plain: { type: 'unit', style: 'long' },
} as const;

/** `preferred`: the user's languages, best first. */
export function createLanguage(lookup: Lookup, preferred: readonly string[]): Language {
  const locale = regional(lookup('locale', []), preferred);
  const say = createSay(lookup, locale);
  const numbers = new Intl.NumberFormat(locale);
  const isRecordedIn = languageOf(locale) === RECORDED_IN;
  return {
    say,
    locale,
    number: (value) => numbers.format(value),
    decimal: (digits) => {
      const places = digits.split('.')[1]?.length ?? 0;
      const exact = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places });
      return exact.format(digits as Intl.StringNumericLiteral);
    },
    date: (date) => {
      const day = parseISO(date);
      return isValid(day) ? new Intl.DateTimeFormat(locale, dateStyle(date)).format(day) : date;
    },
    time: (moment) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(parseISO(moment)),
    list: (items, how) => new Intl.ListFormat(locale, listings[how]).format(items),
    country: (code) => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code,
    currency: (code) => new Intl.DisplayNames([locale], { type: 'currency' }).of(code) ?? code,
    // Names that are an abbreviation, and those of a language with capital nouns, stay as they are.
    inSentence: (name) => (say('nounsInSentence') === 'capital' || name === name.toUpperCase() ? name : name.toLocaleLowerCase(locale)),
    recorded: (text) => (isRecordedIn || text === '' ? text : [{ recorded: text }]),
    wording: (key, values) => inLine(...fill(say, key, values)),
  };
}

/** Whether text in `other` differs in language from the page and needs to say so. */
export function isForeign({ locale }: Pick<Language, 'locale'>, other: string): boolean {
  return languageOf(locale) !== languageOf(other);
}

/** The user's own variant of the language, where one of his languages is one: "en-GB" for "en". */
function regional(language: string, preferred: readonly string[]): string {
  return preferred.find((tag) => languageOf(tag) === languageOf(language)) ?? language;
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? tag;
}

function dateStyle(date: string): Intl.DateTimeFormatOptions {
  if (date.length > 'YYYY-MM'.length) return { dateStyle: 'medium' };
  return date.length > 'YYYY'.length ? { year: 'numeric', month: 'short' } : { year: 'numeric' };
}
