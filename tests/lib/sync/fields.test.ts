import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fields, fieldIn, merge, type Stamped } from '@/lib/sync/fields';
import { entry, minute } from './build';

/** Few fields, moments and installations, so that drawn lists meet often. */
const stamped: fc.Arbitrary<Stamped> = fc.record({
  field: fc.constantFrom('country', 'hours', 'news.example', 'constructor', '__proto__'),
  value: fc.constantFrom<unknown[]>(null, 'DE', true, false, ['spot'], { a: 1, b: 2 }, { b: 2, a: 1 }),
  at: fc.constantFrom(minute(0), minute(1)),
  by: fc.constantFrom('aaaaaaaa', 'bbbbbbbb'),
});
const fields: fc.Arbitrary<Fields> = fc.array(stamped).map((drawn) => merge(drawn, []));

describe('two lists of fields', () => {
  it('come to the same whichever is first, twice over, and in any grouping', () => {
    fc.assert(
      fc.property(fields, fields, fields, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(a, a)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('give each field of both once, from one of the two, and none of an older moment', () => {
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const both = merge(a, b);
        expect(both.map(({ field }) => field)).toEqual([...new Set([...a, ...b].map(({ field }) => field))].sort());
        for (const one of both) {
          const there = [fieldIn(a, one.field), fieldIn(b, one.field)].filter((found) => found !== undefined);
          expect(there).toContainEqual(one);
          expect(there.every(({ at }) => at <= one.at)).toBe(true);
        }
      }),
    );
  });

  it('let the newer count, and of one moment the greater installation', () => {
    const older = entry('country', 'DE', minute(0), 'ffffffff');
    const newer = entry('country', 'FR', minute(1), 'aaaaaaaa');
    expect(merge([older], [newer])).toEqual([newer]);
    const other = entry('country', 'CH', minute(1), 'bbbbbbbb');
    expect(merge([newer], [other])).toEqual([other]);
  });
});
