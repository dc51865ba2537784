import { describe, expect, it } from 'vitest';
import { createLook, patternOf, toPattern } from '@/lib/spotting/look';

describe('toPattern', () => {
  it.each([
    ['Example Desk', 'Example\u00a0 Desk', true],
    ['Example Desk', 'ExampleDesk', false],
    ['A.B', 'A.B', true],
    ['A.B', 'AxB', false],
    ['C++ (OTC) [1] {2} $^|\\/*?', 'C++ (OTC) [1] {2} $^|\\/*?', true],
  ])('of "%s" against "%s" matches: %s', (name, text, matches) => {
    expect(new RegExp(`^${toPattern(name)}$`, 'u').test(text)).toBe(matches);
  });
});

describe('patternOf', () => {
  it('takes the longest of names that begin alike, in whatever order they come', () => {
    for (const names of [
      ['Sample', 'Sample Desk'],
      ['Sample Desk', 'Sample'],
    ]) {
      expect(new RegExp(patternOf(names), 'i').exec('the Sample Desk')?.[0]).toBe('Sample Desk');
    }
  });

  it('leaves its names in their order', () => {
    const names = ['A', 'Bcd'];
    patternOf(names);
    expect(names).toEqual(['A', 'Bcd']);
  });
});

describe('the look', () => {
  const look = createLook(patternOf(['Sample', 'Example Desk', 'X1Y1']));

  it.each([
    ['a name', 'we asked Sample', true],
    ['a name in capitals', 'EXAMPLE DESK', true],
    ['a name in lower case', 'example desk', true],
    ['a name over a line break', 'Example\n  Desk', true],
    ['a name in a longer word, which is looked at later', 'Samples', true],
    ['a name with a soft hyphen', 'Sam\u00adple', true],
    ['a name with a zero-width space', 'Exam\u200bple Desk', true],
    ['a name in full-width letters', '\uff38\uff11\uff39\uff11', true],
    ['half a name', 'Example', false],
    ['other full-width text', '\uff01 nothing', false],
    ['nothing', '', false],
  ])('at %s', (_what, text, may) => {
    expect(look(text)).toBe(may);
  });

  it('says the same when asked again', () => {
    expect([look('Sample'), look('Sample'), look('none'), look('Sample')]).toEqual([true, true, false, true]);
  });
});
