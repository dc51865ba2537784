import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpotter } from '@/lib/spotting/find-mentions';
import { createLook } from '@/lib/spotting/look';
import { type namesOf, otherNames } from '@/lib/spotting/names';

type Desk = Parameters<typeof namesOf>[0][number];

const desk = (id: string, ...texts: string[]): Desk => ({ id, aliases: texts.map((text) => ({ text, strength: 'strong' })) });
const builtIn = [desk('one', 'First Desk', 'First'), desk('two', 'Second Desk')];
const silent = { cues: { strong: [], soft: [] }, peers: [], firm: { before: [], after: [] }, otherSenses: {} };

/** Two letters at least, and whatever else a pattern could take for its own. */
const alias = fc
  .tuple(fc.stringMatching(/^[A-Za-z]{2,6}$/), fc.string({ unit: fc.constantFrom(...'.*+?^{}$()|[]\\/-& ab'), maxLength: 6 }))
  .map(([letters, rest]) => `${letters}${rest}z`.replace(/\s+/g, ' '));

describe('the names pages are to know beyond those built in', () => {
  it('are none where the desks have the same names, whatever else of them changed', () => {
    const again = builtIn.map((one) => ({ ...one, name: 'another' }));
    expect(otherNames(builtIn, again)).toEqual({ names: null, pattern: null });
  });

  it('are all of them with a pattern for the new ones alone, which finds these and no others', () => {
    const { names, pattern } = otherNames(builtIn, [...builtIn, desk('three', 'Third Desk', '3 (Third) + Co.')]);
    expect(names).toHaveLength(5);
    const look = createLook(pattern ?? '');
    expect(['the third desk', 'of 3 (Third) + Co.'].map(look)).toEqual([true, true]);
    expect(['First Desk', 'Second Desk', '3 Third Co'].some(look)).toBe(false);
  });

  it('have no pattern where a name only went, counts for more, or is written otherwise: the look that is built in finds them', () => {
    const weaker = { ...desk('one', 'First'), aliases: [{ text: 'FIRST', strength: 'weak' as const }] };
    const { names, pattern } = otherNames(builtIn, [weaker]);
    expect(pattern).toBeNull();
    expect(names).toEqual([{ text: 'FIRST', desk: 'one', strength: 'weak' }]);
  });

  it('are found where they stand, whatever signs they are made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(alias, { minLength: 1, maxLength: 30, selector: (text) => text.toLowerCase() }), (texts) => {
        const desks = texts.map((text, i) => desk(`desk-${i}`, text));
        const { names, pattern } = otherNames([], desks);
        const look = createLook(pattern ?? '');
        const { findMentions } = createSpotter({ ...silent, names: names ?? [] });
        for (const [i, text] of texts.entries()) {
          const sentence = `We asked ${text.toUpperCase()} , and they answered.`;
          expect(look(sentence)).toBe(true);
          const found = findMentions(sentence, { title: '', host: '' }).map(({ desk: id, start, end }) => [id, sentence.slice(start, end)]);
          expect(found).toContainEqual([`desk-${i}`, text.toUpperCase()]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
