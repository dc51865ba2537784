import { describe, expect, it } from 'vitest';
import { finder, finderOf, wordAfter, wordBefore } from '@/lib/spotting/vocabulary';

describe('finderOf', () => {
  const find = finderOf(['token', 'order book', 'бирж', '交易所', '거래소', 'C++']);

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
    expect(find(text).map(({ words }) => words)).toEqual(found);
  });

  it.each(['', 'anything', '交易所'])('finds nothing in "%s" where there are no words', (text) => {
    expect(finderOf([])(text)).toEqual([]);
  });

  it('needs neither kind of script to be there', () => {
    expect([finderOf(['取引'])('店頭取引'), finderOf(['spot'])('a spot price')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('tells where each begins, and stops where it is told to', () => {
    const text = 'token, order book, token';
    expect(find(text).map(({ start }) => start)).toEqual([0, 7, 19]);
    expect(find(text, ({ words }) => words !== 'order book').map(({ start }) => start)).toEqual([0, 7]);
  });

  it('goes on one letter after a place where no word of its own stands', () => {
    expect(finderOf(['aba', 'bab'])('xaba aba').map(({ start }) => start)).toEqual([5]);
    const overlapping = finder(
      () => 'aba|ba',
      () => 'ba',
    );
    expect(overlapping('aba')).toEqual([{ start: 1, words: 'ba' }]);
  });
});

describe('the word beside a place', () => {
  const [before, after] = [wordBefore(['exchange', 'order book', '交易所']), wordAfter(['said', 'order book', '交易所'])];

  it.each<[string, string | undefined, string | undefined]>([
    ['the exchange | said so', 'exchange', 'said'],
    ['Exchange “|” order  book', 'Exchange', 'order  book'],
    ['order book: |’s order book', 'order book', 'order book'],
    ['大交易所|交易所', '交易所', '交易所'],
    ['the exchange of | who said', undefined, undefined],
    ['stockexchange | saidness', undefined, undefined],
    ['|', undefined, undefined],
  ])('in "%s" is %s before and %s after', (marked, beforeIt, afterIt) => {
    const [text, place] = [marked.replace('|', ''), marked.indexOf('|')];
    expect([before(text, place), after(text, place)]).toEqual([beforeIt, afterIt]);
  });
});
