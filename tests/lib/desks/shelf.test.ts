import { describe, expect, it, vi } from 'vitest';
import { createShelf } from '@/lib/desks/shelf';
import { desk } from '../build';

const ids = ['a', 'b', 'c', 'd', 'e'];

function shelf() {
  const desks = ids.map((id) => desk({ id }));
  const chunks = [0, 2, 4].map((from) => vi.fn(async () => ({ default: desks.slice(from, from + 2) })));
  const loaded = () => made.loaded().map(({ id }) => id);
  const made = createShelf(ids, chunks, 2);
  return { made, loaded, calls: () => chunks.map((chunk) => chunk.mock.calls.length) };
}

describe('a shelf of desks', () => {
  it('loads only the chunks of the desks that are wanted, in the order of the directory', async () => {
    const { made, loaded, calls } = shelf();
    expect(made.has(['e'])).toBe(false);
    await made.load(['e', 'a']);
    expect(loaded()).toEqual(['a', 'b', 'e']);
    expect(calls()).toEqual([1, 0, 1]);
    expect([made.has(['a', 'e']), made.has(['c']), made.has('all')]).toEqual([true, false, false]);
  });

  it('asks for the chunks of single desks together, for all of them one after another, and for a desk wanted meanwhile at once', async () => {
    const few = shelf();
    few.made.load(['e', 'a']);
    expect(few.calls()).toEqual([1, 0, 1]);
    const { made, loaded, calls } = shelf();
    const all = made.load('all');
    expect(calls()).toEqual([1, 0, 0]);
    made.load(['e']);
    expect(calls()).toEqual([1, 0, 1]);
    await all;
    expect(loaded()).toEqual(ids);
    expect(calls()).toEqual([1, 1, 1]);
  });

  it('loads each chunk once, whoever asks and how often', async () => {
    const { made, calls } = shelf();
    await Promise.all([made.load('all'), made.load(['a']), made.load('all')]);
    await made.load('all');
    expect(calls()).toEqual([1, 1, 1]);
    expect(made.has('all')).toBe(true);
  });

  it('says where a chunk cannot be loaded, and tries again when asked again', async () => {
    const load = vi
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue({ default: [desk({ id: 'a' })] });
    const made = createShelf(['a'], [load], 2);
    await expect(made.load('all')).rejects.toThrow('Failed to fetch');
    expect(made.has('all')).toBe(false);
    await made.load('all');
    expect(made.loaded().map(({ id }) => id)).toEqual(['a']);
  });

  it('passes over ids that no desk has', async () => {
    const { made, loaded, calls } = shelf();
    await made.load(['gone']);
    expect(loaded()).toEqual([]);
    expect(calls()).toEqual([0, 0, 0]);
    expect(made.has(['gone'])).toBe(true);
  });
});
