/** Reads `data/look-alikes.json` and checks it against the desks. Throws `DataError` like `load-data.ts`, whose imports it follows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryData } from '../desks/directory';
import { checkWords } from '../domains/check-words';
import type { GuardData } from '../domains/guard';
import { namesOfDesks } from '../domains/names';
import { type LookAlikeWords, lookAlikesSchema } from '../domains/words-schema';
import { hostConfusables } from './confusables';
import { DataError } from './load-data';

const FILE = 'look-alikes.json';

/** `root` is the `data` folder. */
export function loadLookAlikes(root: string, { desks }: Pick<DirectoryData, 'desks'>): LookAlikeWords {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  } catch (error) {
    throw new DataError([{ file: FILE, field: '', reason: error instanceof Error ? error.message : String(error) }]);
  }
  const parsed = lookAlikesSchema.safeParse(raw);
  if (!parsed.success) {
    throw new DataError(parsed.error.issues.map(({ path, message }) => ({ file: FILE, field: path.join('.'), reason: message })));
  }
  const problems = checkWords(parsed.data, desks);
  if (problems.length > 0) throw new DataError(problems.map((problem) => ({ file: FILE, ...problem })));
  return parsed.data;
}

export function toGuardData(words: LookAlikeWords, { desks }: Pick<DirectoryData, 'desks'>): GuardData {
  return { names: namesOfDesks(desks, words), words, confusables: hostConfusables() };
}
