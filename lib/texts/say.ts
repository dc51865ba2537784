/**
 * The one way to a text: `say(key, values)`. Keys and the names of their placeholders are typed from the English messages
 * (`public/_locales/en`), which the browser holds: nothing of them is bundled. Where it looks a text up is the caller's.
 *
 * So that no names need be known here, the placeholders of a message are numbered in the order of their names. A message
 * that counts has one form for each category of `Intl.PluralRules` its language has (`mentions_one`, `mentions_other`)
 * and the placeholder `count`, which picks the form. Numbers are written as the language writes them.
 */
import type messages from '@/public/_locales/en/messages.json';

type Messages = typeof messages;
type MessageKey = keyof Messages & string;
type Form = `${string}_${Intl.LDMLPluralRule}`;
type Base<K> = K extends `${infer B}_other` ? B : never;

export type TextKey = Exclude<MessageKey, Form> | Base<MessageKey>;

type MessageOf<K extends TextKey> = K extends MessageKey ? Messages[K] : Messages[`${K}_other` & MessageKey];
type NameIn<M> = M extends { placeholders: infer P } ? keyof P & string : never;

/** Names of the placeholders of a text. */
export type NamesIn<K extends TextKey> = K extends TextKey ? NameIn<MessageOf<K>> : never;

/** Keys of texts without placeholders. */
export type PlainKey = { [K in TextKey]: [NamesIn<K>] extends [never] ? K : never }[TextKey];

type ValuesFor<K extends TextKey> = { [N in NamesIn<K>]: N extends 'count' ? number : string | number };

export type Say = <K extends TextKey>(key: K, ...values: [NamesIn<K>] extends [never] ? [] : [values: ValuesFor<K>]) => string;

/** A message with its placeholders filled, in the order of their numbers; empty where there is none. */
export type Lookup = (key: string, substitutions: string[]) => string;

/** `locale` is the BCP 47 tag by whose rules numbers are written and forms picked. */
export function createSay(lookup: Lookup, locale: string): Say {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  return (key: string, values: Readonly<Record<string, string | number>> = {}) => {
    const names = Object.keys(values).sort();
    const substitutions = names.map((name) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
    const { count } = values;
    if (typeof count !== 'number') return lookup(key, substitutions);
    return lookup(`${key}_${plurals.select(count)}`, substitutions) || lookup(`${key}_other`, substitutions);
  };
}
