/**
 * Turns encryption of the settlement instructions on and off, changes its passphrase, locks and unlocks. Each change writes the new form
 * beside the old, reads it back, and only then removes the old. Where that was cut off both are there, and unlocking joins them. A
 * passphrase is kept nowhere, so that without it nobody reads what is sealed, not even the user.
 */
import { browser } from 'wxt/browser';
import { done, failed, type Result } from '@/lib/result';
import type { Ledgers } from '@/lib/settlement/settlement';
import type { PlainKey } from '@/lib/texts/say';
import { now } from '../../clock';
import { ownLanguage } from '../../texts';
import { PLAIN, SEALED } from '../apart';
import { listAsides } from '../aside';
import { readStored } from '../stored-item';
import { undoItem } from '../undo';
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
export function encryptSettlement(passphrase: string, derivation: Derivation): Promise<Result> {
  return inTurn(async () => {
    const atRest = await readAtRest();
    if (atRest.isSealed) return refused('notEncryptedAlready');
    if (Object.keys(atRest.unreadable).length > 0 || (await isKeptAside())) return refused('notEncryptedUnreadable');
    if (await isInCopy()) return refused('notEncryptedCopy');
    return sealAnew(atRest, atRest.plain, passphrase, derivation);
  });
}

export function unlockSettlement(passphrase: string): Promise<Result> {
  return inTurn(async () => {
    const atRest = await readAtRest();
    const open = await openedBy(passphrase, atRest);
    if (!open) return refused('wrongPassphrase');
    const isAlone = atRest.sealed.length === 1 && Object.keys(atRest.plain).length === 0;
    const settled = isAlone ? done : await sealOnly(atRest, open, merged(open.ledgers, atRest.plain));
    if (settled.ok) await holdKey({ key: open.key, opens: open.value.number }, now());
    return settled;
  });
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

export function decryptSettlement(passphrase: string): Promise<Result> {
  return inTurn(async () => {
    const atRest = await readAtRest();
    const open = await openedBy(passphrase, atRest);
    if (!open) return refused('wrongPassphrase');
    const written = await writePlain(merged(open.ledgers, atRest.plain));
    if (!written.ok) return written;
    await removeSealed(atRest.sealed.map(({ number }) => number));
    await forgetKey();
    return done;
  });
}

/** For one who lost the passphrase: deletes for good what nobody can read any more. */
export function discardSealed(): Promise<Result> {
  return inTurn(async () => {
    const keys = Object.keys(await browser.storage.local.get(null));
    await browser.storage.local.remove(keys.filter((key) => key.startsWith(SEALED)));
    await forgetKey();
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

/** A copy of an unreadable value would stay unencrypted. */
async function isKeptAside(): Promise<boolean> {
  return listAsides(await browser.storage.local.get(null)).some(({ from }) => from.startsWith(PLAIN));
}

/** So would what the copy to undo a restore with holds. */
async function isInCopy(): Promise<boolean> {
  const copy = await readStored(undoItem);
  return Object.keys(copy?.items ?? {}).some((key) => key.startsWith(PLAIN));
}

function refused(reason: PlainKey): Result<never> {
  return failed(ownLanguage().say(reason));
}
