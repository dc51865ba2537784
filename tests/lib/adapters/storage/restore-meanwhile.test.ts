/** A restore that is asked for while something else is being written waits for it and keeps nobody waiting for itself. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeIn } from '@/lib/adapters/storage/restore';
import { recordSettlement, sweepSettlement } from '@/lib/adapters/storage/settlement/records';
import { done, type Result } from '@/lib/result';
import { filed } from '../../settlement/build';

const now = '2026-11-27T10:00:00.000Z';
const restore = () => takeIn({ mode: 'restore', items: {}, shown: [], keepCopy: false }, now, 'Mara');

/** What it came to, and of what never ends that it did not. */
function ended(asked: Promise<Result>): Promise<Result | 'never'> {
  const long = new Promise<'never'>((resolve) => setTimeout(() => resolve('never'), 1000));
  return Promise.race([asked, long]);
}

beforeEach(() => fakeBrowser.reset());

describe('a restore asked for at the same time', () => {
  it.each<[string, () => Promise<Result>]>([
    ['an instruction is recorded', () => recordSettlement('alpha', () => ({ ok: true, value: filed() }))],
    ['unreadable instructions are moved aside', () => sweepSettlement()],
  ])('as %s: both come to an end, and so does what is asked for after them', async (_what, write) => {
    await fakeBrowser.storage.local.set({ 'settlement:beta': 'nothing of ours' });
    const [written, restored] = [write(), restore()];
    expect(await ended(written)).toEqual(done);
    // What it was shown for is no more: it says so, and does nothing.
    expect(await ended(restored)).not.toBe('never');
    expect(await ended(recordSettlement('gamma', () => ({ ok: true, value: filed() })))).toEqual(done);
  });
});
