import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPasted } from '@/lib/settlement/pasted';
import { evmAddress } from './addresses';

describe('what was pasted', () => {
  it('is left as it is where there is nothing to take out', () => {
    expect(cleanPasted(evmAddress)).toEqual({ text: evmAddress, spaces: 0, invisible: 0, foreign: [] });
  });

  it('loses its white space, and says how much', () => {
    expect(cleanPasted(' 0x5aAe b605\u{A0}3F\n')).toEqual({ text: '0x5aAeb6053F', spaces: 4, invisible: 0, foreign: [] });
  });

  it.each([
    ['zero width space', '\u{200B}'],
    ['zero width joiner', '\u{200D}'],
    ['word joiner', '\u{2060}'],
    ['byte order mark', '\u{FEFF}'],
    ['soft hyphen', '\u{AD}'],
    ['right-to-left override', '\u{202E}'],
    ['isolate', '\u{2066}'],
    ['variation selector', '\u{FE0F}'],
    ['tag letter', '\u{E0041}'],
    ['null', '\u{0}'],
  ])('loses what is not seen, and says so: %s', (_what, character) => {
    expect(cleanPasted(`0x5a${character}Ae`)).toEqual({ text: '0x5aAe', spaces: 0, invisible: 1, foreign: [] });
  });

  it.each([
    ['Cyrillic а', 'а', 'U+0430'],
    ['Greek ο', 'ο', 'U+03BF'],
    ['full-width ａ', 'ａ', 'U+FF41'],
    ['mathematical 𝟶', '𝟶', 'U+1D7F6'],
    ['a combining accent', '\u{301}', 'U+0301'],
    ['an ellipsis', '…', 'U+2026'],
  ])('keeps a letter of another kind and names it with its place: %s', (_what, character, code) => {
    const cleaned = cleanPasted(`0x ${character}5`);
    expect(cleaned).toMatchObject({ text: `0x${character}5`, foreign: [{ character, code, place: 3 }] });
  });

  it('counts every character once: as taken out, or as left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text, spaces, invisible } = cleanPasted(raw);
        expect([...text].length + spaces + invisible).toBe([...raw].length);
      }),
    );
  });

  it('reads the same a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = cleanPasted(raw);
        expect(cleanPasted(once.text)).toEqual({ ...once, spaces: 0, invisible: 0 });
      }),
    );
  });
});
