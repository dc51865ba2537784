import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepAside } from '@/lib/adapters/storage/aside';
import {
  changePassphrase,
  decryptSettlement,
  discardSealed,
  encryptSettlement,
  lockSettlement,
  unlockSettlement,
} from '@/lib/adapters/storage/settlement/encryption';
import { keepOpen, readSettlement, recordSettlement, sweepSettlement } from '@/lib/adapters/storage/settlement/records';
import { type Derivation, newDerivation } from '@/lib/adapters/storage/settlement/sealing';
import { done, type Result } from '@/lib/result';
import { IDLE_MINUTES, type Ledgers, type Settlement } from '@/lib/settlement/settlement';
import type { SettlementLedger } from '@/lib/settlement/settlement-entry';
import { evmAddress, otherEvmAddress } from '../../../settlement/addresses';
import { approved, filed, wallet } from '../../../settlement/build';

const NOW = '2026-11-27T10:00:00.000Z';
const OLD = 'the first passphrase';
const NEW = 'another passphrase';

/** Few rounds: how many there are changes nothing of what is tested here. */
const quick = (): Derivation => ({ ...newDerivation(), iterations: 2 });

const ledgers: Ledgers = { one: approved(filed()), two: filed(wallet({ address: otherEvmAddress })) };

const stored = () => fakeBrowser.storage.local.get(null);
const storedText = async () => JSON.stringify(await stored());

async function read(): Promise<Settlement> {
  const result = await readSettlement();
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const add = (deskId: string, ledger: SettlementLedger) => recordSettlement(deskId, () => ({ ok: true, value: ledger }));
const addOne = () => add('three', filed());

async function fill(): Promise<void> {
  for (const [deskId, ledger] of Object.entries(ledgers)) expect(await add(deskId, ledger)).toEqual(done);
}

const said = (words: string) => ({ ok: false, reason: expect.stringContaining(words) });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useRealTimers();
  await fill();
});

describe('unencrypted', () => {
  it('each desk’s instructions stand under a key of their own', async () => {
    expect(await read()).toEqual({ lock: 'off', ledgers, unreadable: {} });
    expect(Object.keys(await stored()).sort()).toEqual(['settlement:one', 'settlement:two']);
  });

  it('one value that cannot be read is named, costs the others nothing, and is moved aside', async () => {
    await fakeBrowser.storage.local.set({ 'settlement:two': 'garbage' });
    expect(await read()).toMatchObject({
      lock: 'off',
      ledgers: { one: ledgers.one },
      unreadable: { 'settlement:two': expect.any(String) },
    });
    expect(await encryptSettlement(OLD, quick())).toEqual(said('Kept aside'));
    await sweepSettlement();
    expect(await read()).toMatchObject({ ledgers: { one: ledgers.one }, unreadable: {} });
    expect(await storedText()).toContain('garbage');
  });

  it('nothing is encrypted while a copy of it would stay unencrypted', async () => {
    await keepAside('settlement:one', { secret: evmAddress }, 'for a reason');
    expect(await encryptSettlement(OLD, quick())).toEqual(said('Kept aside'));
    expect(await read()).toMatchObject({ lock: 'off', ledgers });
  });

  it('nor while the copy to undo a restore with holds some of it, whichever desk’s', async () => {
    const copyOf = (items: Record<string, unknown>) => ({ undo: { version: 1, value: { made: NOW, by: 'Mara', items } } });
    await fakeBrowser.storage.local.set(copyOf({ 'settlement:gone': { version: 1, value: [] } }));
    expect(await encryptSettlement(OLD, quick())).toEqual(said('Dismiss this copy'));
    expect(await read()).toMatchObject({ lock: 'off', ledgers });
    await fakeBrowser.storage.local.set(copyOf({ profile: { version: 2, value: {} } }));
    expect(await encryptSettlement(OLD, quick())).toEqual(done);
  });
});

describe('encryption', () => {
  beforeEach(async () => {
    expect(await encryptSettlement(OLD, quick())).toEqual(done);
  });

  it('leaves nothing to read in storage, not even which desks there are', async () => {
    expect(Object.keys(await stored())).toEqual(['settlement-sealed:1']);
    const text = await storedText();
    for (const secret of [evmAddress, otherEvmAddress, 'instruction', 'Mara', 'two']) expect(text).not.toContain(secret);
  });

  it('is open to whoever turned it on, and takes what is recorded', async () => {
    expect(await read()).toEqual({ lock: 'unlocked', ledgers, unreadable: {} });
    expect(await addOne()).toEqual(done);
    expect(Object.keys((await read()).ledgers)).toEqual(['one', 'two', 'three']);
    expect(await storedText()).not.toContain(evmAddress);
  });

  it('shows and takes nothing while it is locked, and says so', async () => {
    await lockSettlement();
    expect(await read()).toEqual({ lock: 'locked', ledgers: {}, unreadable: {} });
    const before = await stored();
    expect(await addOne()).toEqual(said('locked'));
    expect(await stored()).toEqual(before);
  });

  it('holds no key outside of the memory of the session', async () => {
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain('"key"');
    expect(await storedText()).not.toContain('"key"');
    await lockSettlement();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('is opened by its passphrase after the browser was closed, and by no other', async () => {
    await fakeBrowser.storage.session.clear();
    expect((await read()).lock).toBe('locked');
    const before = await stored();
    expect(await unlockSettlement(NEW)).toEqual(said('does not open it'));
    expect(await stored()).toEqual(before);
    expect((await read()).lock).toBe('locked');
    expect(await unlockSettlement(OLD)).toEqual(done);
    expect(await read()).toEqual({ lock: 'unlocked', ledgers, unreadable: {} });
  });

  it('is not turned on twice', async () => {
    expect(await encryptSettlement(NEW, quick())).toEqual(said('already'));
    await lockSettlement();
    expect(await unlockSettlement(OLD)).toEqual(done);
  });

  it('has another passphrase when it was changed, and the old one opens it no more', async () => {
    expect(await changePassphrase(NEW, NEW, quick())).toEqual(said('does not open it'));
    expect(await changePassphrase(OLD, NEW, quick())).toEqual(done);
    expect((await read()).lock).toBe('unlocked');
    await lockSettlement();
    expect(await unlockSettlement(OLD)).toEqual(said('does not open it'));
    expect(await unlockSettlement(NEW)).toEqual(done);
    expect((await read()).ledgers).toEqual(ledgers);
    expect(Object.keys(await stored())).toEqual(['settlement-sealed:2']);
  });

  it('is turned off by its passphrase only, also where it is open', async () => {
    expect(await decryptSettlement(NEW)).toEqual(said('does not open it'));
    expect((await read()).lock).toBe('unlocked');
    expect(await decryptSettlement(OLD)).toEqual(done);
    expect(await read()).toEqual({ lock: 'off', ledgers, unreadable: {} });
    expect(Object.keys(await stored()).sort()).toEqual(['settlement:one', 'settlement:two']);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('whose passphrase was lost is deleted, and can be begun anew', async () => {
    await lockSettlement();
    expect(await discardSealed()).toEqual(done);
    expect(await read()).toEqual({ lock: 'off', ledgers: {}, unreadable: {} });
    expect(await addOne()).toEqual(done);
  });

  it('that was damaged, or is of a newer form, is neither opened nor overwritten', async () => {
    await fakeBrowser.storage.local.set({ 'settlement-sealed:1': { version: 2, value: 'newer' } });
    expect(await read()).toMatchObject({ lock: 'unreadable', unreadable: { 'settlement-sealed:1': expect.stringContaining('version 2') } });
    const before = await stored();
    expect(await addOne()).toEqual(said('locked'));
    expect(await encryptSettlement(NEW, quick())).toEqual(said('already'));
    expect(await unlockSettlement(OLD)).toEqual(said('does not open it'));
    await sweepSettlement();
    expect(await stored()).toEqual(before);
  });

  it('joins what came in unencrypted meanwhile, and leaves it unencrypted no longer than until it is unlocked', async () => {
    await lockSettlement();
    const more = { version: 1, value: filed() };
    await fakeBrowser.storage.local.set({ 'settlement:three': more });
    expect((await read()).ledgers).toEqual({});
    expect(await unlockSettlement(OLD)).toEqual(done);
    expect((await read()).ledgers).toEqual({ ...ledgers, three: more.value });
    expect(Object.keys(await stored())).toEqual(['settlement-sealed:1']);
  });
});

describe('without use', () => {
  const minutes = (count: number) => vi.setSystemTime(Date.now() + count * 60_000);

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await encryptSettlement(OLD, quick())).toEqual(done);
  });

  it('it locks after a while, and forgets its key', async () => {
    minutes(IDLE_MINUTES - 1);
    expect((await read()).lock).toBe('unlocked');
    minutes(1);
    expect((await read()).lock).toBe('locked');
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect(await addOne()).toEqual(said('locked'));
  });

  it('reading alone does not put that off; recording does, and working with it', async () => {
    minutes(10);
    await read();
    minutes(4);
    expect(await addOne()).toEqual(done);
    minutes(10);
    expect(await keepOpen()).toEqual(done);
    minutes(10);
    expect((await read()).lock).toBe('unlocked');
    minutes(5);
    expect(await keepOpen()).toEqual(done);
    expect((await read()).lock).toBe('locked');
  });

  it('an alarm is set for the moment, which forgets the key also where nobody asks', async () => {
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm).toMatchObject({ name: 'lock-settlement', scheduledTime: Date.now() + IDLE_MINUTES * 60_000 });
    await lockSettlement();
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });
});

/** What storage does to the extension: works, dies with a write that is done or is not, and with it the browser or the background alone. */
interface Crash {
  /** The write at which everything stops, from 1. */
  at: number;
  /** Whether that write still reached the disk. */
  written: boolean;
  /** Whether the memory of the session is gone as well. */
  browser: boolean;
}

/** Runs a job until it ends or storage dies in it. Afterwards storage works again, as after a start. True: it died. */
async function diesIn(job: () => Promise<Result>, { at, written, browser }: Crash): Promise<boolean> {
  const { local, session } = fakeBrowser.storage;
  const real = { set: local.set, remove: local.remove, get: local.get, hold: session.set };
  let writes = 0;
  let dead = false;
  const write =
    <A extends unknown[]>(how: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      writes += 1;
      if (!dead && (writes < at || written)) await how(...args);
      dead ||= writes >= at;
      if (dead) throw new Error('the browser was killed');
    };
  Object.assign(local, { set: write(real.set), remove: write(real.remove) });
  Object.assign(session, { set: write(real.hold) });
  local.get = ((keys: null) => (dead ? Promise.reject(new Error('the browser was killed')) : real.get(keys))) as typeof local.get;
  await job();
  Object.assign(local, { set: real.set, remove: real.remove, get: real.get });
  Object.assign(session, { set: real.hold });
  if (dead && browser) await session.clear();
  return dead;
}

describe('cut off at any step, nothing is lost', () => {
  /** What is there for a user who tries the passphrases in this order. */
  const entries = async (order: readonly string[]): Promise<Ledgers> => {
    for (const passphrase of order) {
      if ((await read()).lock !== 'locked') break;
      await unlockSettlement(passphrase);
    }
    return (await read()).ledgers;
  };

  const changes: readonly [string, () => Promise<unknown>, () => Promise<Result>][] = [
    ['turning encryption on', async () => undefined, () => encryptSettlement(OLD, quick())],
    ['turning encryption off', () => encryptSettlement(OLD, quick()), () => decryptSettlement(OLD)],
    ['changing the passphrase', () => encryptSettlement(OLD, quick()), () => changePassphrase(OLD, NEW, quick())],
    ['recording while encrypted', () => encryptSettlement(OLD, quick()), () => addOne()],
  ];

  const crashes: readonly [string, Omit<Crash, 'at'>][] = [
    ['the browser, before a write', { written: false, browser: true }],
    ['the browser, after a write', { written: true, browser: true }],
    ['the background alone, before a write', { written: false, browser: false }],
    ['the background alone, after a write', { written: true, browser: false }],
  ];

  it.each(changes.flatMap(([what, begin, job]) => crashes.map(([how, crash]) => ({ what, how, begin, job, crash }))))(
    '$what, by the death of $how',
    async ({ begin, job, crash }) => {
      for (const order of [
        [OLD, NEW],
        [NEW, OLD],
      ]) {
        let at = 1;
        for (let died = true; died; at += 1) {
          fakeBrowser.reset();
          await fill();
          await begin();
          died = await diesIn(job, { at, ...crash });
          expect(await entries(order)).toMatchObject(ledgers);
          // What is recorded next is kept too, and survives a lock.
          expect(await add('four', ledgers.two ?? [])).toEqual(done);
          await lockSettlement();
          expect(await entries(order)).toMatchObject({ ...ledgers, four: ledgers.two });
          // Encrypted, it is all encrypted; not encrypted, nothing of it is.
          const keys = Object.keys(await stored());
          const isSealed = keys.some((key) => key.startsWith('settlement-sealed:'));
          expect(keys.filter((key) => key.startsWith('settlement:') === isSealed)).toEqual([]);
          if (isSealed) expect(keys).toHaveLength(1);
        }
        expect(at).toBeGreaterThan(3);
      }
    },
  );

  it('a storage that is full says so, and everything is as it was', async () => {
    const set = fakeBrowser.storage.local.set;
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    const result = await encryptSettlement(OLD, quick());
    fakeBrowser.storage.local.set = set;
    expect(result).toEqual(said('storage is full'));
    expect(await read()).toEqual({ lock: 'off', ledgers, unreadable: {} });
  });

  it('a storage that keeps something else than what was written is found out before the old form goes', async () => {
    const set = fakeBrowser.storage.local.set;
    fakeBrowser.storage.local.set = () => Promise.resolve();
    const results = [await encryptSettlement(OLD, quick())];
    fakeBrowser.storage.local.set = set;
    expect((await read()).ledgers).toEqual(ledgers);
    await encryptSettlement(OLD, quick());
    fakeBrowser.storage.local.set = () => Promise.resolve();
    results.push(await changePassphrase(OLD, NEW, quick()), await decryptSettlement(OLD), await addOne());
    fakeBrowser.storage.local.set = set;
    expect(results).toEqual(results.map(() => said('gave back something else')));
    await lockSettlement();
    expect(await unlockSettlement(OLD)).toEqual(done);
    expect((await read()).ledgers).toEqual(ledgers);
  });
});

describe('many things at once', () => {
  it('are done one after another, and none of them is lost', async () => {
    const desks = Array.from({ length: 12 }, (_, i) => `desk-${i}`);
    const results = await Promise.all([
      ...desks.slice(0, 6).map((id) => add(id, filed())),
      encryptSettlement(OLD, quick()),
      ...desks.slice(6).map((id) => add(id, filed())),
    ]);
    expect(results).toEqual(results.map(() => done));
    expect(Object.keys((await read()).ledgers).sort()).toEqual(['one', 'two', ...desks].sort());
  });
});
