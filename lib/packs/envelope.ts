/**
 * The file a pack comes in: the pack's own text, and where it is signed the signature over exactly the bytes of that text (UTF-8), with
 * the key it was made with. What was signed is never written anew, so nothing depends on how JSON is put in order.
 */
import * as z from 'zod/mini';
import { parseSound } from '@/lib/backup/sound-json';
import { failed, type Result } from '@/lib/result';
import type { Language } from '@/lib/texts/language';
import { publicKeySchema } from './public-key';

export const FORMAT = 'desklens-pack';
export const VERSION = 1;

/**
 * The largest file of a pack, in bytes: four times what DeskLens comes with. Browsers give an extension 10 MB in all; this pack, the
 * one before it and the copy to undo a restore with must fit beside what the user records.
 */
export const MOST_BYTES = 2_000_000;

const headerSchema = z.looseObject({ format: z.literal(FORMAT), version: z.int().check(z.minimum(1)) });

/** Base64 of 64 bytes. */
const signatureSchema = z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/));

const signed = { publicKey: publicKeySchema, signature: signatureSchema };
const unsigned = { format: z.literal(FORMAT), version: z.literal(VERSION), payload: z.string() };
const envelopeSchema = z.union([z.strictObject({ ...unsigned, ...signed }), z.strictObject(unsigned)]);

export interface Seal {
  /** Ed25519, base64. */
  publicKey: string;
  signature: string;
}

export interface Envelope {
  /** The text of the pack, to the letter. */
  payload: string;
  /** Null where it is not signed. */
  seal: Seal | null;
}

/** Opens it without looking at the pack or checking the signature. */
export function openEnvelope(text: string, { say }: Pick<Language, 'say'>): Result<Envelope> {
  if (text.length > MOST_BYTES) return failed(tooLarge(text.length, { say }));
  const parsed = parseSound(text);
  if ('unsound' in parsed) return failed(say(parsed.unsound === 'not-json' ? 'packNotJson' : 'packNotOurs'));
  const header = headerSchema.safeParse(parsed.value);
  if (!header.success) return failed(say('packNotOurs'));
  const { version } = header.data;
  if (version > VERSION) return failed(say('packNewerForm', { own: VERSION, written: version }));
  const envelope = envelopeSchema.safeParse(parsed.value);
  if (!envelope.success) return failed(say('packBadEnvelope'));
  const { payload } = envelope.data;
  const seal = 'signature' in envelope.data ? { publicKey: envelope.data.publicKey, signature: envelope.data.signature } : null;
  return { ok: true, value: { payload, seal } };
}

/** The file of it. */
export function envelopeText({ payload, seal }: Envelope): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, payload, ...seal }, null, 1)}\n`;
}

/** Why a file of so many bytes is not read. */
export function tooLarge(bytes: number, { say }: Pick<Language, 'say'>): string {
  return say('packTooLarge', { limit: megabytes(MOST_BYTES), size: megabytes(bytes) });
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}
