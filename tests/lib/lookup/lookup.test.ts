import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup, type Named } from '@/lib/lookup/lookup';
import { hashOf, placeOf } from '@/lib/lookup/place';
import { cleanQuery, foldName, MOST_CHARS } from '@/lib/lookup/query';
import { createSpotter } from '@/lib/spotting/find-mentions';
import { directory } from '@/tests/directory';

const lookup = createLookup(directory.desks);
const spotter = createSpotter({
  names: directory.desks.flatMap(({ id, aliases }) => aliases.map(({ text, strength }) => ({ text, strength, desk: id }))),
  ...directory.vocabulary,
});
const spot = (text: string) => spotter.findMentions(text, { title: '', host: '' }).map(({ desk }) => desk);
const only = (text: string) => lookup.only(text, spot);

describe('search', () => {
  it('finds every desk by each of its names, aliases and entities, whatever their case', () => {
    for (const { id, name, aliases, entities } of directory.desks)
      for (const text of [name, ...aliases.map((alias) => alias.text), ...entities.map((entity) => entity.name)])
        for (const typed of [text, text.toUpperCase(), `  ${text}\n`]) expect(lookup.search(typed), typed).toContain(id);
  });

  it('puts the closest first: the name itself, then its beginning, then a word, then a part', () => {
    const desk = (id: string, name: string): Named => ({ id, name, aliases: [], entities: [] });
    const made = createLookup([desk('part', 'Prebital'), desk('word', 'The Bit Desk'), desk('begin', 'Bitten'), desk('is', 'Bit')]);
    expect(made.search('bit')).toEqual(['is', 'begin', 'word', 'part']);
  });

  it('gives every desk for an empty text, and none for one that no desk has', () => {
    expect(lookup.search(' \u200b ')).toEqual(directory.desks.map(({ id }) => id));
    expect(lookup.search('mt gox')).toEqual([]);
  });

  it('takes full-width letters and accents for what they are', () => {
    expect(lookup.search('Ｋｒａｋｅｎ ＯＴＣ')).toEqual(['kraken']);
    expect(lookup.search('krákén otc')).toEqual(['kraken']);
  });

  it('finds the names in a sentence where nothing else fits', () => {
    expect(lookup.search('whether Kraken OTC or FalconX answers first').toSorted()).toEqual(['falconx', 'kraken']);
    expect(lookup.search('a krakenlike beast')).toEqual([]);
  });
});

describe('the one desk a text asks for', () => {
  it.each([
    ['Kraken', 'kraken'],
    ['Payward Ltd. (Kraken OTC)', 'kraken'],
    ['“Galaxy Digital”', 'galaxy'],
    ['falcon', 'falconx'],
    ['Coinbase Prime quotes bitcoin; Coinbase Institutional settles it', 'coinbase'],
  ])('%s is %s', (text, id) => {
    expect(only(text)).toBe(id);
  });

  it.each([
    '',
    '   ',
    'Kraken OTC and FalconX',
    'bi',
    'rake',
    'mt gox',
    'a krakenlike beast',
    '[object Object]',
    '__proto__',
    'constructor',
  ])('%j is none for sure', (text) => {
    expect(only(text)).toBeNull();
  });
});

describe('text from outside', () => {
  const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }));

  it('is cut, well formed, and without what is not seen, whatever it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const query = cleanQuery(text);
        expect([...query].length).toBeLessThanOrEqual(MOST_CHARS);
        expect(query).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(cleanQuery(query)).toBe(query);
      }),
    );
  });

  it('is carried by an address there and back', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const query = cleanQuery(text);
        fc.pre(query !== '');
        expect(placeOf(hashOf({ query: text }))).toEqual({ query });
      }),
    );
  });

  it('never fails a lookup, and leads to no desk that is not there', () => {
    const ids: string[] = directory.desks.map(({ id }) => id);
    fc.assert(
      fc.property(hostile, (text) => {
        expect(ids).toEqual(expect.arrayContaining([...lookup.search(text), ...(only(text) === null ? [] : [only(text)])]));
      }),
    );
  });

  it.each([
    ['a selection of ten megabytes', 'kraken '.repeat(1_500_000)],
    ['a pattern gone wild', `${'('.repeat(500)}a+)+$`],
    ['text turned round', '\u202eCTO nekarK\u202c'],
    ['half a letter', 'kraken\ud800'],
    ['a tag', '<img src=x onerror=alert(1)>'],
  ])('takes %s', (_what, text) => {
    const started = performance.now();
    expect(cleanQuery(text).length).toBeLessThanOrEqual(2 * MOST_CHARS);
    expect(() => [lookup.search(text), only(text), hashOf({ query: text })]).not.toThrow();
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('in an address that is broken stays as it stands', () => {
    expect(placeOf('#search/%E0%A4%A')).toEqual({ query: '%E0%A4%A' });
    expect(placeOf('#search/%00%E2%80%AEabc')).toEqual({ query: 'abc' });
    expect([placeOf(''), placeOf('#search/'), placeOf('#else/x'), placeOf('#desk/')]).toEqual([null, null, null, null]);
    expect(placeOf('#desk/kraken')).toEqual({ deskId: 'kraken' });
  });

  it('is folded alike however it is written', () => {
    expect(foldName('  Zürich\u00a0 OTC ')).toBe('zurich otc');
  });
});
