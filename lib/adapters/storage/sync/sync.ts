/**
 * Keeps the synced items and the account alike. The stored items stay the truth for every reader: what comes is written to them, with
 * the fields that are known, in one go and in the turn of their keys. Run in the background only.
 */
import { browser } from 'wxt/browser';
import { latestMoment } from '@/lib/backup/plan';
import { done, failed, type Result } from '@/lib/result';
import type { SyncChange, SyncProblem, SyncStanding } from '@/lib/sync/changes';
import { syncedKeys } from '@/lib/sync/synced';
import { ownLanguage } from '../../texts';
import { readManaged } from '../policy';
import { inTurn, parseStored, readStored, updateInOwnTurn, updateItem, updating } from '../stored-item';
import { isSwitchedOff } from '../under-policy';
import { type Account, eraseAccount, readAccount, writeAccount } from './area';
import { type After, rows } from './rows';
import { newlyOn, type SyncOn, syncItem } from './state';

export interface Standing {
  standing: SyncStanding;
  problems: readonly SyncProblem[];
  /** Why the account was not read or written, in words; null where it was. */
  refused: string | null;
}

const keys = [...syncedKeys, syncItem.key];

/**
 * One step of every item. `send`: write to the account what it lacks; else that is gathered. Answers whether something is left to be
 * sent. Does nothing where sync is off, by the user or an organisation; what of its state cannot be read is kept aside, and it is off.
 * `now`: UTC, ISO 8601.
 */
export function advance(now: string, send: boolean): Promise<Result<boolean>> {
  return inTurn('local', keys, 'notSaved', async () => {
    const { value: state, problem } = parseStored(syncItem, (await browser.storage.local.get(syncItem.key))[syncItem.key]);
    if (problem !== null) return notLeft(await updateInOwnTurn([updating(syncItem, (off) => off)]));
    if (state?.kind !== 'on' || (await isSwitchedOff('sync'))) return { ok: true, value: false };
    const account = await readAccount();
    if (account.ok && state.seen && isEmpty(account.value)) {
      return notLeft(await updateInOwnTurn([updating(syncItem, () => ({ kind: 'erased' as const }))]));
    }
    return take(state, account, await look(state, heldIn(account), now, false), send);
  });
}

/** What turning it on would change here; refused where the account cannot be read. */
export async function lookAhead(now: string): Promise<Result<SyncChange[]>> {
  const account = await readAccount();
  if (!account.ok) return account;
  const afters = await look(newlyOn(), account.value, now, true);
  return { ok: true, value: afters.flatMap(({ changes }) => changes) };
}

/** `agrees`: whether the user was shown these changes. */
export function turnOn(now: string, agrees: (changes: readonly SyncChange[]) => boolean): Promise<Result> {
  return inTurn('local', keys, 'notSaved', async () => {
    if ((await readStored(syncItem))?.kind === 'on') return done;
    const account = await readAccount();
    if (!account.ok) return account;
    const state = newlyOn();
    const afters = await look(state, account.value, now, true);
    if (!agrees(afters.flatMap(({ changes }) => changes))) return failed(ownLanguage().say('syncChanged'));
    const taken = await take(state, account, afters, true);
    return taken.ok ? done : taken;
  });
}

/** What is stored here stays. `erase`: what the account holds goes; where it does not, sync stays on. */
export function turnOff(erase: boolean): Promise<Result> {
  if (!erase) return updateItem(syncItem, () => null);
  return inTurn('local', keys, 'notSaved', async () => {
    const erased = await eraseAccount();
    return erased.ok ? updateInOwnTurn([updating(syncItem, () => null)]) : erased;
  });
}

/** For the options. */
export async function syncStanding(now: string): Promise<Standing> {
  const state = await readStored(syncItem);
  if (state?.kind !== 'on') return { standing: state?.kind ?? 'off', problems: [], refused: null };
  const account = await readAccount();
  const afters = account.ok ? await look(state, account.value, now, false) : [];
  return {
    standing: 'on',
    problems: afters.flatMap(({ problem }) => problem ?? []),
    refused: account.ok ? state.refused : account.reason,
  };
}

/** A step of every item, not written. */
async function look({ install, known }: SyncOn, account: Account, now: string, isFirst: boolean): Promise<After[]> {
  const [local, { policy }] = await Promise.all([browser.storage.local.get([...syncedKeys]), readManaged()]);
  const around = { policy, install, now, latest: latestMoment(now) };
  return rows.map(({ key, advance: next }) => next({ local: local[key], account: account[key], known: known[key], isFirst }, around));
}

/** To be run in the turn of the keys. What is set here is stamped also while the account cannot be read. */
async function take(state: SyncOn, account: Result<Account>, afters: readonly After[], send: boolean): Promise<Result<boolean>> {
  const known = { ...state.known, ...Object.fromEntries(afters.map((after) => [after.key, after.known])) };
  const outgoing = account.ok ? afters.flatMap((after) => (after.outgoing ? [[after.key, after.outgoing]] : [])) : [];
  const stillRefused = outgoing.length > 0 ? state.refused : null;
  const next: SyncOn = {
    ...state,
    known,
    seen: state.seen || !isEmpty(heldIn(account)),
    refused: account.ok ? stillRefused : account.reason,
  };
  const written = await updateInOwnTurn([...afters.flatMap(({ update }) => update ?? []), updating(syncItem, () => next)]);
  if (!written.ok) return written;
  if (outgoing.length === 0 || !send) return { ok: true, value: outgoing.length > 0 };
  const sent = await writeAccount(Object.fromEntries(outgoing));
  const after: SyncOn = { ...next, seen: next.seen || sent.ok, refused: sent.ok ? null : sent.reason };
  return notLeft(await updateInOwnTurn([updating(syncItem, () => after)]));
}

/** Nothing is left to be sent. */
function notLeft(written: Result): Result<boolean> {
  return written.ok ? { ok: true, value: false } : written;
}

/** Nothing, where it cannot be read. */
function heldIn(account: Result<Account>): Account {
  return account.ok ? account.value : {};
}

function isEmpty(account: Account): boolean {
  return Object.values(account).every((value) => value === undefined);
}
