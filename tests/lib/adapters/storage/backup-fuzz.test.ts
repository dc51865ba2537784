/**
 * Some thousand files made from a real backup by breaking it: bytes turned, ends cut off, values of another type, names and numbers that
 * mean something to JavaScript, nesting without end, markup. Each is refused with a reason and leaves storage as it was.
 */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportBackup, readBackup } from '@/lib/adapters/storage/backup';
import { takeIn } from '@/lib/adapters/storage/restore';
import { checkedPart } from '@/lib/backup/backup';
import { everyKind, fileOf } from '@/tests/lib/backup/build';

const RUNS = 2500;
const AT_LEAST = 2000;
const now = '2026-11-27T10:00:00.000Z';
const stored = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));

let text = '';
beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set(everyKind);
  text = await exportBackup(now, 'Mara');
});

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every place in it, as a path. */
function placesIn(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))];
}

/** A copy in which the text `put` stands in one place: text, since not all of it could be made of values. */
function withText(value: Json, [name, ...rest]: readonly string[], put: string): string {
  if (name === undefined) return put;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = Object.entries(value).map(([own, one]) => [own, own === name ? withText(one, rest, put) : JSON.stringify(one)] as const);
  return Array.isArray(value) ? `[${inner.map(([, one]) => one)}]` : `{${inner.map(([own, one]) => `${JSON.stringify(own)}:${one}`)}}`;
}

const nested = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;

/** None of them is what any field of ours holds. */
const wrong = fc.constantFrom(
  '[[]]',
  '{"a":{}}',
  '-7.5',
  '1e999',
  '-1e308',
  '123456789012345678901234567890',
  '{"__proto__":{"version":1,"value":[]}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '"<img src=x onerror=alert(1)>"',
  '"\\ud800"',
  '"=HYPERLINK(\\"https://example.com\\")"',
  nested(60),
  nested(5000),
  '{"version":2,"value":[{"id":"x"}]}',
  '{"version":"2","value":[]}',
  '{"version":1e9,"value":[]}',
);

const turnedBytes = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 })
  .map((turns) => (bytes: Uint8Array) => {
    const copy = bytes.slice();
    for (const [at, by] of turns) copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ by;
    return copy;
  });
const cut = fc.nat().map((at) => (bytes: Uint8Array) => bytes.slice(0, at % (bytes.length - 2)));
const removed = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 40 })).map(([at, length]) => (bytes: Uint8Array) => {
  const from = at % bytes.length;
  return Uint8Array.of(...bytes.slice(0, from), ...bytes.slice(from + length));
});
const doubled = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 40 })).map(([at, length]) => (bytes: Uint8Array) => {
  const from = at % bytes.length;
  return Uint8Array.of(...bytes.slice(0, from + length), ...bytes.slice(from));
});

/** By somebody who knows the form: without a checksum, so that only the values themselves can be found wrong. */
const swapped = fc.tuple(fc.nat(), wrong).map(([at, put]) => (bytes: Uint8Array) => {
  const { sha256: _sum, ...backup } = JSON.parse(new TextDecoder().decode(bytes));
  const places = placesIn(backup);
  return new TextEncoder().encode(withText(backup, places[at % places.length] ?? [], put));
});

const mutation = fc.oneof(turnedBytes, cut, removed, doubled, { arbitrary: swapped, weight: 4 });

describe('a broken backup', () => {
  it(`is refused with a reason and changes nothing, ${AT_LEAST} times over`, { timeout: 240_000 }, async () => {
    const before = await stored();
    const whole = checkedPart({ items: everyKind });
    const reasons = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(mutation, async (mutate) => {
        const bytes = mutate(new TextEncoder().encode(text));
        const read = await readBackup(fileOf(bytes));
        expect(await stored()).toBe(before);
        if (!read.ok) {
          expect(read.reason).toMatch(/^Not read.{20}/);
          expect(read.reason.length).toBeLessThan(600);
          reasons.set(read.reason.slice(0, 60), (reasons.get(read.reason.slice(0, 60)) ?? 0) + 1);
          return;
        }
        // What is still read is either whole, or was broken by somebody who left the checksum out and hit what may be so.
        if (new TextDecoder().decode(bytes).includes('"sha256"')) expect(checkedPart(read.value)).toBe(whole);
        // And the background would not take it in for what the user was not shown.
        const items = read.value.items;
        for (const mode of ['restore', 'merge'] as const) await takeIn({ mode, items, shown: [], keepCopy: false }, now, 'Mara');
        expect(await stored()).toBe(before);
      }),
      { numRuns: RUNS },
    );
    const refused = [...reasons.values()].reduce((sum, count) => sum + count, 0);
    console.log(`${refused} of ${RUNS} broken files refused, for ${reasons.size} reasons`);
    expect(refused).toBeGreaterThanOrEqual(AT_LEAST);
    expect(reasons.size).toBeGreaterThan(10);
  });
});
