/** Opens the file of a pack: its envelope, its signature, and what it holds by the schemas. What it would change is not looked at here. */
import { openEnvelope } from '@/lib/packs/envelope';
import type { Pack } from '@/lib/packs/pack';
import { readPack } from '@/lib/packs/read-pack';
import type { Result } from '@/lib/result';
import { ownLanguage } from '../texts';
import { checkSeal } from './seal';

export interface OpenPack {
  pack: Pack;
  /** What it is signed with, which was checked; null where it is not signed. */
  key: string | null;
}

export async function openPack(text: string): Promise<Result<OpenPack>> {
  const envelope = openEnvelope(text, ownLanguage());
  if (!envelope.ok) return envelope;
  const key = await checkSeal(envelope.value);
  if (!key.ok) return key;
  const pack = readPack(envelope.value.payload, ownLanguage());
  return pack.ok ? { ok: true, value: { pack: pack.value, key: key.value } } : pack;
}
