/**
 * Settlement instructions as they are stored: unencrypted, a ledger a desk, or sealed together, or both where a change from one to the
 * other was cut off. Ledgers are merged by keeping every entry, so that both together are all there is and nothing is lost.
 * What is done is done one after another. Only the background does any of it.
 */
import { dequal } from 'dequal/lite';
import { browser } from 'wxt/browser';
import { merge } from '@/lib/ledger/ledger';
import { done, failed, type Result } from '@/lib/result';
import type { Ledgers } from '@/lib/settlement/settlement';
import type { SettlementEntry } from '@/lib/settlement/settlement-entry';
import { ownLanguage } from '../../texts';
import { PLAIN, SEALED } from '../apart';
import { draftsItem } from '../items';
import { inTurn as inTurnOf, parseStored, type StoredItem } from '../stored-item';
import { ledgersSchema, sealedItem, settlementItem } from './forms';
import { type Derivation, type Key, type Sealed, seal, unseal } from './sealing';

export interface SealedValue {
  number: number;
  sealed: Sealed;
}

/** What cannot be read stands in neither, and is left alone. */
export interface AtRest {
  plain: Ledgers;
  /** The newest first. More than one: a change of the passphrase was cut off. */
  sealed: readonly SealedValue[];
  /** Whether something is sealed, readable or not. */
  isSealed: boolean;
  /** The number a value sealed next has. */
  nextNumber: number;
  /** Keys of values that cannot be read, each with why. */
  unreadable: Readonly<Record<string, string>>;
}

/**
 * After everything asked before, and never while all of storage is written anew; a storage that refuses is a failure, not a throw.
 * `deskId`: after everything asked of that desk's drafts as well.
 */
export function inTurn<T>(job: () => Promise<Result<T>>, deskId?: string): Promise<Result<T>> {
  return inTurnOf('local', deskId === undefined ? [PLAIN] : [PLAIN, draftsItem(deskId).key], 'notSaved', job);
}

export async function readAtRest(): Promise<AtRest> {
  const all = await browser.storage.local.get(null);
  const unreadable: Record<string, string> = {};
  const readable = <T>(item: StoredItem<T>): T | null => {
    const { value, problem } = parseStored(item, all[item.key]);
    if (problem !== null) unreadable[item.key] = problem;
    return problem === null ? value : null;
  };
  const endsAfter = (start: string) => Object.keys(all).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
  const plain = endsAfter(PLAIN).flatMap((deskId) => {
    const ledger = readable(settlementItem(deskId));
    return ledger ? [[deskId, ledger] as const] : [];
  });
  const numbers = endsAfter(SEALED).map(Number).filter(Number.isInteger);
  const sealed = numbers
    .sort((a, b) => b - a)
    .flatMap((number) => {
      const value = readable(sealedItem(number));
      return value ? [{ number, sealed: value }] : [];
    });
  return {
    plain: Object.fromEntries(plain),
    sealed,
    isSealed: numbers.length > 0,
    nextNumber: Math.max(0, ...numbers) + 1,
    unreadable,
  };
}

/** What a key opens; null where it does not, or what comes out is none of ours. */
export async function opened(sealed: Sealed, key: Key): Promise<Ledgers | null> {
  const text = await unseal(sealed, key);
  if (text === null) return null;
  const parsed = ledgersSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/** Seals ledgers, and reads them back with the key they are to be opened with. */
export async function writeSealed(number: number, ledgers: Ledgers, key: Key, derivation: Derivation): Promise<Result> {
  const item = sealedItem(number);
  const value = await seal(JSON.stringify(ledgers), key, derivation);
  await browser.storage.local.set({ [item.key]: { version: item.version, value } });
  const back = parseStored(item, (await browser.storage.local.get(item.key))[item.key]).value;
  const isSame = back !== null && dequal(await opened(back, key), ledgers);
  return isSame ? done : failed(ownLanguage().say('notSavedChanged'));
}

export async function writePlain(ledgers: Ledgers): Promise<Result> {
  const values = Object.fromEntries(
    Object.entries(ledgers).map(([deskId, value]) => {
      const { key, version } = settlementItem(deskId);
      return [key, { version, value }];
    }),
  );
  await browser.storage.local.set(values);
  const back = await browser.storage.local.get(Object.keys(values));
  return dequal(back, values) ? done : failed(ownLanguage().say('notSavedChanged'));
}

export async function removePlain(ledgers: Ledgers): Promise<void> {
  await browser.storage.local.remove(Object.keys(ledgers).map((deskId) => settlementItem(deskId).key));
}

export async function removeSealed(numbers: readonly number[]): Promise<void> {
  await browser.storage.local.remove(numbers.map((number) => sealedItem(number).key));
}

export function merged(one: Ledgers, other: Ledgers): Ledgers {
  const deskIds = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...deskIds].map((id) => [id, merge<SettlementEntry>(one[id] ?? [], other[id] ?? [])]));
}

/** What a key opened. */
export interface Opened {
  key: Key;
  value: SealedValue;
  ledgers: Ledgers;
}

/**
 * Seals ledgers in place of what was opened, and leaves nothing else. What another passphrase opens was written by a change that was cut
 * off, holds no more than this, and goes first: it would be older than what is written now. What is unencrypted goes last.
 */
export async function sealOnly({ sealed, plain }: AtRest, { key, value }: Opened, ledgers: Ledgers): Promise<Result> {
  await removeSealed(sealed.map(({ number }) => number).filter((number) => number !== value.number));
  const written = await writeSealed(value.number, ledgers, key, value.sealed.derivation);
  if (written.ok) await removePlain(plain);
  return written;
}
