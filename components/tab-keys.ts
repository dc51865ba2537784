/** Tabs by keyboard: arrows lead around, Home and End to the ends. */

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The tab a key leads to from the one at `at`; null where it leads nowhere, as with a key held that gives it another meaning. */
export function tabAfter({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed, at: number, count: number): number | null {
  if (altKey || ctrlKey || metaKey || shiftKey) return null;
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
