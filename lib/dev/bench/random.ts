/** Seeded pseudo-random choices, so that every run of the bench measures the same pages and names. */

export interface Dice {
  /** A whole number from 0 up to, not including, `sides`. */
  below(sides: number): number;
  pick<T>(items: readonly T[]): T;
}

/** The generator known as mulberry32; its constants are part of the algorithm. */
export function createDice(seed: number): Dice {
  let state = seed;
  const below = (sides: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
  return {
    below,
    pick<T>(items: readonly T[]): T {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}
