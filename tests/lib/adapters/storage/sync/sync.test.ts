import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listAsides } from '@/lib/adapters/storage/aside';
import { exportBackup } from '@/lib/adapters/storage/backup';
import { markingItem, pauseItem, profileItem, signOffItem, weightsItem } from '@/lib/adapters/storage/items';
import { fileItem } from '@/lib/adapters/storage/ledgers';
import { bearsOnSnapshot, readSnapshotAndKept, sweepUnreadable } from '@/lib/adapters/storage/snapshot';
import { readStored, updateItem } from '@/lib/adapters/storage/stored-item';
import { watchAccount } from '@/lib/adapters/storage/sync/area';
import { syncItem } from '@/lib/adapters/storage/sync/state';
import { advance, lookAhead, syncStanding, turnOff, turnOn } from '@/lib/adapters/storage/sync/sync';
import type { FileEntry } from '@/lib/onboarding/file-entry';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import type { SyncChange } from '@/lib/sync/changes';
import { syncedProfile } from '@/lib/sync/synced';
import { entriesOf, fieldsOf, readWire, VERSION, type Wire, wireOf } from '@/lib/sync/wire';
import { everyKind } from '@/tests/lib/backup/build';
import { entry, minute } from '@/tests/lib/sync/build';

const account = () => fakeBrowser.storage.sync.get(null);
const stored = () => fakeBrowser.storage.local.get(null);
const held = async (key: string) =>
  fieldsOf(((await account())[key] as Wire | undefined)?.fields ?? []).map(({ field, value }) => [field, value]);
const set = (change: Partial<Profile>) => updateItem(profileItem, (profile) => ({ ...profile, ...change }));
/** Another browser's, which knows what the account holds. */
const theirs = async (key: string, ...fields: ReturnType<typeof entry>[]) => {
  const there = ((await account())[key] as Wire | undefined)?.fields ?? [];
  const others = fieldsOf(there).filter(({ field }) => !fields.some((one) => one.field === field));
  await fakeBrowser.storage.sync.set({ [key]: { version: VERSION, fields: entriesOf([...others, ...fields]) } });
};
const yes = () => true;
const ok = { ok: true, value: null };

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('sync that is off', () => {
  it('writes nothing to the account and takes nothing from it', async () => {
    await set({ country: 'DE' });
    await theirs('profile', entry('hours', 'weekdays'));
    const before = [await stored(), await account()];
    expect(await advance(minute(1), true)).toEqual({ ok: true, value: false });
    expect(await syncStanding(minute(1))).toEqual({ standing: 'off', problems: [], refused: null });
    expect([await stored(), await account()]).toEqual(before);
  });

  it('says what turning it on would change, and changes nothing by that', async () => {
    await set({ country: 'DE', clientType: 'fund' });
    await theirs('profile', entry('country', 'FR'));
    const before = [await stored(), await account()];
    const change: SyncChange = { key: 'profile', field: 'country', from: 'DE', to: 'FR' };
    expect(await lookAhead(minute(1))).toEqual({ ok: true, value: [change] });
    expect([await stored(), await account()]).toEqual(before);
  });
});

describe('turning it on', () => {
  it('sends what is set, one key an item, and nothing of what is recorded on a counterparty or who signs', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    await updateItem(signOffItem, (signOff) => ({ ...signOff, name: 'Mara' }));
    expect(await turnOn(minute(1), yes)).toEqual(ok);
    const keys = Object.keys(await account());
    expect(keys.filter((key) => !['profile', 'weights', 'marking', 'pause'].includes(key))).toEqual([]);
    expect(keys).toContain('profile');
    expect(JSON.stringify(await account())).not.toContain('Mara');
  });

  it('joins field by field: what the account has counts, and what only one side has is on both', async () => {
    await set({ country: 'DE', clientType: 'fund' });
    await updateItem(pauseItem, (pause) => ({ ...pause, sites: ['a.example'] }));
    await theirs('profile', entry('country', 'FR'), entry('hours', 'weekdays'));
    await theirs('pause', entry('b.example', true));
    await theirs('weights', entry('weights', { alpha: 20, beta: 80 }));
    await theirs('marking', entry('marking', 'every'));
    expect(await turnOn(minute(1), yes)).toEqual(ok);
    expect(await readStored(profileItem)).toEqual({ ...emptyProfile, country: 'FR', clientType: 'fund', hours: 'weekdays' });
    expect((await readStored(pauseItem)).sites).toEqual(['a.example', 'b.example']);
    expect(await readStored(weightsItem)).toEqual({ alpha: 20, beta: 80 });
    expect(await readStored(markingItem)).toBe('every');
    expect(await held('profile')).toEqual([
      ['clientType', 'fund'],
      ['country', 'FR'],
      ['hours', 'weekdays'],
    ]);
    expect(await held('pause')).toEqual([
      ['a.example', true],
      ['b.example', true],
    ]);
  });

  it('does nothing where something else than was shown would change', async () => {
    await set({ country: 'DE' });
    await theirs('profile', entry('country', 'FR'));
    const before = [await stored(), await account()];
    const agrees = vi.fn(() => false);
    expect(await turnOn(minute(1), agrees)).toEqual({ ok: false, reason: expect.stringMatching(/^Not turned on/) });
    expect(agrees).toHaveBeenCalledWith([{ key: 'profile', field: 'country', from: 'DE', to: 'FR' }]);
    expect([await stored(), await account()]).toEqual(before);
  });

  it('writes no item that it does not change', async () => {
    await turnOn(minute(1), yes);
    expect(Object.keys(await stored())).toEqual(['sync']);
    expect(await account()).toEqual({});
  });

  it('is refused, with nothing lost, where the browser has no such area or has it switched off', async () => {
    await set({ country: 'DE' });
    const before = await stored();
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('Set webextensions.storage.sync.enabled'));
    const refusal = { ok: false, reason: expect.stringMatching(/^Not synced: .*\(Set webextensions.*switched off/) };
    expect(await lookAhead(minute(1))).toEqual(refusal);
    expect(await turnOn(minute(1), yes)).toEqual(refusal);
    expect(await stored()).toEqual(before);
    vi.restoreAllMocks();
    const { sync } = fakeBrowser.storage;
    Object.assign(fakeBrowser.storage, { sync: undefined });
    expect(await turnOn(minute(1), yes)).toMatchObject({ ok: false });
    Object.assign(fakeBrowser.storage, { sync });
    expect(await stored()).toEqual(before);
  });
});

describe('sync that is on', () => {
  beforeEach(async () => {
    await set({ country: 'DE', clientType: 'fund' });
    await turnOn(minute(1), yes);
  });

  it('stamps a change at once, says that it is left to be sent, and sends it when asked', async () => {
    await set({ ticketUsd: 500_000 });
    const before = await account();
    expect(await advance(minute(2), false)).toEqual({ ok: true, value: true });
    expect(await account()).toEqual(before);
    expect(await advance(minute(9), true)).toEqual({ ok: true, value: false });
    const wire = (await account())['profile'] as Wire;
    expect(fieldsOf(wire.fields).find(({ field }) => field === 'ticketUsd')).toMatchObject({ value: 500_000, at: minute(2) });
  });

  it('sends all items in one write, and reads it back', async () => {
    const write = vi.spyOn(fakeBrowser.storage.sync, 'set');
    await set({ ticketUsd: 500_000 });
    await updateItem(markingItem, () => 'every');
    await advance(minute(2), true);
    expect(write.mock.calls.map(([values]) => Object.keys(values))).toEqual([['profile', 'marking']]);
  });

  it('takes over what is newer in the account, and writes neither side when nothing is new', async () => {
    await theirs('profile', entry('country', 'FR', minute(3), 'bbbbbbbb'), entry('hours', 'weekdays', minute(3), 'bbbbbbbb'));
    expect(await advance(minute(4), true)).toEqual({ ok: true, value: false });
    expect(await readStored(profileItem)).toMatchObject({ country: 'FR', clientType: 'fund', hours: 'weekdays' });
    const writes = [vi.spyOn(fakeBrowser.storage.sync, 'set'), vi.spyOn(fakeBrowser.storage.local, 'set')];
    expect(await advance(minute(5), true)).toEqual({ ok: true, value: false });
    expect(writes.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('loses none of many changes made while steps are taken', async () => {
    const sites = Array.from({ length: 40 }, (_, i) => `site-${i}.example`);
    await Promise.all(
      sites.flatMap((site, i) => [
        updateItem(pauseItem, (pause) => ({ ...pause, sites: [...pause.sites, site].sort() })),
        advance(minute(2), i % 5 === 0),
      ]),
    );
    await advance(minute(3), true);
    expect((await readStored(pauseItem)).sites).toEqual([...sites].sort());
    expect(await held('pause')).toHaveLength(40);
  });

  it.each<[string, unknown, string]>([
    ['in another form', '<img src=x onerror=alert(1)>', 'other-form'],
    ['with a value that is none', wireOf([entry('country', 'Atlantis', minute(9), 'bbbbbbbb')]), 'other-form'],
    ['of a newer version', { version: VERSION + 1, fields: {} }, 'newer'],
    ['dated two days ahead', wireOf([entry('country', 'FR', '2026-11-30T10:00:00.000Z', 'bbbbbbbb')]), 'future'],
  ])('leaves an item %s alone, names it, and syncs the others', async (_what, raw, kind) => {
    await fakeBrowser.storage.sync.set({ profile: raw });
    await theirs('marking', entry('marking', 'every', minute(3), 'bbbbbbbb'));
    await set({ ticketUsd: 500_000 });
    await updateItem(pauseItem, (pause) => ({ ...pause, sites: ['a.example'] }));
    expect(await advance(minute(4), true)).toEqual({ ok: true, value: false });
    expect((await account())['profile']).toEqual(raw);
    expect(await readStored(profileItem)).toMatchObject({ country: 'DE', ticketUsd: 500_000 });
    expect(await readStored(markingItem)).toBe('every');
    expect(await held('pause')).toEqual([['a.example', true]]);
    expect(await syncStanding(minute(4))).toEqual({ standing: 'on', problems: [{ key: 'profile', kind }], refused: null });
  });

  it('does not send a list of sites that does not fit, and says how large it is', async () => {
    const sites = Array.from({ length: 200 }, (_, i) => `site-${i}.example`);
    await updateItem(pauseItem, (pause) => ({ ...pause, sites }));
    expect(await advance(minute(2), true)).toEqual({ ok: true, value: false });
    expect(Object.keys(await account())).toEqual(['profile']);
    const { problems } = await syncStanding(minute(2));
    expect(problems).toEqual([{ key: 'pause', kind: 'too-large', bytes: expect.any(Number) }]);
    expect((await readStored(pauseItem)).sites).toHaveLength(200);
  });

  it('keeps what the account refuses, says so, and sends it with the next step', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_HOUR'));
    await set({ ticketUsd: 500_000 });
    expect(await advance(minute(2), true)).toEqual({ ok: true, value: false });
    expect((await syncStanding(minute(2))).refused).toMatch(/^Not sent to the account \(MAX_WRITE_OPERATIONS_PER_HOUR\)/);
    vi.restoreAllMocks();
    expect(await advance(minute(3), true)).toEqual({ ok: true, value: false });
    expect((await syncStanding(minute(3))).refused).toBeNull();
    expect(await held('profile')).toContainEqual(['ticketUsd', 500_000]);
  });

  it('says where the account did not keep what was written', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockResolvedValue(undefined);
    await set({ ticketUsd: 500_000 });
    await advance(minute(2), true);
    expect((await syncStanding(minute(2))).refused).toMatch(/did not keep it/);
  });

  it('stamps what is set while the account cannot be read, and sends it later under the moment it was set', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('disabled'));
    await set({ ticketUsd: 500_000 });
    await advance(minute(2), true);
    expect((await syncStanding(minute(2))).refused).toMatch(/^Not synced: .*\(disabled\)/);
    vi.restoreAllMocks();
    await advance(minute(9), true);
    expect(fieldsOf(((await account())['profile'] as Wire).fields)).toContainEqual(
      expect.objectContaining({ field: 'ticketUsd', at: minute(2) }),
    );
    expect((await syncStanding(minute(9))).refused).toBeNull();
  });

  it('takes a value that cannot be read for none the user cleared: what was known stands again, and the value is kept aside', async () => {
    await fakeBrowser.storage.local.set({ profile: 'garbage' });
    await advance(minute(2), true);
    expect(await sweepUnreadable([])).toEqual([]);
    expect(await readStored(profileItem)).toMatchObject({ country: 'DE', clientType: 'fund' });
    expect(await held('profile')).toContainEqual(['country', 'DE']);
    expect(listAsides(await stored())).toMatchObject([{ from: 'profile', raw: 'garbage' }]);
  });

  it('turns itself off where the account was emptied elsewhere, keeps what is stored, and sends nothing', async () => {
    const profile = await readStored(profileItem);
    await fakeBrowser.storage.sync.clear();
    expect(await advance(minute(2), true)).toEqual({ ok: true, value: false });
    expect(await account()).toEqual({});
    expect(await readStored(profileItem)).toEqual(profile);
    expect(await syncStanding(minute(2))).toEqual({ standing: 'erased', problems: [], refused: null });
    expect(await turnOn(minute(3), yes)).toEqual(ok);
    expect(await syncStanding(minute(3))).toMatchObject({ standing: 'on' });
  });

  it('turned off keeps both sides as they are, and deletes from the account only where that is asked', async () => {
    const before = [await readStored(profileItem), await account()];
    expect(await turnOff(false)).toEqual(ok);
    expect([await readStored(profileItem), await account()]).toEqual(before);
    expect(await readStored(syncItem)).toBeNull();
    await turnOn(minute(2), yes);
    await fakeBrowser.storage.sync.set({ weights: 'garbage' });
    expect(await turnOff(true)).toEqual(ok);
    expect(await account()).toEqual({});
    expect(await readStored(profileItem)).toEqual(before[0]);
    expect(await advance(minute(3), true)).toEqual({ ok: true, value: false });
    expect(await account()).toEqual({});
  });

  it('stays on where the account cannot be deleted from', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'clear').mockRejectedValue(new Error('offline'));
    expect(await turnOff(true)).toEqual({ ok: false, reason: expect.stringMatching(/^Not deleted.*\(offline\)/) });
    expect(await syncStanding(minute(2))).toMatchObject({ standing: 'on' });
  });

  it('does not sync while an organisation has it switched off, and goes on afterwards', async () => {
    await fakeBrowser.storage.managed.set({ disabled: ['sync'] });
    await set({ ticketUsd: 500_000 });
    await theirs('profile', entry('hours', 'weekdays', minute(3), 'bbbbbbbb'));
    const before = [await stored(), await account()];
    expect(await advance(minute(4), true)).toEqual({ ok: true, value: false });
    expect([await stored(), await account()]).toEqual(before);
    await fakeBrowser.storage.managed.clear();
    await advance(minute(5), true);
    expect(await readStored(profileItem)).toMatchObject({ hours: 'weekdays', ticketUsd: 500_000 });
    expect(await held('profile')).toContainEqual(['ticketUsd', 500_000]);
  });

  it('leaves fields and sites that the organisation sets out of it, both ways', async () => {
    await fakeBrowser.storage.managed.set({ profile: { country: 'US' }, pausedSites: ['intranet.example'] });
    await theirs('profile', entry('country', 'FR', minute(3), 'bbbbbbbb'), entry('hours', 'weekdays', minute(3), 'bbbbbbbb'));
    await theirs('pause', entry('intranet.example', true, minute(3), 'bbbbbbbb'), entry('a.example', true, minute(3), 'bbbbbbbb'));
    await advance(minute(4), true);
    expect(await readStored(profileItem)).toMatchObject({ country: 'DE', hours: 'weekdays' });
    expect((await readStored(pauseItem)).sites).toEqual(['a.example']);
    expect(await held('profile')).toContainEqual(['country', 'FR']);
  });

  it('is no part of a backup', async () => {
    const { items } = JSON.parse(await exportBackup(minute(2), 'Mara'));
    expect(Object.keys(items)).toEqual(['profile']);
  });

  it('tells no page of what it knows, and is off, with its state kept aside, where that cannot be read', async () => {
    expect(bearsOnSnapshot([syncItem.key])).toBe(false);
    await fakeBrowser.storage.local.set({ sync: { version: 1, value: { kind: 'maybe' } } });
    expect(await advance(minute(2), true)).toEqual({ ok: true, value: false });
    expect((await readSnapshotAndKept([])).kept).toMatchObject([{ from: 'sync', raw: { version: 1, value: { kind: 'maybe' } } }]);
    expect(await syncStanding(minute(2))).toMatchObject({ standing: 'off' });
  });

  it('keeps no key of a counterparty file in the account, whatever is recorded', async () => {
    const tick: FileEntry = { id: 'a', at: minute(0), by: 'Mara', subject: 'item:red-flags', field: 'state', value: 'done' };
    await updateItem(fileItem('kraken'), () => [tick]);
    await advance(minute(2), true);
    expect(Object.keys(await account())).toEqual(['profile']);
  });
});

describe('two browsers of one account', () => {
  it('come to the same profile and stop writing', async () => {
    // One after the other in this storage: what each has is put there for its turn.
    const [one, other]: Record<string, unknown>[] = [{}, {}];
    let writes = 0;
    const set = fakeBrowser.storage.sync.set;
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockImplementation(async (values) => {
      writes += 1;
      await set.call(fakeBrowser.storage.sync, values);
    });
    const at = async (browser: Record<string, unknown>, doing: () => Promise<unknown>) => {
      await fakeBrowser.storage.local.clear();
      await fakeBrowser.storage.local.set(browser);
      await doing();
      for (const key of Object.keys(browser)) delete browser[key];
      Object.assign(browser, await stored());
    };
    const change = (fields: Partial<Profile>) => updateItem(profileItem, (profile) => ({ ...profile, ...fields }));
    await at(one ?? {}, async () => {
      await change({ country: 'DE' });
      await turnOn(minute(1), yes);
    });
    await at(other ?? {}, async () => {
      await change({ hours: 'weekdays' });
      await turnOn(minute(2), yes);
      await change({ ticketUsd: 500_000 });
      await advance(minute(3), true);
    });
    await at(one ?? {}, async () => {
      await change({ ticketUsd: 1000 });
      await advance(minute(4), true);
    });
    for (const browser of [other, one, other, one]) await at(browser ?? {}, () => advance(minute(5), true));
    const before = writes;
    for (const browser of [other, one, other, one]) await at(browser ?? {}, () => advance(minute(6), true));
    expect(writes).toBe(before);
    expect(one?.['profile']).toEqual(other?.['profile']);
    expect(one?.['profile']).toMatchObject({ value: { country: 'DE', hours: 'weekdays', ticketUsd: 1000 } });
    const form = { synced: syncedProfile, initial: profileItem.initial, schema: profileItem.schema };
    expect(readWire(form, (await account())['profile'], minute(30))).toHaveLength(3);
  });
});

describe('the account', () => {
  it('is listened to until nobody does, and no other area is', async () => {
    const onChange = vi.fn();
    const controller = new AbortController();
    watchAccount(onChange, controller);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(onChange).not.toHaveBeenCalled();
    await fakeBrowser.storage.sync.set({ profile: 1 });
    expect(onChange).toHaveBeenCalledOnce();
    controller.abort();
    await fakeBrowser.storage.sync.set({ profile: 2 });
    expect(onChange).toHaveBeenCalledOnce();
  });
});
