/** The small shapes that everything in `data/` is made of. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as the source shows them. */
import { isValid, parseISO } from 'date-fns';
import * as z from 'zod/mini';

export const text = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, 'a text has no control characters, and none that turn its direction'),
  );
/** A text of ours: one string where it reads alike in every language, else each language by its code, English at least. */
export const localText = z.union(
  [
    text,
    z
      .catchall(z.object({ en: text }), text)
      .check(z.refine((texts) => Object.keys(texts).every((key) => /^[a-z]{2}$/.test(key)), 'a language is its two-letter code')),
  ],
  'a text of ours is a string, or English ("en") and other languages by their two-letter codes',
);
export const id = z.string().check(
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
  // Ids are keys of plain objects.
  z.refine((value) => !(value in {}), 'an id may not be a name every object has'),
);
export const ids = z.array(id).check(z.minLength(1));
export const date = z
  .string()
  .check(
    z.refine(
      (value) => /^\d{4}(-\d{2}){0,2}$/.test(value) && isValid(parseISO(value)),
      'a date is YYYY, YYYY-MM or YYYY-MM-DD, and a day of the calendar',
    ),
  );
export const day = z.iso.date('a day is YYYY-MM-DD');
export const points = z.int().check(z.minimum(1), z.maximum(100));
export const usd = z.int().check(z.minimum(1));
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'a fiat currency is an ISO 4217 code'));
export const country = z.string().check(z.regex(/^[A-Z]{2}$/, 'a country is an ISO 3166-1 code'));
export const region = z
  .string()
  .check(z.regex(/^([A-Z]{2}|[A-Z]{2}-[A-Z]{2}|EU|EEA)$/, 'a region is an ISO country, a US state as US-XX, or a group of regions.json'));

export const regionsNamed = z.strictObject({ in: z.optional(z.array(region)), notIn: z.optional(z.array(region)) });

/** Texts in all languages, or in one. */
export type Texts = typeof text | typeof localText;
