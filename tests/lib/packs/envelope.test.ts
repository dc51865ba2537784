import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelopeText, MOST_BYTES, openEnvelope, VERSION } from '@/lib/packs/envelope';
import { english } from '@/tests/messages';

const seal = { publicKey: `${'A'.repeat(43)}=`, signature: `${'B'.repeat(86)}==` };
const file = (fields: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ format: 'desklens-pack', version: VERSION, payload: '{}', ...fields });

function refusal(text: string): string {
  const opened = openEnvelope(text, english);
  return opened.ok ? '' : opened.reason;
}

describe('the envelope of a pack', () => {
  it('gives back every text it was given to the letter, with its seal or without', () => {
    const anySeal = fc.option(fc.constant(seal), { nil: null });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), anySeal, (payload, seal) => {
        expect(openEnvelope(envelopeText({ payload, seal }), english)).toEqual({ ok: true, value: { payload, seal } });
      }),
    );
  });

  it.each([
    ['what was cut off', file(seal).slice(0, -4), /cut off or damaged/],
    ['another file of ours', JSON.stringify({ format: 'desklens-backup', version: 1, items: {} }), /no data pack/],
    ['a list', '[]', /no data pack/],
    ['a newer form', file({ version: VERSION + 1 }), /version 2 of its form.*up to 1/],
    ['a signature without its key', file({ signature: seal.signature }), /key or signature/],
    ['a key without its signature', file({ publicKey: seal.publicKey }), /key or signature/],
    ['a signature that is none', file({ ...seal, signature: 'yes' }), /key or signature/],
    ['a field too many', file({ more: 1 }), /key or signature/],
    ['a name that means something to JavaScript', '{"format":"desklens-pack","version":1,"payload":"","__proto__":{}}', /no data pack/],
  ])('is refused of %s, with the reason', (_what, text, reason) => {
    expect(refusal(text)).toMatch(reason);
  });

  it('is not even parsed beyond its largest size, which the reason names', () => {
    expect(refusal('x'.repeat(MOST_BYTES + 1))).toMatch(/holds 2\.1 MB.*more than 2 MB/);
  });

  it('answers any text and any JSON with a pack or a reason', () => {
    const json = fc.jsonValue().map((value) => JSON.stringify(value));
    const fields = fc.dictionary(fc.constantFrom('format', 'version', 'payload', 'publicKey', 'signature'), fc.jsonValue()).map(file);
    fc.assert(
      fc.property(fc.oneof(fc.string(), json, fields), (text) => {
        const opened = openEnvelope(text, english);
        expect(opened.ok || opened.reason.length > 20).toBe(true);
      }),
    );
  });
});
