/** Checks a pack's signature with the browser's own Ed25519 (WebCrypto: Chrome and Edge from 137, Firefox from 129). */
import { base64 } from '@scure/base';
import type { Envelope } from '@/lib/packs/envelope';
import { failed, type Result } from '@/lib/result';
import { ownLanguage } from '../texts';

/** The key it is signed with; null where it is not signed. A signature that is not this key's over this text is a failure. */
export async function checkSeal({ payload, seal }: Envelope): Promise<Result<string | null>> {
  if (seal === null) return { ok: true, value: null };
  const { say } = ownLanguage();
  const key = await importKey(seal.publicKey);
  if (key === 'unsupported') return failed(say('packSignatureUnsupported'));
  const holds = key !== null && (await isSignedWith(key, seal.signature, payload));
  return holds ? { ok: true, value: seal.publicKey } : failed(say('packWrongSignature'));
}

async function importKey(publicKey: string): Promise<CryptoKey | 'unsupported' | null> {
  try {
    return await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify']);
  } catch (error) {
    return error instanceof Error && error.name === 'NotSupportedError' ? 'unsupported' : null;
  }
}

async function isSignedWith(key: CryptoKey, signature: string, payload: string): Promise<boolean> {
  try {
    return await crypto.subtle.verify('Ed25519', key, bytesOf(signature), new TextEncoder().encode(payload));
  } catch {
    return false;
  }
}

/** Throws where it is no base64 to the last bit. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64.decode(text));
}
