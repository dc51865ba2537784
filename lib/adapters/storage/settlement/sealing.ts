/**
 * Encryption at rest: AES-GCM with 256 bits under a key that PBKDF2 makes from a passphrase, both the browser's own. How the key was
 * made stands beside what is sealed and is bound to it, so that the number of rounds can be raised later without a loss.
 */
import { base64 } from '@scure/base';
import * as z from 'zod/mini';
import { DERIVATION_ROUNDS } from '@/lib/settlement/settlement';

/** No device should be kept busy for minutes by a number somebody wrote into a file. */
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
const KEY_BITS = 256;
/** What GCM takes without a further hash; a new one is drawn each time something is sealed. */
const IV_BYTES = 12;

const bytes = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/));

const derivationSchema = z.strictObject({
  name: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.minimum(1), z.maximum(MOST_ITERATIONS)),
  salt: bytes,
});

/** How a key is made from a passphrase. */
export type Derivation = z.infer<typeof derivationSchema>;

/** `iv` and `data` are base64. */
export const sealedSchema = z.strictObject({ derivation: derivationSchema, iv: bytes, data: bytes });
export type Sealed = z.infer<typeof sealedSchema>;

/** Raw, as base64. */
export type Key = string;

export function newDerivation(): Derivation {
  return { name: 'PBKDF2-SHA-256', iterations: DERIVATION_ROUNDS, salt: base64.encode(crypto.getRandomValues(new Uint8Array(SALT_BYTES))) };
}

/** Keyboards and systems write one letter in several ways; all of them make the same key. */
export async function deriveKey(passphrase: string, { iterations, salt }: Derivation): Promise<Key> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: decoded(salt), iterations };
  return base64.encode(new Uint8Array(await crypto.subtle.deriveBits(how, base, KEY_BITS)));
}

export async function seal(text: string, key: Key, derivation: Derivation): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: boundTo(derivation) };
  const data = await crypto.subtle.encrypt(how, await imported(key), new TextEncoder().encode(text));
  return { derivation, iv: base64.encode(iv), data: base64.encode(new Uint8Array(data)) };
}

/** Null where the key does not open it, or what is sealed was changed: no one can tell which. */
export async function unseal({ derivation, iv, data }: Sealed, key: Key): Promise<string | null> {
  try {
    const how = { name: 'AES-GCM', iv: decoded(iv), additionalData: boundTo(derivation) };
    return new TextDecoder('utf-8', { fatal: true }).decode(await crypto.subtle.decrypt(how, await imported(key), decoded(data)));
  } catch {
    return null;
  }
}

function imported(key: Key): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', decoded(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function boundTo({ name, iterations, salt }: Derivation): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([name, iterations, salt]));
}

function decoded(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(base64.decode(text));
}
