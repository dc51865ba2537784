import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  draftsItem,
  lookItem,
  markingItem,
  pauseItem,
  profileItem,
  reminderItem,
  signOffItem,
  weightsItem,
} from '@/lib/adapters/storage/items';
import { fileItem, findingsItem } from '@/lib/adapters/storage/ledgers';
import { bearsOnSnapshot, readSnapshot, readSnapshotAndKept } from '@/lib/adapters/storage/snapshot';
import { updateItem } from '@/lib/adapters/storage/stored-item';
import type { Look } from '@/lib/changes/changes';
import type { FindingEntry, FindingRecord } from '@/lib/findings/finding';
import type { DeskFile } from '@/lib/onboarding/file-entry';
import { noPolicy } from '@/lib/policy/policy';
import { nothingPaused } from '@/lib/profile/pause';
import { emptyProfile } from '@/lib/profile/profile';

const deskIds = ['one', 'two'];
const finding: FindingRecord = { outcome: 'met', note: 'Seen in the term sheet.', evidence: 'term-sheet.pdf', day: '2026-11-20' };
const refused: FindingRecord = { ...finding, outcome: 'not-met' };
const made = { at: '2026-11-20T10:00:00.000Z', by: 'Mara' };
const found = (subject: string, value: FindingRecord): FindingEntry[] => [{ ...made, id: subject, subject, field: 'finding', value }];
const file: DeskFile = [{ ...made, id: 'a', subject: 'item:red-flags', field: 'state', value: 'done' }];
const look: Look = { day: '2026-11-20', outcomes: { a1: 'met' }, verdict: 'eligible', profile: '["DE"]' };
const stored = () => fakeBrowser.storage.local.get(null);

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('a snapshot', () => {
  it("of an empty storage has nothing set, the guide's weights and no entry for any desk", async () => {
    expect(await readSnapshotAndKept(deskIds)).toEqual({
      profile: emptyProfile,
      pause: nothingPaused,
      marking: 'first',
      weights: null,
      signOff: { name: '', twoPerson: 'listed' },
      reminder: { notify: false, told: [] },
      policy: noPolicy,
      policyProblems: [],
      ownDomains: [],
      putAway: [],
      files: {},
      findings: {},
      looks: {},
      kept: [],
    });
  });

  it('has everything that was written, each under its desk', async () => {
    const weights = { alpha: 20, beta: 80 };
    await updateItem(profileItem, (profile) => ({ ...profile, country: 'DE' }));
    await updateItem(pauseItem, (pause) => ({ ...pause, sites: ['news.example'] }));
    await updateItem(weightsItem, () => weights);
    await updateItem(signOffItem, (signOff) => ({ ...signOff, name: 'Mara' }));
    await updateItem(fileItem('one'), () => file);
    await updateItem(findingsItem('one'), () => found('a1', finding));
    await updateItem(findingsItem('two'), () => found('b1', refused));
    await updateItem(lookItem('two'), () => look);
    expect(await readSnapshotAndKept(deskIds)).toEqual({
      profile: { ...emptyProfile, country: 'DE' },
      pause: { ...nothingPaused, sites: ['news.example'] },
      marking: 'first',
      weights,
      signOff: { name: 'Mara', twoPerson: 'listed' },
      reminder: { notify: false, told: [] },
      policy: noPolicy,
      policyProblems: [],
      ownDomains: [],
      putAway: [],
      files: { one: file },
      findings: { one: { a1: { ...finding, by: 'Mara' } }, two: { b1: { ...refused, by: 'Mara' } } },
      looks: { two: look },
      kept: [],
    });
  });

  it('names what could not be read, uses the rest, and changes nothing in the storage', async () => {
    await updateItem(findingsItem('one'), () => found('a1', finding));
    await fakeBrowser.storage.local.set({ weights: { version: 1, value: { alpha: 1 } }, 'findings:two': [], 'look:one': 'garbage' });
    const before = await stored();
    const snapshot = await readSnapshotAndKept(deskIds);
    expect(snapshot).toMatchObject({ weights: null, findings: { one: { a1: { ...finding, by: 'Mara' } }, two: {} }, looks: { one: null } });
    expect(snapshot.kept.map(({ from, raw }) => [from, raw])).toEqual([
      ['weights', { version: 1, value: { alpha: 1 } }],
      ['findings:two', []],
      ['look:one', 'garbage'],
    ]);
    expect(await stored()).toEqual(before);
  });

  it('reads the profile as version 0.1.0 left it', async () => {
    const value = { country: 'DE', usState: null, clientType: 'fund', classification: 'professional' };
    await fakeBrowser.storage.local.set({ profile: { version: 1, value } });
    expect(await readSnapshotAndKept(deskIds)).toMatchObject({ profile: { ...emptyProfile, ...value }, kept: [] });
  });

  it('keeps what the user entered for a desk this version does not know, names it, and gives it back with the desk and its look', async () => {
    await updateItem(fileItem('gone'), () => file);
    await updateItem(findingsItem('gone'), () => found('a1', finding));
    const drafts = { 'finding/a2': { outcome: '', note: 'Half a sentence', evidence: '' } };
    await updateItem(draftsItem('gone'), () => drafts);
    await updateItem(lookItem('gone'), () => look);
    const { kept, ...used } = await readSnapshotAndKept(deskIds);
    expect(used).toMatchObject({ files: {}, findings: {}, looks: {} });
    const reason = (what: string) => `${what} "gone", a desk this version does not know; it comes back with the desk`;
    expect(kept.map(({ key, reason: why, raw }) => [key, why, raw]).sort()).toEqual([
      ['drafts:gone', reason('unsaved text on'), { version: 1, value: drafts }],
      ['findings:gone', reason('findings of'), { version: 2, value: found('a1', finding) }],
      ['progress:gone', reason('progress of'), { version: 2, value: file }],
    ]);
    expect(await readSnapshotAndKept([...deskIds, 'gone'])).toMatchObject({
      files: { gone: file },
      findings: { gone: { a1: { ...finding, by: 'Mara' } } },
      looks: { gone: look },
      kept: [],
    });
  });

  it('does not list what was emptied for a desk that is gone: there is nothing left to come back', async () => {
    await updateItem(draftsItem('gone'), () => ({ 'finding/a2': { note: 'Half' } }));
    await updateItem(draftsItem('gone'), () => ({}));
    expect((await readSnapshotAndKept(deskIds)).kept).toEqual([]);
  });

  it('names drafts that could not be read, and changes with none that is typed', async () => {
    await fakeBrowser.storage.local.set({ 'drafts:one': { version: 1, value: { 'finding/a1': 'a note' } } });
    expect((await readSnapshotAndKept(deskIds)).kept).toMatchObject([
      { from: 'drafts:one', reason: expect.stringContaining('finding/a1') },
    ]);
    expect(bearsOnSnapshot(['drafts:one'])).toBe(false);
    expect(bearsOnSnapshot(['drafts:one', 'findings:one'])).toBe(true);
  });

  it('is the same whether it is asked for by itself or with what is kept', async () => {
    await updateItem(profileItem, (profile) => ({ ...profile, country: 'DE' }));
    await updateItem(pauseItem, (pause) => ({ ...pause, sites: ['news.example'] }));
    await updateItem(markingItem, () => 'every');
    await updateItem(weightsItem, () => ({ alpha: 20, beta: 80 }));
    await updateItem(signOffItem, (signOff) => ({ ...signOff, name: 'Mara' }));
    await updateItem(reminderItem, (reminder) => ({ ...reminder, notify: true }));
    await updateItem(fileItem('one'), () => file);
    await updateItem(findingsItem('one'), () => found('a1', finding));
    await updateItem(lookItem('two'), () => look);
    await fakeBrowser.storage.local.set({ 'findings:two': [] });
    const { kept, ...both } = await readSnapshotAndKept(deskIds);
    expect(kept).toHaveLength(1);
    expect(await readSnapshot(deskIds)).toMatchObject(both);
  });

  it('asks for no quote, and of all keys only for its own where a page asks', async () => {
    await fakeBrowser.storage.local.set({ 'quote:one:q-1': 'a quote', 'aside:x:1': 'kept', other: 1 });
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    await readSnapshot(deskIds);
    const asked = get.mock.calls.flatMap(([keys]) => keys ?? 'everything');
    expect(asked).toContain('findings:two');
    expect(asked.filter((key) => /quote|aside|other|everything/.test(String(key)))).toEqual([]);
  });

  it('with what is kept reads no quote either where the browser tells keys without values', async () => {
    await fakeBrowser.storage.local.set({ 'quote:one:q-1': 'a quote', weights: 'garbage' });
    const storage = Object.assign(fakeBrowser.storage.local, { getKeys: async () => Object.keys(await stored()) });
    const get = vi.spyOn(storage, 'get');
    const { kept } = await readSnapshotAndKept(deskIds);
    expect(kept.map(({ key }) => key)).toEqual(['weights']);
    expect(get.mock.calls.filter(([keys]) => keys !== null && JSON.stringify(keys).includes('quote:'))).toEqual([]);
    Object.assign(storage, { getKeys: undefined });
  });

  it('does not list a look of a desk that is gone, which the user never entered', async () => {
    await updateItem(lookItem('gone'), () => look);
    const before = await stored();
    expect(await readSnapshotAndKept(deskIds)).toMatchObject({ looks: {}, kept: [] });
    expect(await stored()).toEqual(before);
  });
});
