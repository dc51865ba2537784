/**
 * Whether a pointer is on its way from a name to the card beside it: then what it crosses neither closes the card nor opens
 * another. Points and boxes in CSS pixels of the viewport.
 */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A hand does not move in straight lines: so far beside the way is still on it, in px. */
const SLACK = 12;
/** What rounding may add to a product of two distances, in px². */
const DUST = 1e-6;

/**
 * `left` is where the pointer last was on the name, `at` where it is now. On its way is what lies between that point and the card,
 * as far as the card is seen from it.
 */
export function isTowards(left: Point, at: Point, card: Box): boolean {
  const wide: Box = { left: card.left - SLACK, top: card.top - SLACK, right: card.right + SLACK, bottom: card.bottom + SLACK };
  if (isIn(wide, at)) return true;
  if (!isIn(around(left, wide), at)) return false;
  const corners = cornersOf(wide);
  return corners.some((corner, i) => isInTriangle(at, left, corner, corners[(i + 1) % corners.length] ?? corner));
}

/** The box that holds both. */
function around({ x, y }: Point, { left, top, right, bottom }: Box): Box {
  return { left: Math.min(x, left), top: Math.min(y, top), right: Math.max(x, right), bottom: Math.max(y, bottom) };
}

/** Whether a point is in a box or on its edge. */
export function isIn({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function cornersOf({ left, top, right, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** On one side of all three edges, or on one of them. */
function isInTriangle(at: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(at, a, b), side(at, b, c), side(at, c, a)];
  return sides.every((value) => value >= -DUST) || sides.every((value) => value <= DUST);
}

/** Positive on one side of the line through two points, negative on the other. */
function side(at: Point, from: Point, to: Point): number {
  return (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x);
}
