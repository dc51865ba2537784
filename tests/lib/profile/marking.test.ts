import { expect, it } from 'vitest';
import { markingItem } from '@/lib/adapters/storage/items';
import { markingNames, markings } from '@/lib/profile/marking';

it('has a name of its own for each way to mark', () => {
  expect(Object.keys(markingNames).sort()).toEqual([...markings].sort());
  expect(new Set(Object.values(markingNames)).size).toBe(markings.length);
});

it('marks the first mention in each block until something else is chosen', () => {
  expect(markingItem.initial).toBe('first');
});
