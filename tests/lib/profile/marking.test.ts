import { expect, it } from 'vitest';
import { markingItem } from '@/lib/adapters/storage/items';
import { markings } from '@/lib/profile/marking';
import { markingKeys } from '@/lib/profile/words';
import { english } from '@/tests/messages';

it('has a name of its own for each way to mark', () => {
  expect(Object.keys(markingKeys).sort()).toEqual([...markings].sort());
  expect(new Set(Object.values(markingKeys).map((key) => english.say(key))).size).toBe(markings.length);
});

it('marks the first mention in each block until something else is chosen', () => {
  expect(markingItem.initial).toBe('first');
});
