/**
 * Turns encryption of the settlement instructions on and off, changes its passphrase, locks and unlocks. Each change writes the new form
 * beside the old, reads it back, and only then removes the old. Where that was cut off both are there, and unlocking joins them. A
 * passphrase is kept nowhere, so that without it nobody reads what is sealed, not even the user. What is begun and not saved goes the
 * same way (drafts.ts).
 */
import { browser } from 'wxt/browser';
import { INSTRUCTION_FORMS } from '@/lib/drafts/draft';
import { done, failed, type Result } from '@/lib/result';
import type { Ledgers } from '@/lib/settlement/settlement';
import type { PlainKey } from '@/lib/texts/say';
import { now } from '../../clock';
import { ownLanguage } from '../../texts';
import { PLAIN, SEALED } from '../apart';
import { listAsides } from '../aside';
import { draftsItem } from '../items';
import { readStored } from '../stored-item';
import { undoItem } from '../undo';
import { draftsToDisk, draftsToMemory } from './drafts';
import { forgetDiscarded } from './memory';
import { type Derivation, deriveKey } from './sealing';
import { forgetKey, holdKey } from './session-key';
import {
  type AtRest,
  inTurn,
  merged,
  type Opened,
  opened,
  readAtRest,
  removePlain,
  removeSealed,
  sealOnly,
  writePlain,
  writeSealed,
} from './store';

/** `derivation` is how the key is to be made, each time anew. */
export async function encryptSettlement(passphrase: string, derivation: Derivation): Promise<Result> {
  const sealed = await inTurn(async () => {
    const atRest = await readAtRest();
    if (atRest.isSealed) return refused('notEncryptedAlready');
    if (Object.keys(atRest.unreadable).length > 0 || (await isKeptAside())) return refused('notEncryptedUnreadable');
    if (await isInCopy()) return refused('notEncryptedCopy');
    return sealAnew(atRest, atRest.plain, passphrase, derivation);
  });
  return sealed.ok ? draftsToMemory() : sealed;
}

export async function unlockSettlement(passphrase: string): Promise<Result> {
  const unlocked = await inTurn(async () => {
    const atRest = await readAtRest();
    const open = await openedBy(passphrase, atRest);
    if (!open) return refused('wrongPassphrase');
    const isAlone = atRest.sealed.length === 1 && Object.keys(atRest.plain).length === 0;
    const settled = isAlone ? done : await sealOnly(atRest, open, merged(open.ledgers, atRest.plain));
    if (settled.ok) await holdKey({ key: open.key, opens: open.value.number }, now());
    if (settled.ok) await forgetDiscarded();
    return settled;
  });
  return unlocked.ok ? draftsToMemory() : unlocked;
}

export function lockSettlement(): Promise<Result> {
  return inTurn(async () => {
    await forgetKey();
    return done;
  });
}

export function changePassphrase(old: string, passphrase: string, derivation: Derivation): Promise<Result> {
  return inTurn(async () => {
    const atRest = await readAtRest();
    const open = await openedBy(old, atRest);
    return open ? sealAnew(atRest, merged(open.ledgers, atRest.plain), passphrase, derivation) : refused('wrongPassphrase');
  });
}

export async function decryptSettlement(passphrase: string): Promise<Result> {
  const plain = await inTurn(async () => {
    const atRest = await readAtRest();
    const open = await openedBy(passphrase, atRest);
    if (!open) return refused('wrongPassphrase');
    const written = await writePlain(merged(open.ledgers, atRest.plain));
    if (!written.ok) return written;
    await removeSealed(atRest.sealed.map(({ number }) => number));
    return done;
  });
  const moved = plain.ok ? await draftsToDisk() : plain;
  return moved.ok ? lockSettlement() : moved;
}

/** For one who lost the passphrase: deletes for good what nobody can read any more. */
export function discardSealed(): Promise<Result> {
  return inTurn(async () => {
    const keys = Object.keys(await browser.storage.local.get(null));
    await browser.storage.local.remove(keys.filter((key) => key.startsWith(SEALED)));
    await forgetKey();
    await forgetDiscarded();
    return done;
  });
}

/** What a passphrase opens, the newest first. */
async function openedBy(passphrase: string, { sealed }: AtRest): Promise<Opened | null> {
  for (const value of sealed) {
    const key = await deriveKey(passphrase, value.sealed.derivation);
    const ledgers = await opened(value.sealed, key);
    if (ledgers) return { key, value, ledgers };
  }
  return null;
}

/** Seals all there is under a new passphrase, and then removes what this takes the place of. */
async function sealAnew(
  { nextNumber, sealed, plain }: AtRest,
  ledgers: Ledgers,
  passphrase: string,
  derivation: Derivation,
): Promise<Result> {
  const key = await deriveKey(passphrase, derivation);
  const written = await writeSealed(nextNumber, ledgers, key, derivation);
  if (!written.ok) return written;
  await removeSealed(sealed.map(({ number }) => number));
  await removePlain(plain);
  await holdKey({ key, opens: nextNumber }, now());
  return done;
}

/** A copy of an unreadable value would stay unencrypted, also one of drafts among which is one of an instruction's form. */
async function isKeptAside(): Promise<boolean> {
  const all = await browser.storage.local.get(null);
  return listAsides(all).some(({ from, raw }) => from.startsWith(PLAIN) || isDraftOfOurs(from, raw));
}

function isDraftOfOurs(from: string, raw: unknown): boolean {
  return from.startsWith(draftsItem('').key) && JSON.stringify(raw).includes(JSON.stringify(INSTRUCTION_FORMS).slice(0, -1));
}

/** So would what the copy to undo a restore with holds. */
async function isInCopy(): Promise<boolean> {
  const copy = await readStored(undoItem);
  return Object.keys(copy?.items ?? {}).some((key) => key.startsWith(PLAIN));
}

function refused(reason: PlainKey): Result<never> {
  return failed(ownLanguage().say(reason));
}
