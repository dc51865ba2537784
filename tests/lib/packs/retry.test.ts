import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Failure, LONGEST_WAIT_MS, MOST_TRIES, nextTry, retryAfterMs } from '@/lib/packs/retry';

const now = '2026-11-28T10:00:00.000Z';
const status = (code: number, retryAfter: string | null = null): Failure => ({ kind: 'status', status: code, retryAfter });
const waits = (random: number) =>
  Array.from({ length: MOST_TRIES }, (_, i) => nextTry({ kind: 'unreachable' }, i + 1, now, random)).map((next) =>
    next.kind === 'again' ? next.waitMs : next.kind,
  );

describe('the next try', () => {
  it('comes after waits that double, between half of them and all by chance, and a few times only', () => {
    expect(waits(0)).toEqual([500, 1000, 2000, 'give-up']);
    expect(waits(0.999999)).toEqual([1000, 2000, 4000, 'give-up']);
  });

  it.each([408, 429, 500, 502, 503, 504])('comes after %d, which may pass', (code) => {
    expect(nextTry(status(code), 1, now, 0.5).kind).toBe('again');
  });

  it.each([400, 401, 403, 404, 410, 204, 418])('does not come after %d, which will be the same again', (code) => {
    expect(nextTry(status(code), 1, now, 0.5).kind).toBe('give-up');
  });

  it('waits as long as the server asks, never less, and not while a user would have to look on', () => {
    expect(nextTry(status(429, '3'), 1, now, 0)).toEqual({ kind: 'again', waitMs: 3000 });
    expect(nextTry(status(429, '0'), 1, now, 0)).toEqual({ kind: 'again', waitMs: 500 });
    expect(nextTry(status(503, '120'), 1, now, 0)).toEqual({ kind: 'later', waitMs: 120_000 });
    expect(nextTry(status(503, '120'), MOST_TRIES, now, 0)).toEqual({ kind: 'later', waitMs: 120_000 });
    expect(nextTry(status(503, 'Sat, 28 Nov 2026 10:00:04 GMT'), 1, now, 0)).toEqual({ kind: 'again', waitMs: 4000 });
  });

  it('comes within bounds whatever a server says and chance brings', () => {
    const header = fc.option(fc.oneof(fc.string(), fc.nat().map(String)), { nil: null });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), header, fc.integer({ min: 1, max: 9 }), random, (code, after, tries, chance) => {
        const next = nextTry(status(code, after), tries, now, chance);
        if (next.kind === 'again') {
          expect(tries).toBeLessThan(MOST_TRIES);
          expect(next.waitMs).toBeGreaterThanOrEqual(500);
          expect(next.waitMs).toBeLessThanOrEqual(LONGEST_WAIT_MS);
        }
      }),
    );
  });
});

describe('the header that says when', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Sat, 28 Nov 2026 10:01:00 GMT', 60_000],
    ['Sat, 28 Nov 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['1e9', null],
    ['', null],
    [null, null],
  ])('reads %s as %s ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});
