import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { listAsides } from '@/lib/adapters/storage/aside';
import { profileItem } from '@/lib/adapters/storage/items';
import { fileItem } from '@/lib/adapters/storage/ledgers';
import { readSnapshotAndKept, sweepUnreadable } from '@/lib/adapters/storage/snapshot';
import {
  deciding,
  parseStored,
  readStored,
  type StoredItem,
  updateItem,
  updateTogether,
  updating,
} from '@/lib/adapters/storage/stored-item';
import { emptyProfile } from '@/lib/profile/profile';
import { failed } from '@/lib/result';

type Ticks = Record<string, { done: string }>;

/** A simple item: what is stored in it is beside the point. */
const kraken: StoredItem<Ticks> = {
  key: 'ticks:kraken',
  version: 1,
  schema: z.record(z.string(), z.strictObject({ done: z.iso.date() })),
  initial: {},
};

function withTick(ticks: Ticks, id: string, done: boolean, day: string): Ticks {
  if (done) return Object.hasOwn(ticks, id) ? ticks : { ...ticks, [id]: { done: day } };
  return Object.fromEntries(Object.entries(ticks).filter(([one]) => one !== id));
}

const stored = () => fakeBrowser.storage.local.get(null);
const readItem = async <T>(item: StoredItem<T>) => parseStored(item, (await stored())[item.key]);

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('a stored item', () => {
  it('reads its initial value where nothing is stored', async () => {
    expect(await readItem(kraken)).toEqual({ value: {}, problem: null });
  });

  it('gives back what was written, in an envelope with its version', async () => {
    expect(await updateItem(kraken, (p) => withTick(p, 'red-flags', true, '2026-11-20'))).toEqual({ ok: true, value: null });
    expect(await readItem(kraken)).toEqual({ value: { 'red-flags': { done: '2026-11-20' } }, problem: null });
    expect(await stored()).toEqual({ 'ticks:kraken': { version: 1, value: { 'red-flags': { done: '2026-11-20' } } } });
  });

  it('loses none of 200 ticks made at once', async () => {
    const items = Array.from({ length: 200 }, (_, i) => `item-${i}`);
    await Promise.all(items.map((id) => updateItem(kraken, (p) => withTick(p, id, true, '2026-11-20'))));
    expect(Object.keys((await readItem(kraken)).value).sort()).toEqual([...items].sort());
  });

  it.each([
    ['text', 'garbage', 'not in the form'],
    ['no envelope', { kraken: true }, 'not in the form'],
    ['an older version', { version: 0, value: {} }, 'written by version 0'],
    ['a newer version', { version: 7, value: {} }, 'written by version 7'],
    ['a wrong date', { version: 1, value: { 'red-flags': { done: 'yesterday' } } }, 'red-flags.done'],
  ])('keeps %s aside when it writes, and says why', async (_name, raw, reason) => {
    await fakeBrowser.storage.local.set({ [kraken.key]: raw });
    const read = await readItem(kraken);
    expect(read.value).toEqual({});
    expect(read.problem).toContain(reason);
    await updateItem(kraken, (p) => withTick(p, 'red-flags', true, '2026-11-20'));
    expect((await readItem(kraken)).value).toEqual({ 'red-flags': { done: '2026-11-20' } });
    expect(listAsides(await stored())).toMatchObject([{ from: 'ticks:kraken', raw, reason: expect.stringContaining(reason) }]);
  });

  it('says what happened and keeps the old value where storage refuses', async () => {
    await updateItem(kraken, (p) => withTick(p, 'red-flags', true, '2026-11-20'));
    const set = fakeBrowser.storage.local.set;
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
    const result = await updateItem(kraken, (p) => withTick(p, 'sample-rfqs', true, '2026-11-20'));
    fakeBrowser.storage.local.set = set;
    expect(result).toEqual({ ok: false, reason: expect.stringMatching(/^Not saved: storage is full\..*export a backup/) });
    expect((await readItem(kraken)).value).toEqual({ 'red-flags': { done: '2026-11-20' } });
  });

  it('of a session is kept in memory alone, and what cannot be read of it is kept nowhere', async () => {
    const item: StoredItem<string[]> = { key: 'views', area: 'session', version: 1, schema: z.array(z.string()), initial: [] };
    await updateItem(item, (views) => [...views, 'one']);
    expect(await readStored(item)).toEqual(['one']);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({ views: { version: 1, value: ['one'] } });
    await fakeBrowser.storage.session.set({ views: 'garbage' });
    expect(await readStored(item)).toEqual([]);
    expect(await updateItem(item, (views) => [...views, 'two'])).toEqual({ ok: true, value: null });
    expect(await readStored(item)).toEqual(['two']);
    expect(await stored()).toEqual({});
  });

  it('reports a write that storage did not keep', async () => {
    const set = fakeBrowser.storage.local.set;
    fakeBrowser.storage.local.set = () => Promise.resolve();
    const result = await updateItem(kraken, (p) => withTick(p, 'sample-rfqs', true, '2026-11-20'));
    fakeBrowser.storage.local.set = set;
    expect(result).toEqual({ ok: false, reason: expect.stringContaining('Not saved') });
  });
});

describe('a stored item whose form has changed', () => {
  /** Version 1 was a bare list; version 2 also says how it is sorted. */
  const second: StoredItem<{ ids: string[]; sort: string }> = {
    key: 'list',
    version: 2,
    schema: z.strictObject({ ids: z.array(z.string()), sort: z.string() }),
    initial: { ids: [], sort: 'name' },
    upgrade: (ids) => ({ ids, sort: 'name' }),
  };
  const first = { list: { version: 1, value: ['kraken'] } };
  const same = <T>(value: T) => value;

  it('is read in the new form, and what is stored stays as it was', async () => {
    await fakeBrowser.storage.local.set(first);
    expect(await readItem(second)).toEqual({ value: { ids: ['kraken'], sort: 'name' }, problem: null });
    expect(await stored()).toEqual(first);
  });

  it('is stored in the new form by the first write, also by one that changes nothing', async () => {
    await fakeBrowser.storage.local.set(first);
    expect(await updateItem(second, same)).toEqual({ ok: true, value: null });
    expect(await stored()).toEqual({ list: { version: 2, value: { ids: ['kraken'], sort: 'name' } } });
  });

  it.each([
    ['an older value that is garbage', { version: 1, value: 'kraken' }, 'the field "ids"'],
    ['a value of this version in the older form', { version: 2, value: ['kraken'] }, 'the field "value"'],
    ['a newer version', { version: 3, value: { ids: ['kraken'], sort: 'name', by: 'age' } }, 'written by version 3'],
    ['a newer version in a form that would fit', { version: 3, value: { ids: ['kraken'], sort: 'name' } }, 'written by version 3'],
    ['a version that is no number', { version: '1', value: ['kraken'] }, 'not in the form'],
  ])('keeps %s aside when it writes, and says why', async (_name, raw, reason) => {
    await fakeBrowser.storage.local.set({ list: raw });
    expect(await readItem(second)).toEqual({ value: second.initial, problem: expect.stringContaining(reason) });
    expect(await stored()).toEqual({ list: raw });
    await updateItem(second, ({ sort }) => ({ ids: ['okx'], sort }));
    expect((await readItem(second)).value).toEqual({ ids: ['okx'], sort: 'name' });
    expect(listAsides(await stored())).toMatchObject([{ from: 'list', raw, reason: expect.stringContaining(reason) }]);
  });
});

describe('a change that changes nothing', () => {
  const writes = () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    return () => set.mock.calls.map(([values]) => Object.keys(values));
  };

  it('writes nothing', async () => {
    await updateItem(kraken, (p) => withTick(p, 'red-flags', true, '2026-11-20'));
    const written = writes();
    expect(await updateItem(kraken, (p) => withTick(p, 'red-flags', true, '2026-11-21'))).toEqual({ ok: true, value: null });
    expect(await updateItem(kraken, (p) => ({ ...p }))).toEqual({ ok: true, value: null });
    expect(written()).toEqual([]);
  });

  it('still writes where what is stored could not be read, so that the problem is not met again', async () => {
    await fakeBrowser.storage.local.set({ [kraken.key]: 'garbage' });
    const written = writes();
    expect(await updateItem(kraken, (p) => p)).toEqual({ ok: true, value: null });
    expect(written()).toEqual([[expect.stringContaining('aside:ticks:kraken')], ['ticks:kraken']]);
    expect(await readItem(kraken)).toEqual({ value: {}, problem: null });
  });

  it('writes to the same key again after it', async () => {
    await updateItem(kraken, (p) => withTick(p, 'red-flags', true, '2026-11-20'));
    await updateItem(kraken, (p) => p);
    await updateItem(kraken, (p) => withTick(p, 'red-flags', false, '2026-11-20'));
    expect((await readItem(kraken)).value).toEqual({});
  });
});

describe('values that belong together', () => {
  const okx: StoredItem<Ticks> = { ...kraken, key: 'ticks:okx' };
  const tick = (ticks: Ticks) => withTick(ticks, 'red-flags', true, '2026-11-20');

  it('are written in one go', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    expect(await updateTogether([updating(kraken, tick), updating(okx, tick)])).toEqual({ ok: true, value: null });
    expect(set.mock.calls.map(([values]) => Object.keys(values))).toEqual([['ticks:kraken', 'ticks:okx']]);
  });

  it('are not written at all where one of them speaks against it, and nothing is put aside for it', async () => {
    await fakeBrowser.storage.local.set({ [kraken.key]: 'garbage' });
    const before = await stored();
    const result = await updateTogether([updating(kraken, tick), deciding(okx, () => failed('Too late.'))]);
    expect(result).toEqual({ ok: false, reason: 'Too late.' });
    expect(await stored()).toEqual(before);
  });

  it('lose nothing to writes of one of them alone', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `item-${i}`);
    await Promise.all(
      ids.map((id, i) => {
        const change = (ticks: Ticks) => withTick(ticks, id, true, '2026-11-20');
        if (i % 3 === 0) return updateTogether([updating(kraken, change), updating(okx, change)]);
        return updateItem(i % 3 === 1 ? kraken : okx, change);
      }),
    );
    const [inKraken, inOkx] = [(await readItem(kraken)).value, (await readItem(okx)).value].map((ticks) => Object.keys(ticks).length);
    expect([inKraken, inOkx]).toEqual([40, 40]);
  });
});

describe('the start of the extension', () => {
  it('moves unreadable values aside, names them, and leaves everything else', async () => {
    await fakeBrowser.storage.local.set({
      profile: 'garbage',
      'progress:kraken': { version: 1, value: { 'red-flags': { done: '2026-11-20' } } },
      'progress:okx': { version: 0, value: ['red-flags'] },
      'progress:mt-gox': { version: 1, value: { 'red-flags': { done: '2014-01-01' } } },
    });
    expect((await sweepUnreadable(['kraken', 'okx'])).sort()).toEqual(['profile', 'progress:okx']);
    const snapshot = await readSnapshotAndKept(['kraken', 'okx']);
    expect(snapshot.profile).toEqual(emptyProfile);
    expect(snapshot.files['kraken']).toMatchObject([
      { field: 'day', value: '2026-11-20' },
      { field: 'state', value: 'done' },
    ]);
    expect(snapshot.kept.map(({ from }) => from).sort()).toEqual(['profile', 'progress:mt-gox', 'progress:okx']);
    expect(snapshot.kept.find(({ from }) => from === 'progress:okx')?.raw).toEqual({ version: 0, value: ['red-flags'] });
    expect((await stored())['progress:mt-gox']).toBeDefined();
  });

  it('moves every kind of unreadable value aside, once', async () => {
    const garbage = Object.fromEntries(
      ['profile', 'pause', 'weights', 'sign-off', 'progress:kraken', 'findings:kraken', 'drafts:kraken', 'look:kraken'].map((key) => [
        key,
        `garbage of ${key}`,
      ]),
    );
    await fakeBrowser.storage.local.set(garbage);
    expect((await sweepUnreadable(['kraken'])).sort()).toEqual(Object.keys(garbage).sort());
    const asides = listAsides(await stored());
    expect(Object.fromEntries(asides.map(({ from, raw }) => [from, raw]))).toEqual(garbage);
    expect(await sweepUnreadable(['kraken'])).toEqual([]);
    expect(listAsides(await stored())).toEqual(asides);
  });

  it('leaves a readable value of an older version where it is', async () => {
    const saved = { profile: { version: 1, value: { country: 'DE', usState: null, clientType: 'fund', classification: null } } };
    await fakeBrowser.storage.local.set(saved);
    expect(await sweepUnreadable(['kraken'])).toEqual([]);
    expect(await stored()).toEqual(saved);
  });

  it('finds nothing to move in a healthy storage, and writes nothing', async () => {
    await updateItem(profileItem, (p) => ({ ...p, country: 'DE' }));
    const before = await stored();
    expect(await sweepUnreadable(['kraken'])).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it('loses nothing when a tick comes while the start moves the same value aside', async () => {
    await fakeBrowser.storage.local.set({ 'progress:kraken': 'garbage' });
    const item = fileItem('kraken');
    const tick = { id: 'a', at: '2026-11-20T10:00:00.000Z', by: '', subject: 'item:red-flags', field: 'state', value: 'done' } as const;
    await Promise.all([sweepUnreadable(['kraken']), updateItem(item, (file) => [...file, tick])]);
    expect((await readItem(item)).value).toEqual([tick]);
    expect(listAsides(await stored())).toMatchObject([{ from: 'progress:kraken', raw: 'garbage' }]);
  });
});
