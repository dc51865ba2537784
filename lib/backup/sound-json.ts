/**
 * Reads JSON that came from anywhere. Beyond being JSON it must be what storage can hold and give back: not nested without end, no
 * name that means something to JavaScript, no number beyond all bounds, no half of a character.
 */

export type Unsound = 'not-json' | 'too-deep' | 'odd-name' | 'odd-number' | 'odd-text';

/** Values of ours nest some ten deep; browsers refuse to store what nests 200 deep. */
export const DEEPEST = 100;

export function parseSound(text: string): { value: unknown } | { unsound: Unsound } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { unsound: 'not-json' };
  }
  const unsound = whatIsUnsound(value);
  return unsound === null ? { value } : { unsound };
}

/** Goes through it without calling itself: how deep it nests is not known yet. */
export function whatIsUnsound(value: unknown): Unsound | null {
  const left: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value: one, depth } = next;
    if (typeof one === 'number' && !Number.isFinite(one)) return 'odd-number';
    if (typeof one === 'string' && !one.isWellFormed()) return 'odd-text';
    if (typeof one !== 'object' || one === null) continue;
    if (depth === DEEPEST) return 'too-deep';
    for (const [name, inner] of Object.entries(one)) {
      if (name === '__proto__') return 'odd-name';
      if (!name.isWellFormed()) return 'odd-text';
      left.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}
