import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { itemsOf, planFor, readItems } from '@/lib/adapters/storage/backup';
import { weightsItem } from '@/lib/adapters/storage/items';
import { fileItem } from '@/lib/adapters/storage/ledgers';
import { type TakeIn, takeIn } from '@/lib/adapters/storage/restore';
import { parseStored, updateItem } from '@/lib/adapters/storage/stored-item';
import { undoItem } from '@/lib/adapters/storage/undo';
import type { Mode } from '@/lib/backup/plan';
import { append } from '@/lib/ledger/ledger';
import { everyKind } from '@/tests/lib/backup/build';
import { stamp } from '@/tests/lib/onboarding/build';

type Items = Record<string, unknown>;

const now = '2026-11-27T10:00:00.000Z';
const stored = (): Promise<Items> => fakeBrowser.storage.local.get(null);
const withoutUndo = async () => itemsOf(await stored());

/** Another state: a desk less, a desk more, other settings, one entry of the same ledger that the first has not. */
const other: Items = {
  profile: { version: 2, value: { ...everyKind.profile.value, country: 'CH' } },
  'progress:alpha': {
    version: 2,
    value: [
      ...everyKind['progress:alpha'].value.slice(0, 2),
      { id: 'x1', at: '2026-11-22T10:00:00.000Z', by: 'Jonas', subject: 'item:red-flags', field: 'note', value: 'Read.' },
    ],
  },
  'findings:beta': { version: 2, value: everyKind['findings:alpha'].value },
};

/** What the user is shown for it now. */
async function preview(mode: Mode, items: Items): Promise<TakeIn> {
  const read = readItems(items);
  const planned = read.ok ? planFor(mode, read.value.readings, await stored(), now) : read;
  if (!planned.ok) throw new Error(planned.reason);
  return { mode, items, shown: planned.value.lines, keepCopy: true };
}
const take = async (mode: Mode, items: Items, keepCopy = true) => takeIn({ ...(await preview(mode, items)), keepCopy }, now, 'Mara');

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('a restore', () => {
  it('makes storage what the file holds, and keeps what was there to undo with', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    expect(await take('restore', other)).toEqual({ ok: true, value: null });
    const aside = { 'aside:profile:0b6f': everyKind['aside:profile:0b6f'] };
    expect(await withoutUndo()).toEqual({ ...other, ...aside });
    expect(parseStored(undoItem, (await stored())['undo']).value).toEqual({ made: now, by: 'Mara', items: everyKind });
  });

  it('into an empty storage gives back all of it', async () => {
    expect(await take('restore', everyKind, false)).toEqual({ ok: true, value: null });
    expect(await stored()).toEqual(everyKind);
  });

  it('of the copy is the way back, and can be undone in turn', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    await take('restore', other);
    const { value: copy } = parseStored(undoItem, (await stored())['undo']);
    await take('restore', { ...copy?.items });
    expect(await withoutUndo()).toEqual(everyKind);
    expect(parseStored(undoItem, (await stored())['undo']).value?.items).toMatchObject(other);
  });

  it('stores old forms in the newest', async () => {
    await take('restore', { 'progress:alpha': { version: 1, value: { 'red-flags': { done: '2026-11-18' } } } }, false);
    expect((await stored())['progress:alpha']).toMatchObject({ version: 2, value: [{ field: 'day' }, { field: 'state' }] });
  });

  it('writes everything in one go, reads it back, and only then lets keys go', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    const asked = await preview('restore', other);
    const did: string[] = [];
    const { set, get, remove } = fakeBrowser.storage.local;
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((values) => {
      did.push('set');
      return set.call(fakeBrowser.storage.local, values);
    });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation((keys) => {
      did.push('get');
      return get.call(fakeBrowser.storage.local, keys);
    });
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockImplementation((keys) => {
      did.push('remove');
      return remove.call(fakeBrowser.storage.local, keys);
    });
    await takeIn(asked, now, 'Mara');
    expect(did).toEqual(['get', 'set', 'get', 'remove']);
  });

  it('is the new state and nothing beside it where the browser dies before keys go', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    const asked = await preview('restore', other);
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('the browser is gone'));
    await takeIn(asked, now, 'Mara');
    vi.restoreAllMocks();
    const left = readItems(await withoutUndo());
    if (!left.ok) throw new Error(left.reason);
    for (const { key, value, kind } of left.value.readings) {
      const wanted = readItems(Object.hasOwn(other, key) ? { [key]: other[key] } : {});
      expect([key, value]).toEqual([
        key,
        (wanted.ok ? wanted.value.readings[0]?.value : null) ?? (kind.form === 'aside' ? value : kind.initial),
      ]);
    }
  });

  it.each<[string, () => void, string]>([
    [
      'refuses',
      () => vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded')),
      'export a backup',
    ],
    ['does not keep it', () => vi.spyOn(fakeBrowser.storage.local, 'set').mockResolvedValue(undefined), 'gave back something else'],
  ])('changes nothing where storage %s, and says so', async (_what, fail, reason) => {
    await fakeBrowser.storage.local.set(everyKind);
    const asked = await preview('restore', other);
    fail();
    const result = await takeIn(asked, now, 'Mara');
    vi.restoreAllMocks();
    expect(result).toEqual({ ok: false, reason: expect.stringContaining(reason) });
    expect(await stored()).toEqual(everyKind);
  });

  it('is not done where something was recorded since it was shown', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    const asked = await preview('restore', other);
    await updateItem(fileItem('beta'), (file) => append(file, [{ subject: 'desk', field: 'custodian', value: 'Trust Z' }], stamp()));
    const before = await stored();
    expect(await takeIn(asked, now, 'Mara')).toEqual({ ok: false, reason: expect.stringContaining('since the preview') });
    expect(await stored()).toEqual(before);
  });

  it('copies aside what could not be read before something takes its place', async () => {
    await fakeBrowser.storage.local.set({ profile: 'garbage' });
    await take('restore', other, false);
    const asides = Object.entries(await stored()).filter(([key]) => key.startsWith('aside:profile:'));
    expect(asides.map(([, value]) => value)).toEqual([{ from: 'profile', reason: expect.any(String), raw: 'garbage' }]);
    expect((await stored())['profile']).toEqual(other['profile']);
  });

  it('refuses a value that is not as it should be, and changes nothing', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    const asked = await preview('restore', other);
    const result = await takeIn({ ...asked, items: { ...other, weights: { version: 1, value: { alpha: 7 } } } }, now, 'Mara');
    expect(result).toEqual({ ok: false, reason: expect.stringContaining('“weights”') });
    expect(await stored()).toEqual(everyKind);
  });
});

describe('a merge', () => {
  it('keeps the entries of both, leaves settings as they are, and takes no unreadable value of the other', async () => {
    await fakeBrowser.storage.local.set(other);
    expect(await take('merge', everyKind)).toEqual({ ok: true, value: null });
    const after = (await withoutUndo()) as typeof everyKind;
    expect(after['progress:alpha'].value.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'x1']);
    const ledgers = ['findings:alpha', 'findings:beta', 'progress:alpha', 'progress:gone', 'quote:alpha:q-1', 'settlement:alpha'];
    expect(Object.keys(after).sort()).toEqual(['profile', ...ledgers].sort());
    expect(after.profile).toEqual(other['profile']);
  });

  it('gives the same files to both people', async () => {
    const ledgersAfter = async (ours: Items, theirs: Items) => {
      await fakeBrowser.storage.local.clear();
      await fakeBrowser.storage.local.set(ours);
      await take('merge', theirs, false);
      return Object.fromEntries(Object.entries(await stored()).filter(([key]) => /^(progress|findings|quote|settlement):/.test(key)));
    };
    expect(await ledgersAfter(everyKind, other)).toEqual(await ledgersAfter(other, everyKind));
  });
});

describe('writes at the same time', () => {
  it('wait for a restore that was asked for before them, and add to it', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    const asked = await preview('restore', other);
    const note = { subject: 'item:red-flags', field: 'note', value: 'Read again.' } as const;
    const results = await Promise.all([
      takeIn(asked, now, 'Mara'),
      updateItem(fileItem('alpha'), (file) => append(file, [note], stamp('Mara', now))),
      updateItem(weightsItem, () => ({ alpha: 10, beta: 90 })),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    const { value: file } = parseStored(fileItem('alpha'), (await stored())['progress:alpha']);
    expect(file.map(({ value }) => value)).toEqual(['done', '2026-11-20', 'Read.', 'Read again.']);
    expect(parseStored(weightsItem, (await stored())['weights']).value).toEqual({ alpha: 10, beta: 90 });
  });

  it('asked for before a restore are done before it, which is then not what was shown', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    const asked = await preview('restore', other);
    const [, restored] = await Promise.all([
      updateItem(fileItem('new'), (file) => append(file, [{ subject: 'desk', field: 'custodian', value: 'Trust Z' }], stamp())),
      takeIn(asked, now, 'Mara'),
    ]);
    expect(restored).toEqual({ ok: false, reason: expect.stringContaining('since the preview') });
    expect(Object.keys(await stored()).sort()).toEqual([...Object.keys(everyKind), 'progress:new'].sort());
  });
});
