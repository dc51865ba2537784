/** What the background knows for every question: the directory in the user's language, what is switched off, and how it refuses. */
import data from 'virtual:directory';
import * as z from 'zod/mini';
import { readManaged } from '@/lib/adapters/storage/policy';
import { isSwitchedOff } from '@/lib/adapters/storage/under-policy';
import { ownLanguage } from '@/lib/adapters/texts';
import type { Directory } from '@/lib/desks/directory';
import { inLanguage } from '@/lib/desks/in-language';
import { directoryUnder } from '@/lib/policy/lay-over';
import type { Feature } from '@/lib/policy/policy';
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

/** With the checklist as the organisation has it now. */
export async function directoryNow(): Promise<Directory> {
  return directoryUnder((await readManaged()).policy, directory());
}

type Handlers = Readonly<Record<string, (payload: unknown) => unknown>>;

/** The same commands, refused while the organisation has the feature switched off. */
export function unlessOff<H extends Handlers>(feature: Feature, handlers: H): H {
  const guarded = Object.entries(handlers).map(([type, handle]) => [
    type,
    async (payload: unknown) => ((await isSwitchedOff(feature)) ? refused('switchedOff') : handle(payload)),
  ]);
  return Object.fromEntries(guarded) as H;
}

export function refused(reason: PlainKey): Result<never> {
  return failed(ownLanguage().say(reason));
}
