import { describe, expect, it } from 'vitest';
import { beginningOf, inLine, joined, plain, type Wording } from '@/lib/texts/wording';

const fact: Wording = [{ recorded: 'Serves funds, and others.' }];

describe('a wording', () => {
  it('of strings alone is one string', () => {
    expect(inLine('a', 'b', '')).toBe('ab');
    expect(inLine()).toBe('');
  });

  it('keeps apart what was recorded, and makes one of strings that meet', () => {
    expect(inLine('Which state? ', fact, ' Not', ' enough.')).toEqual([
      'Which state? ',
      { recorded: 'Serves funds, and others.' },
      ' Not enough.',
    ]);
    expect(inLine(fact)).toEqual(fact);
  });

  it('is joined without what is empty', () => {
    expect(joined(['a', '', 'b'], ' · ')).toBe('a · b');
    expect(plain(joined(['', fact, 'b'], ' · '))).toBe('Serves funds, and others. · b');
  });
});

describe('the beginning of a wording', () => {
  it.each<[Wording, number, Wording]>([
    ['one two three', 8, 'one two'],
    ['one two, three', 9, 'one two'],
    ['one two three', 7, 'one two'],
    [['Ask: ', { recorded: 'one two three' }], 13, ['Ask: ', { recorded: 'one two' }]],
    [[{ recorded: 'one two three' }, ' four'], 6, [{ recorded: 'one' }]],
    [[{ recorded: 'one two.' }, ' four five'], 9, [{ recorded: 'one two' }]],
  ])('of %j at %d ends after a word', (wording, length, beginning) => {
    expect(beginningOf(wording, length)).toEqual(beginning);
  });
});
