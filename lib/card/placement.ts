/**
 * Where the card goes beside a name, and how tall it may be: numbers in, numbers out. Boxes and lengths in CSS pixels of the
 * viewport, which a page's direction and writing mode do not turn.
 */
import { type Box, isIn, type Point } from './safe-path';

/** Between name and card, and between card and the window's edge. */
export const GAP = 8;
/** With less height than this beside the name a card cannot be read, as in a small window at 400 % zoom: it covers the name. */
const LEAST_HEIGHT = 160;

/** Of the window's height: a card taller than this may be cut to it before it goes beside its name, where it hides what is read next. */
const ENOUGH = 0.9;

export interface Size {
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  /** As tall as it may become when more of it is unfolded: still inside the window, and off the name. */
  maxHeight: number;
}

/**
 * Below the name, else above it, else beside it where the whole width has room; where it is too tall for each, where it is cut
 * least; and over the name in a window too low for anything else. `card` is its size with nothing cut off, no wider than the window.
 */
export function placeCard(name: Box, card: Size, window: Box): Place {
  const inner = { left: window.left + GAP, top: window.top + GAP, right: window.right - GAP, bottom: window.bottom - GAP };
  const areas = [
    { ...inner, top: Math.max(inner.top, name.bottom + GAP) },
    { ...inner, bottom: Math.min(inner.bottom, name.top - GAP) },
    ...[
      { ...inner, left: Math.max(inner.left, name.right + GAP) },
      { ...inner, right: Math.min(inner.right, name.left - GAP) },
    ].filter(({ left, right }) => right - left >= card.width),
  ];
  const tallest = areas.reduce((best, area) => (heightOf(area) > heightOf(best) ? area : best));
  const isUsable = heightOf(tallest) >= Math.min(card.height, LEAST_HEIGHT);
  const wanted = Math.min(card.height, ENOUGH * heightOf(window));
  const area = areas.find((one) => heightOf(one) >= wanted) ?? (isUsable ? tallest : inner);
  const left = within(name.left, area.left, area.right - card.width);
  const top = within(name.top, area.top, area.bottom - card.height);
  return { left, top, maxHeight: Math.max(0, area.bottom - top) };
}

/**
 * The lines a name is written in, from the boxes of its parts in reading order: `Kraken` and ` OTC` of one line are one box, the
 * end of a line and the beginning of the next are two. `vertical`: its lines run from top to bottom.
 */
export function linesOf(parts: readonly Box[], vertical: boolean): Box[] {
  const lines: Box[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last && isOneLine(last, part, vertical)) lines[lines.length - 1] = around(last, part);
    else lines.push(part);
  }
  return lines;
}

/** Which of the lines a point is on; the first where it is on none. */
export function lineAt(lines: readonly Box[], at: Point): number {
  return Math.max(
    0,
    lines.findIndex((line) => isIn(line, at)),
  );
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

/** The start where start and end leave no room. */
function within(wanted: number, start: number, end: number): number {
  return Math.max(start, Math.min(wanted, end));
}

/** Parts of one line share most of its thickness; lines, set close, a little. */
function isOneLine(a: Box, b: Box, vertical: boolean): boolean {
  const shared = vertical ? Math.min(a.right, b.right) - Math.max(a.left, b.left) : Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const thinner = vertical ? Math.min(a.right - a.left, b.right - b.left) : Math.min(heightOf(a), heightOf(b));
  return shared > thinner / 2;
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
