import { describe, expect, it } from 'vitest';
import { isVouchedFor, vouchedBy } from '@/lib/packs/vouched';

const key = 'the key';
const listed = [{ name: 'The firm', key }];
const inUse = (of: string | null) => ({ id: 'firm', version: 1, key: of });

describe('who vouches for a pack', () => {
  it.each([
    ['a listed key, by its name', key, null, listed, { kind: 'trusted', key, name: 'The firm' }, true],
    ['the key of the version in use', key, inUse(key), [], { kind: 'same-key', key }, true],
    ['a key nobody knows', key, null, [], { kind: 'unknown-key', key, breaks: false }, false],
    ['another key than the version in use', key, inUse('other'), [], { kind: 'unknown-key', key, breaks: true }, false],
    ['a key, where the version in use has none', key, inUse(null), [], { kind: 'unknown-key', key, breaks: false }, false],
    ['nobody', null, null, [], { kind: 'unsigned', breaks: false }, false],
    ['nobody any more', null, inUse(key), [], { kind: 'unsigned', breaks: true }, false],
  ] as const)('is %s', (_what, of, used, trusted, expected, enough) => {
    const vouched = vouchedBy('firm', of, used, trusted);
    expect(vouched).toEqual(expected);
    expect(isVouchedFor(vouched)).toBe(enough);
  });

  it('is not the key of another pack that is in use', () => {
    expect(vouchedBy('another', key, inUse(key), [])).toEqual({ kind: 'unknown-key', key, breaks: false });
  });
});
