import { describe, expect, it } from 'vitest';
import { anyOf } from '@/lib/spotting/vocabulary';

describe('anyOf', () => {
  const words = anyOf(['token', 'order book', 'бирж', '交易所', '거래소', 'C++'], 'g');

  it.each<[string, string, string[]]>([
    ['a word', 'one token here', ['token']],
    ['a word in capitals', 'TOKEN', ['TOKEN']],
    ['several, in their order', 'a token, an order book', ['token', 'order book']],
    ['words over a line break', 'order\n book', ['order\n book']],
    ['words between signs', '(token) "order book"', ['token', 'order book']],
    ['no part of a longer Latin word', 'tokenism, cryptotoken', []],
    ['no part of a word with a digit or underscore', 'token2 _token', []],
    ['no part of a word with an accent', 'tokené', []],
    ['no part of a longer Cyrillic word', 'биржевой', []],
    ['a Latin word that Han letters touch', '買token了', ['token']],
    ['a Han word inside a text without spaces', '大交易所公布', ['交易所']],
    ['a Hangul word with a particle', '거래소는', ['거래소']],
    ['signs for what they are', 'in C++ or C', ['C++']],
  ])('finds %s', (_what, text, found) => {
    expect(Array.from(text.matchAll(words), ([word]) => word)).toEqual(found);
  });

  it.each(['', 'anything', '交易所'])('finds nothing in "%s" where there are no words', (text) => {
    expect(anyOf([], 'g').test(text)).toBe(false);
  });

  it('needs neither kind of script to be there', () => {
    expect([anyOf(['取引']).test('店頭取引'), anyOf(['spot']).test('a spot price')]).toEqual([true, true]);
  });
});
