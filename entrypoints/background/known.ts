/** What the background knows for every question: the directory in the user's language, and how it refuses. */
import data from 'virtual:directory';
import * as z from 'zod/mini';
import { ownLanguage } from '@/lib/adapters/texts';
import type { Directory } from '@/lib/desks/directory';
import { inLanguage } from '@/lib/desks/in-language';
import { failed, type Result } from '@/lib/result';
import type { PlainKey } from '@/lib/texts/say';

export const deskIds = data.desks.map(({ id }) => id);
export const deskId = z.enum(deskIds);

/** What we know, in the user's language. */
export function directory(): Directory {
  known ??= inLanguage(data, ownLanguage().locale);
  return known;
}

let known: Directory | null = null;

export function refused(reason: PlainKey): Result<never> {
  return failed(ownLanguage().say(reason));
}
