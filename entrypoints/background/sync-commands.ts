/** Turns sync on as the user was shown it, and off; keeps what is stored and the browser's account alike while it is on. */
import { dequal } from 'dequal/lite';
import * as z from 'zod/mini';
import { now } from '@/lib/adapters/clock';
import { gathered } from '@/lib/adapters/gathered';
import type { CommandHandlers, QuestionHandlers } from '@/lib/adapters/messages/receive';
import { watchManaged } from '@/lib/adapters/storage/policy';
import { watchStorage } from '@/lib/adapters/storage/stored-item';
import { watchAccount } from '@/lib/adapters/storage/sync/area';
import { advance, lookAhead, syncStanding, turnOff, turnOn } from '@/lib/adapters/storage/sync/sync';
import { ownLanguage } from '@/lib/adapters/texts';
import type { SyncChange, SyncLine } from '@/lib/sync/changes';
import { GATHERED_MS } from '@/lib/sync/room';
import { syncedKeys } from '@/lib/sync/synced';
import { lineOf, problemText } from '@/lib/sync/words';
import { directory, refused, unlessOff } from './known';

const synced: ReadonlySet<string> = new Set(syncedKeys);

export const syncQuestions = {
  syncShown: async () => {
    const { standing, problems, refused: why } = await syncStanding(now());
    const texts = problems.map((problem) => problemText(problem, ownLanguage()));
    return { standing, problems: why === null ? texts : [why, ...texts] };
  },
  lookAtSync: async () => {
    const changes = await lookAhead(now());
    return changes.ok ? { ok: true, value: linesOf(changes.value) } : changes;
  },
} satisfies Partial<QuestionHandlers>;

export const syncCommands = {
  ...unlessOff('sync', {
    turnOnSync: async (payload) => {
      // What was shown is held against what would be done, and read no other way.
      const request = z.strictObject({ shown: z.array(z.unknown()) }).safeParse(payload);
      if (!request.success) return refused('syncChanged');
      return turnOn(now(), (changes) => dequal(linesOf(changes) as readonly unknown[], request.data.shown));
    },
  } satisfies Partial<CommandHandlers>),
  // Also where the organisation has sync switched off: what the account holds is the user's to delete.
  turnOffSync: (payload) => {
    const { erase } = z.strictObject({ erase: z.boolean() }).parse(payload);
    return turnOff(erase);
  },
} satisfies Partial<CommandHandlers>;

/** To be called at once when the background starts, which a change in the account may have done. Settles after the first step. */
export function keepInSync(): Promise<void> {
  const lifetime = new AbortController();
  watchStorage((keys) => keys.some((key) => synced.has(key)) && take(), lifetime);
  watchManaged(take, lifetime);
  watchAccount(take, lifetime);
  return take();
}

async function take(): Promise<void> {
  const left = await advance(now(), false);
  if (left.ok && left.value) send();
}

const send = gathered(() => advance(now(), true), GATHERED_MS);

function linesOf(changes: readonly SyncChange[]): SyncLine[] {
  return changes.map((change) => lineOf(change, directory(), ownLanguage()));
}
