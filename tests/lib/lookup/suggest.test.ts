import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAll } from '@/lib/assessment/assess';
import { createLookup } from '@/lib/lookup/lookup';
import { markup } from '@/lib/lookup/markup';
import { placeFor } from '@/lib/lookup/place';
import { MOST_SUGGESTIONS, suggestionsFor } from '@/lib/lookup/suggest';
import { emptyProfile } from '@/lib/profile/profile';
import { createSpotter } from '@/lib/spotting/find-mentions';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';

const assessed = assessAll(directory, { profile: emptyProfile, weights: null, findings: {} }, '2026-11-20', english);
const spotter = createSpotter({
  names: directory.desks.flatMap(({ id, aliases }) => aliases.map(({ text, strength }) => ({ text, strength, desk: id }))),
  ...directory.vocabulary,
});
const placeOfText = (text: string) =>
  placeFor(text, createLookup(directory.desks), (query) => spotter.findMentions(query, { title: '', host: '' }).map(({ desk }) => desk));

describe('the suggestions of the address bar', () => {
  it('say the desk and its verdict, a few of them', () => {
    const suggestions = suggestionsFor(assessed, english);
    expect(suggestions.length).toBe(MOST_SUGGESTIONS);
    expect(
      suggestionsFor(
        assessed.filter(({ desk }) => desk.id === 'kraken'),
        english,
      ),
    ).toEqual([{ content: 'Kraken OTC', description: 'Kraken OTC · Not established' }]);
  });

  it('each lead to their desk once chosen', () => {
    for (const one of assessed) {
      const [suggestion] = suggestionsFor([one], english);
      expect(placeOfText(suggestion?.content ?? '')).toEqual({ deskId: one.desk.id });
    }
  });
});

it('a text that asks for no one desk leads to the search for it', () => {
  expect(placeOfText(' Kraken OTC and\nFalconX ')).toEqual({ query: 'Kraken OTC and FalconX' });
  expect(placeOfText('\u202e')).toEqual({ query: '' });
});

describe('a text as XML', () => {
  it('means itself', () => {
    expect(markup('Binance OTC & <url>"x"</url> \u0000\ud800\ufffe’')).toBe(
      'Binance OTC &amp; &lt;url&gt;&quot;x&quot;&lt;/url&gt; \ufffd’',
    );
  });

  it('holds no sign of XML but what stands for one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(markup(text).replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[&<>"']/);
      }),
    );
  });
});
