/** Carries out a restore or merge as the user was shown it, and lets the copy of what was before go. */
import * as z from 'zod/mini';
import { now } from '@/lib/adapters/clock';
import type { CommandHandlers } from '@/lib/adapters/messages/receive';
import { signOffItem } from '@/lib/adapters/storage/items';
import { type TakeIn, takeIn } from '@/lib/adapters/storage/restore';
import { readStored, removeStored } from '@/lib/adapters/storage/stored-item';
import { undoItem } from '@/lib/adapters/storage/undo';
import { modes } from '@/lib/backup/plan';
import { whatIsUnsound } from '@/lib/backup/sound-json';
import { refused } from './known';

/** What was shown is held against what would be done, and read no other way. */
const requestSchema: z.ZodMiniType<TakeIn> = z.strictObject({
  mode: z.enum(modes),
  items: z.record(z.string(), z.unknown()),
  shown: z.array(z.unknown()),
  keepCopy: z.boolean(),
});

export const backupCommands = {
  takeIn: async (payload) => {
    const request = requestSchema.safeParse(payload);
    if (!request.success || whatIsUnsound(request.data.items) !== null) return refused('notTakenRequest');
    const { name } = await readStored(signOffItem);
    return takeIn(request.data, now(), name);
  },
  dismissUndo: () => removeStored(undoItem.key),
} satisfies Partial<CommandHandlers>;
