/** Opens the text of a file as a backup, or says why it is none. What its items hold is not looked at here. */
import * as z from 'zod/mini';
import { failed, type Result } from '@/lib/result';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import { type Backup, FORMAT, VERSION } from './backup';
import { parseSound, type Unsound } from './sound-json';

const unsoundKeys: Readonly<Record<Unsound, PlainKey>> = {
  'not-json': 'backupNotJson',
  'too-deep': 'backupTooDeep',
  'odd-name': 'backupOddName',
  'odd-number': 'backupOddNumber',
  'odd-text': 'backupOddText',
};

const headerSchema = z.looseObject({ format: z.literal(FORMAT), version: z.int().check(z.minimum(1)) });

/** The longest name of a person, in characters, as anywhere in a file. */
const NAME_LIMIT = 120;

const backupSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  made: z.iso.datetime(),
  by: z.string().check(z.maxLength(NAME_LIMIT)),
  /** Left out where the file was written by hand. */
  sha256: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  items: z.record(z.string(), z.unknown()),
});

export type OpenBackup = Backup & { sha256: string | null };

export function openBackup(text: string, { say }: Pick<Language, 'say'>): Result<OpenBackup> {
  const parsed = parseSound(text);
  if ('unsound' in parsed) return failed(say(unsoundKeys[parsed.unsound]));
  const header = headerSchema.safeParse(parsed.value);
  if (!header.success) return failed(say('backupNotOurs'));
  if (header.data.version > VERSION) return failed(say('backupNewer', { own: VERSION, written: header.data.version }));
  const backup = backupSchema.safeParse(parsed.value);
  if (!backup.success) return failed(say('backupBadField', { field: fieldOf(backup.error.issues[0]) }));
  const { made, by, items, sha256 = null } = backup.data;
  return { ok: true, value: { made, by, items, sha256 } };
}

/** The longest name out of a file that a reason repeats, in characters. */
export const LONGEST_NAME = 80;

/** The field that is wrong, or one that should not be there. */
function fieldOf(issue: z.core.$ZodIssue | undefined): string {
  const field = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (issue?.path.join('.') ?? '');
  return field.slice(0, LONGEST_NAME);
}
