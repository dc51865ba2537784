import { expect, it } from 'vitest';
import { claimModel, claimModels, sourceModel, sourceModels } from '@/lib/card/source-model';
import { claim, desk, source } from '../build';

it.each([
  ['2026-03', '2026-10-01', { date: '2026-03', dated: 'published' }],
  [null, '2026-10-01', { date: '2026-10-01', dated: 'read' }],
])('dates a source published %s and read %s', (published, read, expected) => {
  expect(sourceModel(source({ id: 'page', published, read }))).toEqual({
    title: 'A page',
    url: 'https://example.com/page',
    publisher: 'Example',
    kind: 'official',
    ...expected,
  });
});

const built = desk({
  sources: ['one', 'two', 'three'].map((id) => source({ id })),
  claims: [
    claim({ id: 'low', statement: 'The minimum is 1.', sources: ['one', 'two'], disagreesWith: ['high', 'higher'] }),
    claim({ id: 'high', statement: 'The minimum is 2.', sources: ['two'] }),
    claim({ id: 'higher', statement: 'The minimum is 3.', sources: ['three'] }),
  ],
});

it('gives the sources of several claims once each', () => {
  expect(sourceModels(built, ['low', 'high']).map(({ url }) => url)).toEqual(['https://example.com/one', 'https://example.com/two']);
  expect(sourceModels(built, [])).toEqual([]);
});

it('gives claims in the order they are asked for, and passes over one the desk does not have', () => {
  expect(claimModels(built, ['higher', 'gone', 'low']).map(({ id }) => id)).toEqual(['higher', 'low']);
});

it('gives a claim its own sources and the statements that say otherwise', () => {
  const [low, high] = built.claims;
  expect([low, high].map((each) => each && claimModel(built, each))).toMatchObject([
    {
      id: 'low',
      statement: 'The minimum is 1.',
      sources: [{ url: 'https://example.com/one' }, { url: 'https://example.com/two' }],
      disagreesWith: ['The minimum is 2.', 'The minimum is 3.'],
    },
    { id: 'high', sources: [{ url: 'https://example.com/two' }], disagreesWith: [] },
  ]);
});
