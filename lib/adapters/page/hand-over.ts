/**
 * What our scripts in one page tell each other: that the look has begun, and that the script which reads and marks has come.
 * Left on the global object of their own world, which the page's scripts cannot see.
 */

const LOOK = Symbol.for('desklens.look');
const MARKS = Symbol.for('desklens.marks');
const BANNER = Symbol.for('desklens.banner');

type Slots = { [slot: symbol]: true };

export function tellThatWeLook(): void {
  (globalThis as Slots)[LOOK] = true;
}

/** Run in a page by `scripting.executeScript`, so it can use nothing from outside itself. */
export function isLookedAt(): boolean {
  return Symbol.for('desklens.look') in globalThis;
}

/** False where another copy is there already. */
export function takeOver(): boolean {
  const slots = globalThis as Slots;
  if (slots[MARKS]) return false;
  slots[MARKS] = true;
  return true;
}

export function isTakenOver(): boolean {
  return (globalThis as Slots)[MARKS] === true;
}

/** False where the banner's script has come before. */
export function isFirstBanner(): boolean {
  const slots = globalThis as Slots;
  if (slots[BANNER]) return false;
  slots[BANNER] = true;
  return true;
}
