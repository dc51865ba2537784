import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gathered } from '@/lib/adapters/gathered';
import { GATHERED_MS, MOST_WRITES_A_MINUTE, MOST_WRITES_AN_HOUR } from '@/lib/sync/room';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('a job is done once for all who ask within a while, and again for who asks after it', () => {
  const job = vi.fn();
  const ask = gathered(job, 5000);
  for (let i = 0; i < 300; i++) ask();
  expect(job).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(job).toHaveBeenCalledOnce();
  ask();
  vi.advanceTimersByTime(4999);
  expect(job).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1);
  expect(job).toHaveBeenCalledTimes(2);
});

it('a weight that is dragged for an hour, a hundred times a second, stays within what the account allows', () => {
  const at: number[] = [];
  const ask = gathered(() => at.push(Date.now()), GATHERED_MS);
  for (let ms = 0; ms < 3_600_000; ms += 10) {
    ask();
    vi.advanceTimersByTime(10);
  }
  expect(at.length).toBeLessThanOrEqual(MOST_WRITES_AN_HOUR);
  expect(at.filter((moment) => moment < (at[0] ?? 0) + 60_000).length).toBeLessThanOrEqual(MOST_WRITES_A_MINUTE);
});
