/** The texts of our listings in every language: `texts/<language>.json`, of which the English ones give the form. */
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

export type Texts = typeof en;
/** A picture of a listing, by what it shows. */
export type Picture = keyof Texts['pictures'];

export const storeLanguages = ['en', 'de'] as const;
export type StoreLanguage = (typeof storeLanguages)[number];
export const texts: Readonly<Record<StoreLanguage, Texts>> = { en, de };
