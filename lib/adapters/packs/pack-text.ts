/** The bytes of a pack as text, wherever they came from: no more than a pack may hold, and UTF-8 to the last one. */
import { MOST_BYTES, tooLarge } from '@/lib/packs/envelope';
import { failed, type Result } from '@/lib/result';
import { ownLanguage } from '../texts';

/** A file that is too large is not read at all. */
export async function textOfFile(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<Result<string>> {
  if (file.size > MOST_BYTES) return failed(tooLarge(file.size, ownLanguage()));
  return textOfBytes(await file.arrayBuffer());
}

export function textOfBytes(bytes: ArrayBuffer | Uint8Array): Result<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return failed(ownLanguage().say('packNotText'));
  }
}
