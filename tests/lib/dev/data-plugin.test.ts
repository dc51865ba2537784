/** What our own pages are given: the directory, a few desks at a time. */

import { chunks, desksAChunk, names, rest } from 'virtual:desks';
import directory from 'virtual:directory';
import { expect, it } from 'vitest';

it('every desk stands in one chunk, in the order of the directory, and nothing is left out', async () => {
  const loaded = await Promise.all(chunks.map((load) => load()));
  expect({ ...rest, desks: loaded.flatMap((chunk) => chunk.default) }).toEqual(directory);
  expect(chunks).toHaveLength(Math.ceil(directory.desks.length / desksAChunk));
});

it('the names are those of the desks, in the same order, and what search needs of them', () => {
  expect(names.map(({ id }) => id)).toEqual(directory.desks.map(({ id }) => id));
  const [first, known] = [names[0], directory.desks[0]];
  expect(first).toEqual({
    id: known?.id,
    name: known?.name,
    aliases: known?.aliases.map(({ text }) => ({ text })),
    entities: known?.entities.map(({ name }) => ({ name })),
  });
});
