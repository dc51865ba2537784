import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST, parseSound } from '@/lib/backup/sound-json';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('JSON from anywhere', () => {
  it('is read where storage could hold it', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('"__proto__"'));
        expect(parseSound(text)).toEqual({ value: JSON.parse(text) });
      }),
    );
  });

  it.each([
    ['nothing', '', 'not-json'],
    ['half of it', '{"a": [1, 2', 'not-json'],
    ['script', 'alert(1)', 'not-json'],
    ['a name that means something to JavaScript', '{"items": {"__proto__": {"admin": true}}}', 'odd-name'],
    ['such a name in a list', '[{"a": [{"__proto__": 1}]}]', 'odd-name'],
    ['a number beyond all bounds', '{"a": 1e999}', 'odd-number'],
    ['one below them', '[-1e999]', 'odd-number'],
    ['half a character', '["\\ud800"]', 'odd-text'],
    ['half a character in a name', '{"\\udfff": 1}', 'odd-text'],
    ['more nesting than storage takes', nested(DEEPEST + 2), 'too-deep'],
    ['nesting without end', nested(200_000), 'too-deep'],
  ])('is refused where it holds %s', (_what, text, unsound) => {
    expect(parseSound(text)).toEqual({ unsound });
  });

  it('may nest as deep as is allowed', () => {
    expect(parseSound(nested(DEEPEST))).toHaveProperty('value');
  });

  it('may hold names that only look odd', () => {
    expect(parseSound('{"constructor": 1, "proto": 2}')).toEqual({ value: { constructor: 1, proto: 2 } });
  });
});
