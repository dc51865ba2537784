/** What the measured page offers the bench, and what it hands back. All times are in ms. */
import type { HostShape } from '@/lib/domains/host-look';
import type { SpottingIndex } from '@/lib/spotting/vocabulary';

/** What is measured side by side. */
export const methods = ['floor', 'text', 'look', 'read'] as const;
export type Method = (typeof methods)[number];

export interface Visit {
  /** The very first run of each in this document. */
  first: Readonly<Record<Method, number>>;
  /** Repeated runs, taken in turn. */
  runs: Readonly<Record<Method, readonly number[]>>;
  /** The longest task of each full read, slices as in production. */
  longest: readonly number[];
  /** The longest task of a look, slices as in production. */
  longestLook: number;
  /** Longest task where the page, read once, is read whole again; null, like what follows, where it is not read or far too slow. */
  again: number | null;
  /** One painting of every mention. */
  paint: number | null;
  mentions: number | null;
  textNodes: number;
  /** Whether the look says that a name may stand here. */
  found: boolean;
}

export interface SizeCost {
  /** The look on a text without names, pattern ready. */
  look: number[];
  /** The same with a pattern never seen before, as each page load has it. */
  firstLook: number[];
  /** A full read, spotter ready. */
  read: number[];
}

export interface HostCost {
  /** Every host in turn, once a round. */
  look: number[];
  floor: number[];
  /** The first look in this document, at the first host: nothing is compiled before. */
  first: number;
  firstFloor: number;
}

export interface PageBench {
  visit(input: { pattern: string; index: SpottingIndex; rounds: number; backwards: boolean }): Promise<Visit>;
  sizes(input: { patterns: readonly string[]; indexes: readonly SpottingIndex[]; rounds: number }): Promise<SizeCost[]>;
  hosts(input: { shapes: readonly HostShape[]; hosts: readonly string[]; rounds: number }): Promise<HostCost>;
  /** Times mark.js marking the names; they are unmarked again outside the measured time. */
  markJs(input: { names: readonly string[]; runs: number }): number[];
}

declare global {
  var deskLensBench: PageBench;
}
