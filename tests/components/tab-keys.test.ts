import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabAfter } from '@/components/tab-keys';

const pressed = (key: string) => ({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false });
const places = fc.integer({ min: 1, max: 9 }).chain((count) => fc.tuple(fc.integer({ min: 0, max: count - 1 }), fc.constant(count)));

describe('keys on tabs', () => {
  it('lead around by arrows, there and back, and through every tab', () => {
    fc.assert(
      fc.property(places, ([at, count]) => {
        const right = tabAfter(pressed('ArrowRight'), at, count) ?? -1;
        expect(tabAfter(pressed('ArrowLeft'), right, count)).toBe(at);
        const seen = new Set<number>();
        for (let i = 0, now = at; i < count; i += 1) {
          seen.add(now);
          now = tabAfter(pressed('ArrowRight'), now, count) ?? -1;
        }
        expect(seen.size).toBe(count);
      }),
    );
  });

  it('lead to the ends by Home and End', () => {
    expect([tabAfter(pressed('Home'), 2, 4), tabAfter(pressed('End'), 1, 4)]).toEqual([0, 3]);
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])('lead nowhere with %s, which gives them another meaning', (held) => {
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End']) expect(tabAfter({ ...pressed(key), [held]: true }, 1, 3)).toBeNull();
  });

  it.each(['ArrowUp', 'ArrowDown', 'Tab', 'Enter', ' ', 'a'])('lead nowhere by %s', (key) => {
    expect(tabAfter(pressed(key), 1, 3)).toBeNull();
  });
});
