/** Reads the text of a pack by the schemas that `data/` is built by, and holds its version against the one in use. */
import en from 'zod/v4/locales/en.js';
import { parseSound } from '@/lib/backup/sound-json';
import { failed, type Result } from '@/lib/result';
import type { Language } from '@/lib/texts/language';
import { type Pack, packSchema } from './pack';
import { problemOf, problemsText } from './problems';

const { localeError } = en();

export function readPack(payload: string, { say }: Pick<Language, 'say'>): Result<Pack> {
  const parsed = parseSound(payload);
  if ('unsound' in parsed) return failed(say('packPayloadNotJson'));
  const read = packSchema.safeParse(parsed.value, { error: localeError });
  if (read.success) return { ok: true, value: read.data };
  return failed(
    problemsText(
      read.error.issues.map((issue) => problemOf(issue, parsed.value)),
      { say },
    ),
  );
}

/** Refuses what is not newer than the version in use of the same pack. */
export function newerThan(inUse: Pick<Pack, 'id' | 'version'> | null, pack: Pick<Pack, 'id' | 'version'>, { say }: Language): Result {
  if (inUse === null || inUse.id !== pack.id || inUse.version < pack.version) return { ok: true, value: null };
  const { version } = pack;
  if (inUse.version === version) return failed(say('packInUseAlready', { version }));
  return failed(say('packOlder', { used: inUse.version, version }));
}
