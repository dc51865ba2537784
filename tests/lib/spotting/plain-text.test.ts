import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/spotting/plain-text';

/** The original under each character of the plain text, one after the other. */
const under = (text: string) => {
  const plain = plainText(text);
  return Array.from({ length: plain.text.length }, (_, i) => plain.original(i));
};

describe('plainText', () => {
  it.each([
    ['text as it is', 'Bybit quotes.', 'Bybit quotes.'],
    ['nothing', '', ''],
    ['a soft hyphen', 'Bit\u00adstamp', 'Bitstamp'],
    ['a zero-width space', 'Bit\u200bstamp', 'Bitstamp'],
    ['joiners', 'Bit\u200c\u200dstamp', 'Bitstamp'],
    ['marks of direction', '\u202aBit\u200e\u200fstamp\u202c', 'Bitstamp'],
    ['isolates', '\u2066Bitstamp\u2069', 'Bitstamp'],
    ['a word joiner', 'Bit\u2060stamp', 'Bitstamp'],
    ['a byte order mark', '\ufeffBitstamp', 'Bitstamp'],
    ['several in a row', 'B\u00ad\u200b\u2060it', 'Bit'],
    ['nothing but unseen characters', '\u00ad\u200b\ufeff', ''],
    ['full-width letters', '\uff22\uff59\uff42\uff49\uff54', 'Bybit'],
    ['full-width digits', '\uff22\uff12\uff23\uff12', 'B2C2'],
    ['the full-width dot of Binance.US, and leaves other signs', '\uff35\uff0e\uff33\uff01', 'U.S\uff01'],
    ['letters of other scripts, which stay', '交易所 Ж é 거래소', '交易所 Ж é 거래소'],
    ['a pair of surrogates, which stays', '🚀\u00ad🚀', '🚀🚀'],
    ['a space that does not break, which stays a space', 'Galaxy\u00a0Digital', 'Galaxy\u00a0Digital'],
  ])('reads %s', (_what, text, plain) => {
    expect(plainText(text).text).toBe(plain);
  });

  it.each<[string, string, number[]]>([
    ['of plain text are its own', 'abc', [0, 1, 2]],
    ['pass over what is taken out', 'a\u00adb\u200b\u200bc', [0, 2, 5]],
    ['begin after what is taken out in front', '\ufeffab', [1, 2]],
    ['of full-width letters are their own', '\uff41\uff42', [0, 1]],
    ['count both halves of a surrogate pair', '🚀\u00ada', [0, 1, 3]],
  ])('offsets %s', (_what, text, offsets) => {
    expect(under(text)).toEqual(offsets);
  });

  it.each(['abc', 'a\u00adbc', 'abc\u00ad', '\uff41\uff42', ''])('leads from its end to the end of "%s"', (text) => {
    const plain = plainText(text);
    expect(plain.original(plain.text.length)).toBe(text.length);
  });
});
