/** Tells the look on every page that the script which reads and marks has come, and a second copy of it that the first has. */

const SLOT = Symbol.for('desklens.marks');

type Slot = { [SLOT]?: true };

/** False where another copy is there already. */
export function takeOver(): boolean {
  const slot = globalThis as Slot;
  if (slot[SLOT]) return false;
  slot[SLOT] = true;
  return true;
}

export function isTakenOver(): boolean {
  return (globalThis as Slot)[SLOT] === true;
}
