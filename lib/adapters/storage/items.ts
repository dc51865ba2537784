/**
 * Every key the extension stores, with its form. A key or form changes only with a migration and a test from a saved
 * old value. Progress has a key a desk, so that one unreadable value costs no other desk anything.
 */
import * as z from 'zod/mini';
import type { Progress } from '@/lib/checklist/progress';
import { classifications, clientTypes } from '@/lib/desks/schema';
import { nothingPaused, type PauseList } from '@/lib/profile/pause';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import type { StoredItem } from './stored-item';

export const profileSchema = z.strictObject({
  country: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
  usState: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
  clientType: z.nullable(z.enum(clientTypes)),
  classification: z.nullable(z.enum(classifications)),
});

const pauseSchema: z.ZodMiniType<PauseList> = z.strictObject({ everywhere: z.boolean(), sites: z.array(z.string()) });

const progressSchema: z.ZodMiniType<Progress> = z.record(z.string(), z.strictObject({ done: z.iso.date() }));

export const profileItem: StoredItem<Profile> = { key: 'profile', version: 1, schema: profileSchema, initial: emptyProfile };

export const pauseItem: StoredItem<PauseList> = { key: 'pause', version: 1, schema: pauseSchema, initial: nothingPaused };

export const PROGRESS_PREFIX = 'progress:';

export function progressItem(deskId: string): StoredItem<Progress> {
  return { key: `${PROGRESS_PREFIX}${deskId}`, version: 1, schema: progressSchema, initial: {} };
}
