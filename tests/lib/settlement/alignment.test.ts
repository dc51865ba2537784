import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, type Column, inGroups, inRuns, leadOf } from '@/lib/settlement/alignment';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
/** Texts that have much in common. */
const alike = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
const side = (columns: readonly Column[], which: keyof Column) => columns.map((column) => column[which] ?? '').join('');

describe('two texts beside each other', () => {
  it.each([
    ['of one length, place by place', 'abcd', 'axcd', ['aa', 'bx', 'cc', 'dd']],
    ['with a character left out', 'abcd', 'acd', ['aa', 'b-', 'cc', 'dd']],
    ['with a character put in', 'acd', 'abcd', ['aa', '-b', 'cc', 'dd']],
    ['with some in place of others', 'abcde', 'axe', ['aa', 'bx', 'c-', 'd-', 'ee']],
    ['of which one is empty', '', 'ab', ['-a', '-b']],
    ['that are both empty', '', '', []],
  ])('%s', (_what, one, other, expected) => {
    expect(align(one, other).map((column) => `${column.one ?? '-'}${column.other ?? '-'}`)).toEqual(expected);
  });

  it('hold all of either, in its order', () => {
    for (const texts of [text, alike]) {
      fc.assert(
        fc.property(texts, texts, (one, other) => {
          const columns = align(one, other);
          expect(side(columns, 'one')).toBe(one);
          expect(side(columns, 'other')).toBe(other);
          expect(columns.some((column) => column.one === null && column.other === null)).toBe(false);
        }),
      );
    }
  });

  it('differ in the same places, whichever is named first', () => {
    fc.assert(
      fc.property(alike, alike, (one, other) => {
        expect(align(other, one)).toEqual(align(one, other).map((column) => ({ one: column.other, other: column.one })));
      }),
    );
  });
});

describe('groups', () => {
  it.each([
    ['0x12345678ab', 2, ['0x', '1234', '5678', 'ab']],
    ['12345678', 0, ['1234', '5678']],
    ['bc1qw508', 4, ['bc1q', 'w508']],
    ['0x', 2, ['0x']],
    ['', 0, []],
  ])('of %s after %d characters', (address, prefix, groups) => {
    expect(inGroups([...address], prefix).map(({ members }) => members.join(''))).toEqual(groups);
  });

  it('hold every character once', () => {
    fc.assert(
      fc.property(text, fc.nat(4), (address, prefix) => {
        const groups = inGroups([...address], Math.min(prefix, [...address].length));
        expect(groups.flatMap(({ members }) => members)).toEqual([...address]);
        for (const { place, members } of groups) expect([...address].slice(place, place + members.length)).toEqual(members);
      }),
    );
  });

  it('of a hexadecimal address begin after its mark', () => {
    expect([leadOf('0x12'), leadOf('0X12'), leadOf('bc1q'), leadOf('')]).toEqual([2, 2, 0, 0]);
  });
});

describe('runs', () => {
  it('are neighbours of which the same is so, and hold every character once', () => {
    const isVowel = (character: string) => 'ae'.includes(character);
    expect(inRuns([...'abbae'], isVowel)).toEqual([
      { place: 0, members: ['a'], so: true },
      { place: 1, members: ['b', 'b'], so: false },
      { place: 3, members: ['a', 'e'], so: true },
    ]);
    fc.assert(
      fc.property(alike, (characters) => {
        const runs = inRuns([...characters], isVowel);
        expect(runs.flatMap(({ members }) => members)).toEqual([...characters]);
        expect(runs.every(({ so }, i) => so !== runs[i - 1]?.so)).toBe(true);
      }),
    );
  });
});
