import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packsItem } from '@/lib/adapters/storage/packs';
import { readingOf } from '@/lib/adapters/storage/registry';
import { readSnapshotAndKept, sweepUnreadable } from '@/lib/adapters/storage/snapshot';
import { readStored, updateItem } from '@/lib/adapters/storage/stored-item';
import { MOST_BYTES } from '@/lib/packs/envelope';
import { goneBack, type KeptPack, noPacks, withPack } from '@/lib/packs/packs-kept';

const pack = (text: string): KeptPack => ({ text, from: { kind: 'file', name: 'firm.json' }, used: '2026-11-20T10:00:00.000Z' });
const stored = () => fakeBrowser.storage.local.get(null);

beforeEach(() => fakeBrowser.reset());

describe('the packs that are kept', () => {
  it('are none at first, and then the one in use and the one before it, between which one can go', async () => {
    expect(await readStored(packsItem)).toEqual(noPacks);
    await updateItem(packsItem, (packs) => withPack(packs, pack('1')));
    expect(await readStored(packsItem)).toEqual({ inUse: pack('1'), before: null });
    await updateItem(packsItem, (packs) => withPack(packs, pack('2')));
    expect(await readStored(packsItem)).toEqual({ inUse: pack('2'), before: pack('1') });
    await updateItem(packsItem, goneBack);
    expect(await readStored(packsItem)).toEqual({ inUse: pack('1'), before: pack('2') });
    await updateItem(packsItem, goneBack);
    expect(await readStored(packsItem)).toEqual({ inUse: pack('2'), before: pack('1') });
  });

  it('are as version 1 writes them, from a file or an address', async () => {
    const url = { ...pack('1'), from: { kind: 'url' as const, url: 'https://packs.example/firm.json', etag: '"3"' } };
    await fakeBrowser.storage.local.set({ packs: { version: 1, value: { inUse: url, before: pack('0') } } });
    expect(await readStored(packsItem)).toEqual({ inUse: url, before: pack('0') });
  });

  it('are put aside, with the reason, where they are in no form of ours', async () => {
    await fakeBrowser.storage.local.set({ packs: { version: 1, value: { inUse: 'a pack' } } });
    expect(await sweepUnreadable([])).toEqual(['packs']);
    expect(await readStored(packsItem)).toEqual(noPacks);
    expect((await readSnapshotAndKept([])).kept).toMatchObject([{ from: 'packs', raw: { version: 1, value: { inUse: 'a pack' } } }]);
    await updateItem(packsItem, () => withPack(noPacks, pack('x'.repeat(MOST_BYTES + 1))));
    expect(await readStored(packsItem)).toEqual(noPacks);
  });

  it('are no part of a snapshot, which is taken often, and stand in a backup as a setting', async () => {
    await updateItem(packsItem, () => withPack(noPacks, pack('1')));
    expect((await readSnapshotAndKept([])).kept).toEqual([]);
    const found = readingOf('packs', (await stored())['packs']);
    expect(found).toMatchObject({ problem: null, reading: { deskId: null, kind: { form: 'setting', name: 'dataPacks' } } });
  });
});
