/** What was stored before the last restore or merge, so that it can be undone. One copy, kept until the user dismisses it or the next one. */
import * as z from 'zod/mini';
import type { Backup } from '@/lib/backup/backup';
import type { StoredItem } from './stored-item';

const undoSchema: z.ZodMiniType<Backup | null> = z.nullable(
  z.strictObject({ made: z.iso.datetime(), by: z.string(), items: z.record(z.string(), z.unknown()) }),
);

export const undoItem: StoredItem<Backup | null> = { key: 'undo', version: 1, schema: undoSchema, initial: null };
