/** The shortened form of `npm run soak`. */
import { expect, it } from 'vitest';
import { soak, soakArgs } from '@/lib/dev/soak';
import { useSession } from './harness';

const session = useSession({ args: soakArgs });
/** What a page may hold more at the end than after the first pages, in bytes. */
const MARGIN = 1_000_000;

it('page after page with the worker stopped in between: no error, no lost tick, and no more memory', { timeout: 240_000 }, async () => {
  const { errors, ticked, kept, heap } = await soak(session.browser, session.origin, session.server, { pages: 10, hovers: 15, stops: 3 });
  expect(errors).toEqual([]);
  expect(ticked).toBe(3);
  expect(kept).toBe(3);
  expect(heap.late - heap.early).toBeLessThan(MARGIN);
  expect(session.errors).toEqual([]);
});
