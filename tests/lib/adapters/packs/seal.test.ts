import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { textOfBytes, textOfFile } from '@/lib/adapters/packs/pack-text';
import { checkSeal } from '@/lib/adapters/packs/seal';
import { newKey, packFile } from '@/lib/dev/pack-files';
import { type Envelope, MOST_BYTES, openEnvelope } from '@/lib/packs/envelope';
import { english } from '@/tests/messages';

let own: Awaited<ReturnType<typeof newKey>>;
let other: Awaited<ReturnType<typeof newKey>>;
beforeAll(async () => {
  own = await newKey();
  other = await newKey();
});

async function sealed(payload: string, pem: string | null = own.pem): Promise<Envelope> {
  const opened = openEnvelope(await packFile(payload, pem), english);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}
const wrong = { ok: false, reason: expect.stringContaining('changed or damaged after it was signed') };

describe('a signature', () => {
  it('holds for the text it was made over, whatever stands in it, and tells the key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (payload) => {
        expect(await checkSeal(await sealed(payload))).toEqual({ ok: true, value: own.publicKey });
      }),
      { numRuns: 30 },
    );
  });

  it('fails at any other text, be it one space', async () => {
    const { seal } = await sealed('{"a":1}');
    for (const payload of ['{"a": 1}', '{"a":1}\n', '']) expect(await checkSeal({ payload, seal })).toEqual(wrong);
  });

  it('fails with another key, another signature, and what is no key at all', async () => {
    const { payload, seal } = await sealed('text');
    const foreign = (await sealed('text', other.pem)).seal;
    if (!seal || !foreign) throw new Error('both are signed');
    expect(await checkSeal({ payload, seal: { ...seal, publicKey: foreign.publicKey } })).toEqual(wrong);
    expect(await checkSeal({ payload, seal: { ...seal, signature: foreign.signature } })).toEqual(wrong);
    expect(await checkSeal({ payload, seal: { ...seal, publicKey: `${'/'.repeat(43)}=` } })).toEqual(wrong);
    expect(await checkSeal({ payload, seal: { ...seal, signature: `${'/'.repeat(86)}==` } })).toEqual(wrong);
  });

  it('is none where there is none', async () => {
    expect(await checkSeal(await sealed('text', null))).toEqual({ ok: true, value: null });
  });

  it('is said not to be checked where the browser cannot, and never taken for right', async () => {
    const refuse = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    expect(await checkSeal({ payload: '', seal: { publicKey: `${'A'.repeat(43)}=`, signature: `${'A'.repeat(86)}==` } })).toEqual({
      ok: false,
      reason: expect.stringContaining('Update it'),
    });
    refuse.mockRestore();
  });
});

describe('bytes', () => {
  const fileOf = (size: number, bytes = new Uint8Array()) => ({ size, arrayBuffer: async () => bytes.buffer });

  it('are text where they are UTF-8, to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOfBytes(new TextEncoder().encode(text))).toEqual({ ok: true, value: text });
      }),
    );
    expect(textOfBytes(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual({ ok: false, reason: expect.stringContaining('no text') });
  });

  it('of a file are not read where it is larger than a pack may be', async () => {
    const arrayBuffer = vi.fn();
    expect(await textOfFile({ size: 50_000_000, arrayBuffer })).toEqual({ ok: false, reason: expect.stringMatching(/holds 50 MB/) });
    expect(arrayBuffer).not.toHaveBeenCalled();
    expect((await textOfFile(fileOf(MOST_BYTES))).ok).toBe(true);
  });
});
