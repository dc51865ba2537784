import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneEdit } from '@/lib/domains/one-edit';

describe('oneEdit', () => {
  it.each([
    ['a letter doubled', 'lannter', 'doubled', 'inside'],
    ['the last letter doubled', 'lanterr', 'doubled', 'last'],
    ['the first letter doubled', 'llanter', 'doubled', 'inside'],
    ['a letter dropped', 'laner', 'dropped', 'inside'],
    ['the first letter dropped', 'anter', 'dropped', 'first'],
    ['the last letter dropped', 'lante', 'dropped', 'last'],
    ['two letters swapped', 'latner', 'swapped', 'inside'],
    ['a letter of the same look', 'lamter', 'similar', 'inside'],
    ['another vowel', 'lantar', 'similar', 'inside'],
    ['the next key', 'lanyer', 'similar', 'inside'],
    ['the key below', 'lantef', 'similar', 'last'],
    ['any other letter', 'lanqer', 'replaced', 'inside'],
    ['another first letter', 'zanter', 'replaced', 'first'],
    ['one letter more', 'lanqter', 'added', 'inside'],
    ['one letter more at the end', 'lanters', 'added', 'last'],
  ])('tells %s', (_what, text, kind, at) => {
    expect(oneEdit(text, 'lanter')).toEqual({ kind, at });
  });

  it.each(['lanter', 'latnre', 'lanterns', 'lant', '', 'latenr x'])('knows %s for none', (text) => {
    expect(oneEdit(text, 'lanter')).toBeNull();
  });

  const name = fc.stringMatching(/^[a-z]{5,10}$/);

  it('finds every single letter put in, taken out or changed, and every swap', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.stringMatching(/^[a-z]$/), (label, seed, letter) => {
        const at = seed % label.length;
        const [before, after] = [label.slice(0, at), label.slice(at + 1)];
        const swapped = before + after.charAt(0) + label.charAt(at) + after.slice(1);
        for (const text of [before + letter + label.slice(at), before + after, before + letter + after, after === '' ? label : swapped]) {
          expect(oneEdit(text, label) === null).toBe(text === label);
        }
      }),
    );
  });

  it('is one edit both ways', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(oneEdit(a, b) === null).toBe(oneEdit(b, a) === null);
      }),
    );
  });
});
