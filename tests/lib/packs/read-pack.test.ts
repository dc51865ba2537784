import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOver } from '@/lib/packs/lay-over';
import type { Pack } from '@/lib/packs/pack';
import { newerThan, readPack } from '@/lib/packs/read-pack';
import { english } from '@/tests/messages';
import { today } from '../build';
import { builtIn, packOf } from './build';

function refusal(payload: string): string {
  const read = readPack(payload, english);
  return read.ok ? '' : read.reason;
}
const packed = (fields: Readonly<Record<string, unknown>>) => JSON.stringify({ ...packOf(), ...fields });

describe('the text of a pack', () => {
  it('is read into what it holds', () => {
    expect(readPack(JSON.stringify(packOf()), english)).toEqual({ ok: true, value: packOf() });
  });

  it('is refused where a field is not as it should be, by file, field and reason', () => {
    const [one] = packOf().desks ?? [];
    expect(refusal(packed({ desks: [{ ...one, name: '' }] }))).toMatch(/desks\/one\.json: name: /);
    expect(refusal(packed({ desks: [{ ...one, claims: [{ ...one?.claims[0], sources: [] }] }] }))).toMatch(
      /desks\/one\.json: claims\.0\.sources: Too small/,
    );
    expect(refusal(packed({ version: 0 }))).toMatch(/pack\.json: version: /);
    expect(refusal(packed({ made: '2026-13-01' }))).toMatch(/pack\.json: made: a day is YYYY-MM-DD/);
    expect(refusal(packed({ surprise: 1 }))).toMatch(/pack\.json: .*surprise/);
    expect(refusal(packed({ rubric: {} }))).toMatch(/rubric\.json: partlyShare: /);
    expect(refusal(packed({ desks: [] }))).toMatch(/a pack holds desks, a rubric or a checklist/);
    expect(refusal('{')).toMatch(/no data of DeskLens/);
  });

  it('names a few problems and says how many more there are, however long what they repeat', () => {
    const desks = Array.from({ length: 40 }, () => ({ id: 'x'.repeat(500) }));
    const reason = refusal(packed({ desks }));
    expect(reason).toMatch(/; .* more$/);
    expect(reason.length).toBeLessThan(1500);
  });

  it('is answered, whatever of it was changed, with a pack that holds together or a reason', () => {
    const text = JSON.stringify(packOf());
    const directory = builtIn();
    const place = fc.nat({ max: text.length - 1 });
    fc.assert(
      fc.property(place, fc.nat({ max: 30 }), fc.oneof(fc.string({ maxLength: 20 }), fc.json()), (at, cut, put) => {
        const read = readPack(text.slice(0, at) + put + text.slice(at + cut), english);
        const laid = read.ok ? layOver(directory, read.value, today, english) : read;
        expect(laid.ok || laid.reason.length > 20).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is answered whatever values stand in its fields', () => {
    const directory = builtIn();
    const anyOf = <T>(value: T) => fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, fc.jsonValue() as fc.Arbitrary<T>);
    const [one] = packOf().desks ?? [];
    const anyDesk = fc.record(Object.fromEntries(Object.entries(one ?? {}).map(([name, value]) => [name, anyOf<unknown>(value)])));
    fc.assert(
      fc.property(anyDesk, fc.array(fc.jsonValue()), (desk, checklist) => {
        for (const fields of [{ desks: [desk] }, { checklist }]) {
          const read = readPack(packed(fields), english);
          const laid = read.ok ? layOver(directory, read.value, today, english) : read;
          expect(laid.ok || laid.reason.length > 20).toBe(true);
        }
      }),
    );
  });
});

describe('a version', () => {
  const inUse: Pick<Pack, 'id' | 'version'> = { id: 'firm', version: 2 };

  it.each([
    [1, /this is version 1, and version 2/],
    [2, /Nothing to do: version 2/],
  ])('%d is refused while 2 is in use', (version, reason) => {
    const held = newerThan(inUse, { id: 'firm', version }, english);
    expect(held.ok ? '' : held.reason).toMatch(reason);
  });

  it('is held against the same pack only, and may be newer', () => {
    expect(newerThan(inUse, { id: 'firm', version: 3 }, english).ok).toBe(true);
    expect(newerThan(inUse, { id: 'other', version: 1 }, english).ok).toBe(true);
    expect(newerThan(null, { id: 'firm', version: 1 }, english).ok).toBe(true);
  });
});
