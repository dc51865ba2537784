import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { messages } from '@/tests/messages';
import { nodesOf, sourcesUnder } from './sources';

const root = join(import.meta.dirname, '../../..');
const languages = Object.keys(messages) as (keyof typeof messages)[];
/** "mentions_one": a form of the text "mentions". */
const form = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string) => key.replace(form, '');
const keys = Object.keys(messages.en);
const named = (message: string) => [...message.matchAll(/\$([A-Z]+)\$/g)].map(([, name = '']) => name.toLowerCase());

/** Every string that stands in the code that is shipped, and every message the manifest names. */
function spoken(): Set<string> {
  const strings = sourcesUnder('components', 'entrypoints', 'lib')
    .filter(({ fileName }) => !fileName.startsWith(join('lib', 'dev')))
    .flatMap(nodesOf)
    .flatMap((node) => (ts.isStringLiteral(node) ? [node.text] : []));
  const manifest = readFileSync(join(root, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+?)__/g);
  return new Set([...strings, ...Array.from(manifest, ([, key = '']) => key)]);
}

describe('the messages', () => {
  it('are all spoken somewhere, and none is spoken that is not there (the types see to the rest)', () => {
    const said = spoken();
    expect(keys.filter((key) => !said.has(baseOf(key)))).toEqual([]);
    const manifest = Array.from(readFileSync(join(root, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+?)__/g), ([, key = '']) => key);
    expect(manifest.length).toBeGreaterThan(2);
    expect(manifest.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each(languages)('of %s have every key of the English ones and no other, and say something', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = new Set(keys.flatMap((key) => (form.test(key) ? forms.map((one) => `${baseOf(key)}_${one}`) : [key])));
    expect(Object.keys(messages[language]).sort()).toEqual([...wanted].sort());
    expect(Object.entries(messages[language]).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });

  it.each(languages)(
    'of %s use each of their placeholders, which are the English ones, numbered in the order of their names',
    (language) => {
      const wrong = Object.entries(messages[language]).filter(([key, { message, placeholders = {} }]) => {
        const names = Object.keys(placeholders);
        const inEnglish = Object.keys(messages.en[key]?.placeholders ?? messages.en[`${baseOf(key)}_other`]?.placeholders ?? {});
        const numbered = names.toSorted().every((name, i) => placeholders[name]?.content === `$${i + 1}`);
        const alike = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === [...new Set(b)].toSorted().join();
        return !(numbered && alike(names, inEnglish) && alike(names, named(message)) && names.length <= 9);
      });
      expect(wrong.map(([key]) => key)).toEqual([]);
    },
  );

  it('count where they have forms, and have forms where they count', () => {
    const counting = keys.filter((key) => Object.hasOwn(messages.en[key]?.placeholders ?? {}, 'count'));
    expect(counting).toEqual(keys.filter((key) => form.test(key)));
  });

  it.each(languages)('of %s name their own language', (language) => {
    expect(messages[language]['locale']?.message).toBe(language);
  });

  it.each(languages)('of %s keep to what stores allow, and promise nothing', (language) => {
    expect(messages[language]['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
    const promising = /\b(safe|scam|fraud|guaranteed?|sicher|Betrug|garantiert)\b/i;
    expect(Object.entries(messages[language]).filter(([, { message }]) => promising.test(message))).toEqual([]);
  });

  it('of German are not the English ones, but for names and terms both have', () => {
    const alike = keys.filter(
      (key) => messages.en[key]?.message === messages.de[key]?.message && /[a-z]/.test(messages.en[key]?.message ?? ''),
    );
    expect(alike.length / keys.length).toBeLessThan(0.06);
  });
});
