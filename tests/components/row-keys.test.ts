import { expect, it } from 'vitest';
import { rowAfter } from '@/components/row-keys';

it.each([
  ['ArrowDown', -1, 3, 0],
  ['ArrowDown', 2, 3, null],
  ['ArrowDown', -1, 0, null],
  ['ArrowUp', 0, 3, -1],
  ['ArrowUp', -1, 3, null],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['Home', -1, 3, null],
  ['End', -1, 3, null],
  ['a', 1, 3, null],
])('%s at row %d of %3$d leads to %4$s', (key, at, count, to) => {
  expect(rowAfter(key, at, count)).toBe(to);
});
