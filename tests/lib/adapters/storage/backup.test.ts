import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportBackup, planFor, readBackup } from '@/lib/adapters/storage/backup';
import { MOST_BYTES } from '@/lib/backup/backup';
import type { Entry } from '@/lib/ledger/ledger';
import { everyKind, fileOf } from '@/tests/lib/backup/build';

const made = '2026-11-27T10:00:00.000Z';
const stored = () => fakeBrowser.storage.local.get(null);
const exported = (by = 'Mara', at = made) => exportBackup(at, by);
const itemsIn = (text: string): Record<string, unknown> => JSON.parse(text).items;

beforeEach(() => fakeBrowser.reset());

async function read(text: string) {
  const result = await readBackup(fileOf(text));
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

async function reasonOf(text: string | Uint8Array): Promise<string> {
  const result = await readBackup(fileOf(text));
  return result.ok ? 'it was read' : result.reason;
}

/** The backup with one item replaced, as somebody who edits it by hand would leave it. */
const edited = (text: string, key: string, value: unknown) => {
  const { sha256: _sum, items, ...rest } = JSON.parse(text);
  return JSON.stringify({ ...rest, items: { ...items, [key]: value } });
};

describe('a backup', () => {
  it('holds everything that was entered, as it is stored', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    expect(itemsIn(await exported())).toEqual(everyKind);
  });

  it('of one state differs in the moment it was made only, in whatever order the values came to be', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    const one = await exported();
    await fakeBrowser.storage.local.clear();
    for (const [key, value] of Object.entries(everyKind).reverse()) {
      const turned = value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).reverse()) : value;
      await fakeBrowser.storage.local.set({ [key]: turned });
    }
    const other = await exported('Mara', '2026-11-28T09:00:00.000Z');
    expect(other).toBe(one.replace(made, '2026-11-28T09:00:00.000Z'));
  });

  it('leaves out the copy to undo with, and what is not ours', async () => {
    await fakeBrowser.storage.local.set({ ...everyKind, undo: { version: 1, value: null }, 'view:popup': { version: 1, value: {} } });
    expect(itemsIn(await exported())).toEqual(everyKind);
  });

  it('takes along what cannot be read, as a value kept aside', async () => {
    await fakeBrowser.storage.local.set({ profile: 'garbage', 'progress:alpha': { version: 7, value: [] } });
    expect(itemsIn(await exported())).toEqual({
      'aside:profile:unread': { from: 'profile', reason: expect.stringContaining('not in the form'), raw: 'garbage' },
      'aside:progress:alpha:unread': {
        from: 'progress:alpha',
        reason: expect.stringContaining('written by version 7'),
        raw: { version: 7, value: [] },
      },
    });
  });

  it('is read back, each value by its key', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    const { by, made: when, readings, unknown } = await read(await exported());
    expect([by, when, unknown]).toEqual(['Mara', made, []]);
    expect(readings.map(({ key }) => key).sort()).toEqual(Object.keys(everyKind).sort());
    expect(readings.find(({ key }) => key === 'progress:alpha')).toMatchObject({
      deskId: 'alpha',
      kind: { name: 'checklist', form: 'ledger' },
    });
  });

  it('by an older version is read in the newest form', async () => {
    const text = edited(await exported(), 'progress:alpha', { version: 1, value: { 'red-flags': { done: '2026-11-18' } } });
    const { readings } = await read(text);
    expect(readings).toMatchObject([{ key: 'progress:alpha', value: [{ field: 'day' }, { field: 'state', value: 'done' }] }]);
  });

  it('names what this version does not know, and leaves it out', async () => {
    const text = edited(await exported(), 'moods', { version: 1, value: 'good' });
    expect(await read(text)).toMatchObject({ readings: [], unknown: ['moods'] });
    expect((await read(edited(text, 'progress:<img src=x>', 1))).unknown).toEqual(['moods', 'progress:<img src=x>']);
  });
});

describe('a file that is refused', () => {
  it('is too large to be a backup, and is not even opened', async () => {
    const unopened = () => Promise.reject(new Error('opened'));
    const result = await readBackup({ size: MOST_BYTES + 1, arrayBuffer: unopened });
    expect(result).toEqual({ ok: false, reason: expect.stringMatching(/24\.1 MB.*more than 24 MB/) });
  });

  it('is no text', async () => {
    expect(await reasonOf(Uint8Array.of(0xff, 0xfe, 0x00))).toContain('no text');
  });

  it('was changed after it was saved, by one letter', async () => {
    await fakeBrowser.storage.local.set(everyKind);
    const text = await exported();
    expect(await reasonOf(text.replace('Seen in the term sheet.', 'Seen in the term sheets'))).toContain('changed or damaged');
  });

  it.each<[string, string, unknown, string]>([
    ['no envelope', 'profile', { country: 'DE' }, 'not in the form'],
    ['a newer form', 'progress:alpha', { version: 9, value: [] }, 'written by version 9'],
    ['a field that is wrong', 'weights', { version: 1, value: { alpha: 'all' } }, 'the field "alpha"'],
    ['entries out of order', 'progress:alpha', { version: 2, value: everyKind['progress:alpha'].value.toReversed() }, 'the field "value"'],
    [
      'an entry twice',
      'progress:alpha',
      { version: 2, value: [...everyKind['progress:alpha'].value.slice(0, 1), ...everyKind['progress:alpha'].value.slice(0, 1)] },
      'the entry “p1” stands there twice',
    ],
  ])('holds %s: key and reason are named', async (_what, key, value, why) => {
    await fakeBrowser.storage.local.set(everyKind);
    const reason = await reasonOf(edited(await exported(), key, value));
    expect(reason).toContain(`“${key}”`);
    expect(reason).toContain(why);
  });
});

describe('a plan for what is stored', () => {
  const late: Entry = { id: 'late', at: '2031-01-01T00:00:00.000Z', by: 'Jonas', subject: 'desk', field: 'custodian', value: 'Trust Y' };
  const withLate = { 'progress:alpha': { version: 2, value: [late] } };

  it('of a colleague whose entries are dated ahead is refused: they would count before ours', async () => {
    await fakeBrowser.storage.local.set(withLate);
    const { readings } = await read(await exported());
    const planned = planFor('merge', readings, {}, made);
    expect(planned).toEqual({ ok: false, reason: expect.stringMatching(/progress:alpha.*by Jonas dated Jan 1, 2031/) });
  });

  it('is made where those entries are ours already, and where our own backup is restored', async () => {
    await fakeBrowser.storage.local.set(withLate);
    const { readings } = await read(await exported());
    expect(planFor('merge', readings, await stored(), made)).toMatchObject({ ok: true });
    expect(planFor('restore', readings, {}, made)).toMatchObject({ ok: true });
  });
});
