import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listAsides } from '@/lib/adapters/storage/aside';
import { profileItem, progressItem } from '@/lib/adapters/storage/items';
import { readSnapshot, sweepUnreadable } from '@/lib/adapters/storage/snapshot';
import { parseStored, type StoredItem, updateItem } from '@/lib/adapters/storage/stored-item';
import { withTick } from '@/lib/checklist/progress';
import { emptyProfile } from '@/lib/profile/profile';

const kraken = progressItem('kraken');
const stored = () => fakeBrowser.storage.local.get(null);
const readItem = async <T>(item: StoredItem<T>) => parseStored(item, (await stored())[item.key]);

beforeEach(() => fakeBrowser.reset());

describe('a stored item', () => {
  it('reads its initial value where nothing is stored', async () => {
    expect(await readItem(kraken)).toEqual({ value: {}, problem: null });
  });

  it('gives back what was written, in an envelope with its version', async () => {
    expect(await updateItem(kraken, (p) => withTick(p, 'red-flags', true, '2026-11-20'))).toEqual({ ok: true, value: null });
    expect(await readItem(kraken)).toEqual({ value: { 'red-flags': { done: '2026-11-20' } }, problem: null });
    expect(await stored()).toEqual({ 'progress:kraken': { version: 1, value: { 'red-flags': { done: '2026-11-20' } } } });
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
    expect(listAsides(await stored())).toMatchObject([{ from: 'progress:kraken', raw, reason: expect.stringContaining(reason) }]);
  });

  it('says what happened and keeps the old value where storage refuses', async () => {
    await updateItem(kraken, (p) => withTick(p, 'red-flags', true, '2026-11-20'));
    const set = fakeBrowser.storage.local.set;
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('QuotaExceededError: storage is full'));
    const result = await updateItem(kraken, (p) => withTick(p, 'sample-rfqs', true, '2026-11-20'));
    fakeBrowser.storage.local.set = set;
    expect(result).toEqual({ ok: false, reason: expect.stringContaining('storage is full') });
    expect((await readItem(kraken)).value).toEqual({ 'red-flags': { done: '2026-11-20' } });
  });

  it('reports a write that storage did not keep', async () => {
    const set = fakeBrowser.storage.local.set;
    fakeBrowser.storage.local.set = () => Promise.resolve();
    const result = await updateItem(kraken, (p) => withTick(p, 'sample-rfqs', true, '2026-11-20'));
    fakeBrowser.storage.local.set = set;
    expect(result).toEqual({ ok: false, reason: expect.stringContaining('Not saved') });
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
    const snapshot = await readSnapshot(['kraken', 'okx']);
    expect(snapshot.profile).toEqual(emptyProfile);
    expect(snapshot.progress.kraken).toEqual({ 'red-flags': { done: '2026-11-20' } });
    expect(snapshot.kept.map(({ from }) => from).sort()).toEqual(['profile', 'progress:mt-gox', 'progress:okx']);
    expect(snapshot.kept.find(({ from }) => from === 'progress:okx')?.raw).toEqual({ version: 0, value: ['red-flags'] });
    expect((await stored())['progress:mt-gox']).toBeDefined();
  });

  it('finds nothing to move in a healthy storage, and writes nothing', async () => {
    await updateItem(profileItem, (p) => ({ ...p, country: 'DE' }));
    const before = await stored();
    expect(await sweepUnreadable(['kraken'])).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it('loses nothing when a tick comes while the start moves the same value aside', async () => {
    await fakeBrowser.storage.local.set({ 'progress:kraken': 'garbage' });
    await Promise.all([sweepUnreadable(['kraken']), updateItem(kraken, (p) => withTick(p, 'red-flags', true, '2026-11-20'))]);
    expect((await readItem(kraken)).value).toEqual({ 'red-flags': { done: '2026-11-20' } });
    expect(listAsides(await stored())).toMatchObject([{ from: 'progress:kraken', raw: 'garbage' }]);
  });
});
