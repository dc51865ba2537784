/** Calls back at a moment. */
import type { Life } from './lifetime';

/** A little later, so that whoever compares times then finds the moment past, in ms. */
const AFTER_MS = 500;

/** `moment` is ISO 8601. What is answered calls it off. */
export function callAt(moment: string, callback: () => void, { signal }: Life): () => void {
  const timer = setTimeout(callback, Math.max(0, Date.parse(moment) - Date.now()) + AFTER_MS);
  const off = () => clearTimeout(timer);
  signal.addEventListener('abort', off, { once: true });
  return off;
}
