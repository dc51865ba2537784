/**
 * What our scripts in one page tell each other: that the look has begun, that the script which reads and marks has come, and which
 * names a pack of data has it read by.
 * Left on the global object of their own world, which the page's scripts cannot see.
 */
import type { SpottingIndex } from '@/lib/spotting/vocabulary';

const LOOK = Symbol.for('desklens.look');
const MARKS = Symbol.for('desklens.marks');
const BANNER = Symbol.for('desklens.banner');

interface Slots {
  /** Null once the script that reads and marks has come. */
  [MARKS]?: SpottingIndex | null;
  [slot: symbol]: unknown;
}

export function tellThatWeLook(): void {
  (globalThis as Slots)[LOOK] = true;
}

/** Run in a page by `scripting.executeScript`, so it can use nothing from outside itself. */
export function isLookedAt(): boolean {
  return Symbol.for('desklens.look') in globalThis;
}

/**
 * Leaves what names are found by for the script that reads and marks, unless it has come already. Run in a page by
 * `scripting.executeScript`, so it can use nothing from outside itself.
 */
export function leaveIndex(index: SpottingIndex): void {
  const slots = globalThis as { [slot: symbol]: unknown };
  const marks = Symbol.for('desklens.marks');
  if (slots[marks] !== null) slots[marks] = index;
}

/** What the script that reads and marks finds names by: what was left for it, else what is built in. Null where another copy is there. */
export function takeOver(builtIn: SpottingIndex): SpottingIndex | null {
  const slots = globalThis as Slots;
  const { [MARKS]: left = builtIn } = slots;
  slots[MARKS] = null;
  return left;
}

export function isTakenOver(): boolean {
  return (globalThis as Slots)[MARKS] === null;
}

/** False where the banner's script has come before. */
export function isFirstBanner(): boolean {
  const slots = globalThis as Slots;
  if (slots[BANNER]) return false;
  slots[BANNER] = true;
  return true;
}
