import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Derivation, deriveKey, newDerivation, seal, sealedSchema, unseal } from '@/lib/adapters/storage/settlement/sealing';
import { DERIVATION_ROUNDS } from '@/lib/settlement/settlement';

/** Few rounds: how many there are changes nothing of what is tested here. */
const quick = (): Derivation => ({ ...newDerivation(), iterations: 2 });

describe('a key', () => {
  it('is what PBKDF2 with SHA-256 makes of the passphrase (vector of RFC 7914, section 11)', async () => {
    const salt = Buffer.from('salt').toString('base64');
    const key = await deriveKey('passwd', { name: 'PBKDF2-SHA-256', iterations: 1, salt });
    expect(Buffer.from(key, 'base64').toString('hex')).toBe('55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc');
  });

  it('is made in at least 600,000 rounds, with a salt of 16 bytes that is new each time', () => {
    const [one, other] = [newDerivation(), newDerivation()];
    expect(one.iterations).toBe(DERIVATION_ROUNDS);
    expect(DERIVATION_ROUNDS).toBeGreaterThanOrEqual(600_000);
    expect(Buffer.from(one.salt, 'base64')).toHaveLength(16);
    expect(one.salt).not.toBe(other.salt);
  });

  it('is another for another passphrase, salt or number of rounds, and the same for the same letters typed otherwise', async () => {
    const how = quick();
    const key = await deriveKey('Schlüssel und Schloss', how);
    expect(await deriveKey('Schlu\u{308}ssel und Schloss', how)).toBe(key);
    expect(await deriveKey('schlüssel und Schloss', how)).not.toBe(key);
    expect(await deriveKey('Schlüssel und Schloss', { ...how, iterations: 3 })).not.toBe(key);
    expect(await deriveKey('Schlüssel und Schloss', quick())).not.toBe(key);
  });
});

describe('what is sealed', () => {
  it('is opened by its key, whatever it says, and shows nothing of it', async () => {
    const how = quick();
    const key = await deriveKey('a passphrase', how);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        const sealed = await seal(text, key, how);
        expect(await unseal(sealed, key)).toBe(text);
        if (text.length > 4) expect(JSON.stringify(sealed)).not.toContain(text);
      }),
      { numRuns: 30 },
    );
  });

  it('is sealed otherwise each time', async () => {
    const how = quick();
    const key = await deriveKey('a passphrase', how);
    const [one, other] = [await seal('the same', key, how), await seal('the same', key, how)];
    expect([one.iv, one.data]).not.toEqual([other.iv, other.data]);
  });

  it('is not opened by another key, nor where a bit of it or of how its key was made was changed', async () => {
    const how = quick();
    const key = await deriveKey('a passphrase', how);
    const sealed = await seal('an instruction', key, how);
    expect(await unseal(sealed, await deriveKey('another passphrase', how))).toBeNull();
    const data = Buffer.from(sealed.data, 'base64');
    data[3] = (data[3] ?? 0) ^ 1;
    expect(await unseal({ ...sealed, data: data.toString('base64') }, key)).toBeNull();
    expect(await unseal({ ...sealed, derivation: { ...how, iterations: 3 } }, key)).toBeNull();
    expect(await unseal({ ...sealed, iv: newDerivation().salt }, key)).toBeNull();
    expect(await unseal(sealed, key)).toBe('an instruction');
  });

  it.each([
    ['more rounds than a device should make', { iterations: 1e12 }],
    ['no rounds', { iterations: 0 }],
    ['another way to make a key', { name: 'MD5' }],
    ['a salt that is no base64', { salt: 'a b' }],
  ])('is not even tried with %s', async (_what, change) => {
    const how = quick();
    const sealed = await seal('x', await deriveKey('a passphrase', how), how);
    expect(sealedSchema.safeParse(sealed).success).toBe(true);
    expect(sealedSchema.safeParse({ ...sealed, derivation: { ...how, ...change } }).success).toBe(false);
  });
});
