/** Reads and records settlement instructions, whichever way they are stored. What is locked is neither read nor added to. */
import type { Drafts } from '@/lib/drafts/draft';
import { done, failed, type Result } from '@/lib/result';
import type { Ledgers, Lock, Settlement } from '@/lib/settlement/settlement';
import type { SettlementLedger } from '@/lib/settlement/settlement-entry';
import { now } from '../../clock';
import { ownLanguage } from '../../texts';
import { PLAIN } from '../apart';
import { draftsItem } from '../items';
import { deciding, readStored, updateInOwnTurn, updating } from '../stored-item';
import { inMemory } from './drafts';
import { settlementItem } from './forms';
import { heldKey, holdKey } from './session-key';
import { type AtRest, inTurn, merged, type Opened, opened, readAtRest, sealOnly } from './store';

export function readSettlement(): Promise<Result<Settlement>> {
  return inTurn(async () => {
    const atRest = await readAtRest();
    const { plain, sealed, isSealed, unreadable } = atRest;
    const given = (lock: Lock, ledgers: Ledgers): Result<Settlement> => ({ ok: true, value: { lock, ledgers, unreadable } });
    if (!isSealed) return given('off', plain);
    if (sealed.length === 0) return given('unreadable', {});
    const open = await unlocked(atRest);
    return open ? given('unlocked', merged(open.ledgers, plain)) : given('locked', {});
  });
}

/**
 * Records what is made of a desk's newest ledger. Fails, with what was there intact, where that refuses, where it is locked, or where
 * storage does. `leftOf`: what is left of the desk's drafts once it is recorded.
 */
export function recordSettlement(
  deskId: string,
  decide: (ledger: SettlementLedger) => Result<SettlementLedger>,
  leftOf: (drafts: Drafts, after: SettlementLedger) => Drafts = (drafts) => drafts,
): Promise<Result> {
  return inTurn(async () => {
    const atRest = await readAtRest();
    if (!atRest.isSealed) {
      let after: SettlementLedger = [];
      const recorded = deciding(settlementItem(deskId), (ledger) => {
        const decided = decide(ledger);
        if (decided.ok) after = decided.value;
        return decided;
      });
      const drafts = draftsItem(deskId);
      const hasDrafts = Object.keys(await readStored(drafts)).length > 0;
      return updateInOwnTurn(hasDrafts ? [recorded, updating(drafts, (all) => leftOf(all, after))] : [recorded]);
    }
    const open = await unlocked(atRest);
    if (!open) return failed(ownLanguage().say('notSavedLocked'));
    const ledgers = merged(open.ledgers, atRest.plain);
    const decided = decide(ledgers[deskId] ?? []);
    if (!decided.ok) return decided;
    await holdKey({ key: open.key, opens: open.value.number }, now());
    const recorded = await sealOnly(atRest, open, { ...ledgers, [deskId]: decided.value });
    return recorded.ok ? inMemory(deskId, (drafts) => leftOf(drafts, decided.value)) : recorded;
  }, deskId);
}

/** Puts off the lock; nothing where it is locked already. */
export function keepOpen(): Promise<Result> {
  return inTurn(async () => {
    const held = await heldKey(now());
    if (held) await holdKey(held, now());
    return done;
  });
}

/** Moves every unencrypted value that cannot be read aside; run once at start. */
export function sweepSettlement(): Promise<Result> {
  return inTurn(async () => {
    const keys = Object.keys((await readAtRest()).unreadable).filter((key) => key.startsWith(PLAIN));
    for (const key of keys) {
      const swept = await updateInOwnTurn([updating(settlementItem(key.slice(PLAIN.length)), (ledger) => ledger)]);
      if (!swept.ok) return swept;
    }
    return done;
  });
}

/** What is open with the key that is held; null where it is locked. */
async function unlocked({ sealed }: AtRest): Promise<Opened | null> {
  const held = await heldKey(now());
  const value = sealed.find(({ number }) => number === held?.opens);
  const ledgers = held && value ? await opened(value.sealed, held.key) : null;
  return held && value && ledgers ? { key: held.key, value, ledgers } : null;
}
