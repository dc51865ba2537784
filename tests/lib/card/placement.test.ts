import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, lineAt, linesOf, placeCard, type Size } from '@/lib/card/placement';
import type { Box } from '@/lib/card/safe-path';

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });
const window = box(0, 0, 1200, 900);
const card: Size = { width: 380, height: 400 };

/** The card as it is drawn: cut to its greatest height. */
const drawn = (name: Box, size: Size, within: Box): Box => {
  const { left, top, maxHeight } = placeCard(name, size, within);
  return box(left, top, size.width, Math.min(size.height, maxHeight));
};

describe('a card', () => {
  it.each<[string, Box, Size, Box]>([
    ['below its name, flush with its beginning', box(100, 100, 60, 20), card, box(100, 128, 380, 400)],
    ['above where it fits there only', box(100, 700, 60, 20), card, box(100, 292, 380, 400)],
    ['as far to the left as it takes to be in the window', box(1100, 100, 60, 20), card, box(812, 128, 380, 400)],
    ['no farther to the left than the window’s edge', box(-30, 100, 60, 20), card, box(8, 128, 380, 400)],
    [
      'below, cut a little, rather than over what stands beside its name',
      box(100, 20, 60, 20),
      { width: 380, height: 870 },
      box(100, 48, 380, 844),
    ],
    ['beside it rather than cut by much', box(100, 100, 60, 20), { width: 380, height: 870 }, box(168, 22, 380, 870)],
    ['on the right where it is too tall for above and below', box(100, 450, 60, 20), { width: 380, height: 800 }, box(168, 92, 380, 800)],
    ['on the left where the right is too narrow', box(900, 450, 60, 20), { width: 380, height: 800 }, box(512, 92, 380, 800)],
    ['beside its name with the whole height, cut', box(100, 450, 60, 20), { width: 380, height: 2000 }, box(168, 8, 380, 884)],
  ])('goes %s', (_where, name, size, place) => {
    expect(drawn(name, size, window)).toEqual(place);
  });

  it('goes where it is cut least, in a window with no room beside the name', () => {
    const narrow = box(0, 0, 400, 900);
    expect(placeCard(box(100, 300, 60, 20), { width: 380, height: 800 }, narrow)).toEqual({ left: 12, top: 328, maxHeight: 564 });
    expect(placeCard(box(100, 600, 60, 20), { width: 380, height: 800 }, narrow)).toEqual({ left: 12, top: 8, maxHeight: 584 });
  });

  it('covers the name in a window so low that it could not be read beside it', () => {
    expect(placeCard(box(100, 100, 60, 20), { width: 284, height: 800 }, box(0, 0, 300, 225))).toEqual({ left: 8, top: 8, maxHeight: 209 });
  });

  it('stands above its name and grows no farther than to it', () => {
    const name = box(100, 700, 60, 20);
    const { top, maxHeight } = placeCard(name, card, window);
    expect(top + maxHeight).toBe(name.top - GAP);
  });

  it('of a name scrolled out of the window stays in it', () => {
    expect(drawn(box(100, -2000, 60, 20), card, window)).toEqual(box(100, 8, 380, 400));
    expect(drawn(box(100, 3000, 60, 20), card, window)).toEqual(box(100, 492, 380, 400));
  });

  it('stays in the part of a page that two fingers have enlarged', () => {
    expect(drawn(box(500, 500, 60, 20), { width: 384, height: 300 }, box(400, 300, 400, 450))).toEqual(box(408, 528, 384, 214));
  });
});

describe('wherever the name stands, whatever the sizes', () => {
  const length = (min: number, max: number) => fc.integer({ min, max });
  const anyWindow = fc.tuple(length(-50, 50), length(-50, 50), length(120, 3000), length(1, 2000)).map((sides) => box(...sides));
  /** A name, a card no wider than the window, and the window. */
  const scene = anyWindow.chain((within) =>
    fc.record({
      within: fc.constant(within),
      name: fc.tuple(length(-500, 3500), length(-500, 2500), length(1, 400), length(1, 120)).map((sides) => box(...sides)),
      size: fc.record({ width: length(40, within.right - within.left - 2 * GAP), height: length(1, 3000) }),
    }),
  );
  const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  it('the card is inside the window and its height no less than nothing', () => {
    fc.assert(
      fc.property(scene, ({ name, size, within }) => {
        const at = drawn(name, size, within);
        expect(at.left).toBeGreaterThanOrEqual(within.left + GAP);
        expect(at.right).toBeLessThanOrEqual(within.right - GAP);
        expect(at.top).toBeGreaterThanOrEqual(within.top + GAP);
        expect(at.bottom).toBeLessThanOrEqual(Math.max(at.top, within.bottom - GAP));
        expect(placeCard(name, size, within).maxHeight).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('the card leaves its name to be seen where any side has room to read it', () => {
    let beside = 0;
    fc.assert(
      fc.property(scene, ({ name, size, within }) => {
        const readable = Math.min(size.height, 160) + 2 * GAP;
        const hasRoom =
          within.bottom - name.bottom >= readable ||
          name.top - within.top >= readable ||
          (within.bottom - within.top >= readable &&
            (within.right - name.right >= size.width + 2 * GAP || name.left - within.left >= size.width + 2 * GAP));
        if (!hasRoom) return;
        beside += 1;
        const { left, top, maxHeight } = placeCard(name, size, within);
        // Also when all of it is unfolded.
        expect(overlap(box(left, top, size.width, maxHeight), name)).toBe(false);
      }),
    );
    expect(beside).toBeGreaterThan(30); // the scenes reach what they are for
  });

  it('the card is cut to less than nine tenths of the window only where it is too tall for every side', () => {
    fc.assert(
      fc.property(scene, ({ name, size, within }) => {
        const { maxHeight } = placeCard(name, size, within);
        const height = within.bottom - within.top;
        const rooms = [within.bottom - name.bottom, name.top - within.top].map((room) => Math.min(room, height) - 2 * GAP);
        const wanted = Math.min(size.height, 0.9 * height);
        if (rooms.some((room) => room >= wanted)) expect(maxHeight).toBeGreaterThanOrEqual(wanted);
      }),
    );
  });
});

describe('the lines of a name', () => {
  it('are one where its parts stand side by side, in whatever markup', () => {
    expect(linesOf([box(100, 102, 60, 20), box(160, 98, 40, 26)], false)).toEqual([box(100, 98, 100, 26)]);
  });

  it('are two where it is broken, also where lines are set close or share their beginning', () => {
    const [end, beginning] = [box(400, 100, 60, 24), box(100, 130, 80, 24)];
    expect(linesOf([end, beginning], false)).toEqual([end, beginning]);
    const [upper, lower] = [box(100, 100, 60, 24), box(100, 118, 80, 24)];
    expect(linesOf([upper, lower], false)).toEqual([upper, lower]);
  });

  it('run from top to bottom in vertical text', () => {
    const [kraken, otc, next] = [box(500, 100, 24, 60), box(502, 160, 20, 40), box(460, 10, 24, 90)];
    expect(linesOf([kraken, otc, next], true)).toEqual([box(500, 100, 24, 100), next]);
  });

  it('are told apart by the point of the pointer, the first where it is on none', () => {
    const lines = [box(400, 100, 60, 24), box(100, 130, 80, 24)];
    expect(
      [
        { x: 410, y: 110 },
        { x: 110, y: 140 },
        { x: 5, y: 5 },
        { x: Number.NaN, y: Number.NaN },
      ].map((at) => lineAt(lines, at)),
    ).toEqual([0, 1, 0, 0]);
    expect(lineAt([], { x: 5, y: 5 })).toBe(0);
  });
});
