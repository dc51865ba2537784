/**
 * A dot plot as numbers: a lane for each desk, quote currency and size, a dot for each quote at its all-in cost, the median of each lane. Places are
 * shares of the width, from 0 to 1. These and basis points to be drawn, and only these, are floating-point numbers.
 *
 * The axis holds zero and nearly all quotes; the few far out stand at its edge and are counted, since one slip of the pen would else
 * press all the others into a line. Dots that would cover each other are one.
 */
import { group, nice, quantileSorted, ticks } from 'd3-array';
import { type SizeClass, sizeOf } from './bands';
import { costOf } from './cost';
import { type Lacking, lackingIn } from './lacking';
import { counts, type Quote } from './quote';
import { type Row, rowOrder } from './row-order';

/** Dots nearer to each other than this share of the width look like one. */
const NEAR = 1 / 240;
const TICKS = 5;
/** From so many quotes on the axis may leave some out; of fewer, each is seen where it is. */
const MANY = 20;
/** The share of quotes at either end that the axis need not reach. */
const FAR_OUT = 0.02;

export interface Dot {
  at: number;
  /** How many quotes it stands for. */
  count: number;
  beyond: 'left' | 'right' | null;
}

export interface Lane {
  deskId: string;
  counter: string;
  size: SizeClass;
  dots: readonly Dot[];
  median: { at: number; bps: number };
  count: number;
}

export interface Plot {
  ticks: readonly { at: number; bps: number }[];
  zero: number;
  /** Desks in the order given, then quote currencies, then sizes from small to large. */
  lanes: readonly Lane[];
  /** Quotes outside the axis. */
  beyond: number;
  /** Quotes that are not drawn, since their all-in cost is not known. */
  unknown: Lacking;
}

interface Placed extends Row {
  bps: number;
}

export function plotOf(quotes: readonly Quote[], deskIds: readonly string[]): Plot {
  const counted = quotes.filter(counts);
  const placed = counted.flatMap(({ deskId, terms }): Placed[] => {
    const { allIn } = costOf(terms);
    return allIn.known ? [{ deskId, counter: terms.counter, size: sizeOf(terms), bps: Number(allIn.bps.toFixed(4)) }] : [];
  });
  const [low, high] = axisOf(placed.map(({ bps }) => bps));
  const at = (bps: number) => Math.min(1, Math.max(0, (bps - low) / (high - low)));
  const lanes = [...group(placed, ({ deskId, counter, size }) => JSON.stringify([deskId, counter, size])).values()].flatMap(
    (lane): Lane[] => {
      const [first] = lane;
      return first ? [laneOf(first, lane, at, [low, high])] : [];
    },
  );
  return {
    ticks: ticks(low, high, TICKS).map((bps) => ({ at: at(bps), bps })),
    zero: at(0),
    lanes: lanes.sort(rowOrder(deskIds)),
    beyond: placed.filter(({ bps }) => bps < low || bps > high).length,
    unknown: lackingIn(counted.map(({ terms }) => terms)),
  };
}

function laneOf(
  { deskId, counter, size }: Placed,
  lane: readonly Placed[],
  at: (bps: number) => number,
  [low, high]: readonly [number, number],
): Lane {
  const dots = new Map<number, Dot>();
  for (const { bps } of lane) {
    const step = Math.round(at(bps) / NEAR);
    const beyond = bps < low ? 'left' : bps > high ? 'right' : null;
    dots.set(step, { at: at(bps), count: (dots.get(step)?.count ?? 0) + 1, beyond: dots.get(step)?.beyond ?? beyond });
  }
  const sorted = lane.map(({ bps }) => bps).sort((a, b) => a - b);
  const middle = quantileSorted(sorted, 0.5) ?? 0;
  return { deskId, counter, size, dots: [...dots.values()], median: { at: at(middle), bps: middle }, count: lane.length };
}

/** From and to, with zero between and round numbers at the ends; never empty. */
function axisOf(all: readonly number[]): [number, number] {
  const sorted = [...all].sort((a, b) => a - b);
  const far = sorted.length < MANY ? 0 : FAR_OUT;
  const [from, to] = [quantileSorted(sorted, far) ?? 0, quantileSorted(sorted, 1 - far) ?? 0];
  const [low, high] = [Math.min(0, from), Math.max(0, to)];
  return low === high ? [low - 1, high + 1] : nice(low, high, TICKS);
}
