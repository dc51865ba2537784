import { describe, expect, it } from 'vitest';
import { createSay, type Say } from '@/lib/texts/say';
import { english, german } from '@/tests/messages';

describe('say', () => {
  it('fills the placeholders by their names, whatever order they are given in', () => {
    const filled = 'Options: unverified → met';
    expect(english.say('changed', { what: 'Options', before: 'unverified', now: 'met' })).toBe(filled);
    expect(english.say('changed', { now: 'met', before: 'unverified', what: 'Options' })).toBe(filled);
  });

  it('hands the values on in the order of their names', () => {
    const asked: [string, string[]][] = [];
    const say = createSay((key, substitutions) => {
      asked.push([key, substitutions]);
      return key;
    }, 'en');
    say('changed', { what: 'c', before: 'a', now: 'b' });
    expect(asked).toEqual([['changed', ['a', 'b', 'c']]]);
  });

  it('leaves a value alone that looks like a placeholder', () => {
    expect(english.say('noneFound', { query: '$1 $QUERY$ $$' })).toContain('“$1 $QUERY$ $$”');
  });

  it.each<[number, string, string]>([
    [0, '0 mentions', '0 Nennungen'],
    [1, '1 mention', '1 Nennung'],
    [2, '2 mentions', '2 Nennungen'],
    [21, '21 mentions', '21 Nennungen'],
    [1.5, '1.5 mentions', '1,5 Nennungen'],
    [12_345, '12,345 mentions', '12.345 Nennungen'],
  ])('counts %d', (count, inEnglish, inGerman) => {
    expect(english.say('mentions', { count })).toBe(inEnglish);
    expect(german.say('mentions', { count })).toBe(inGerman);
  });

  it('asks for the form the language has for a number, and for the common one where a message lacks it', () => {
    const forms = (locale: string, has: readonly string[]): Say => createSay((key) => (has.includes(key) ? key : ''), locale);
    const polish = forms('pl', ['mentions_one', 'mentions_few', 'mentions_many', 'mentions_other']);
    expect([1, 2, 5, 21, 22, 1.5].map((count) => polish('mentions', { count }))).toEqual([
      'mentions_one',
      'mentions_few',
      'mentions_many',
      'mentions_many',
      'mentions_few',
      'mentions_other',
    ]);
    expect(forms('pl', ['mentions_other'])('mentions', { count: 2 })).toBe('mentions_other');
  });
});
