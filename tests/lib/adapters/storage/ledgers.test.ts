import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fileItem, findingsItem } from '@/lib/adapters/storage/ledgers';
import { parseStored, type StoredItem, updateItem } from '@/lib/adapters/storage/stored-item';
import { findingsOf, NOTE_LIMIT } from '@/lib/findings/finding';
import { merge } from '@/lib/ledger/ledger';
import { NAME_LIMIT, TEXT_LIMIT } from '@/lib/onboarding/file-entry';
import { recordOf } from '@/lib/onboarding/item-record';
import { item } from '@/tests/lib/onboarding/build';

/** As version 0.1.0 stored them. */
const savedFile = { version: 1, value: { 'red-flags': { done: '2026-11-18' }, 'sample-rfqs': { done: '2026-11-02' } } };
const savedFinding = { outcome: 'met', note: 'Seen in the term sheet.', evidence: 'term-sheet.pdf', day: '2026-11-20' } as const;
const savedFindings = { version: 1, value: { options: savedFinding } };

const readIn = <T>(stored: StoredItem<T>, raw: unknown): T => {
  const { value, problem } = parseStored(stored, raw);
  expect(problem).toBeNull();
  return value;
};
const problemOf = <T>(stored: StoredItem<T>, value: unknown) => parseStored(stored, { version: stored.version, value }).problem;

beforeEach(() => fakeBrowser.reset());

describe('what version 0.1.0 stored', () => {
  it('of a checklist is read as done on its day by nobody named, and is due again', () => {
    const file = readIn(fileItem('kraken'), savedFile);
    expect(recordOf(file, item({ id: 'red-flags' }))).toMatchObject({ state: 'done', day: '2026-11-18', by: '', review: '2027-11-18' });
    expect(recordOf(file, item({ id: 'sample-rfqs' }))).toMatchObject({ state: 'done', day: '2026-11-02' });
    expect(recordOf(file, item({ id: 'kyb-early' })).state).toBe('open');
  });

  it('of findings is read with outcome, note, evidence and day', () => {
    expect(findingsOf(readIn(findingsItem('kraken'), savedFindings))).toEqual({ options: savedFinding });
  });

  it('makes the same entries each time it is read, so that two copies of one are one when merged', () => {
    const [one, other] = [readIn(fileItem('kraken'), savedFile), readIn(fileItem('kraken'), savedFile)];
    expect(merge(one, other)).toEqual(one);
  });

  it('stays as it is until something is written, and is then stored as entries', async () => {
    const stored = fileItem('kraken');
    await fakeBrowser.storage.local.set({ [stored.key]: savedFile });
    await updateItem(stored, (file) => file);
    const after = (await fakeBrowser.storage.local.get(stored.key))[stored.key];
    expect(after).toEqual({ version: 2, value: readIn(stored, savedFile) });
  });

  it.each([
    ['a checklist with a day that is none', fileItem('kraken'), { 'red-flags': { done: 'yesterday' } }],
    ['a checklist with more in it than was ever stored', fileItem('kraken'), { 'red-flags': { done: '2026-11-18', by: 'x' } }],
    ['findings with an outcome that is none', findingsItem('kraken'), { options: { ...savedFinding, outcome: 'unverified' } }],
    ['findings that are a list', findingsItem('kraken'), 'garbage'],
  ] as const)('is not made up where it was unreadable: %s', (_what, stored, value) => {
    expect(parseStored<unknown>(stored as StoredItem<unknown>, { version: 1, value }).problem).not.toBeNull();
  });
});

describe('an entry', () => {
  const made = { id: 'a', at: '2026-11-20T10:00:00.000Z', by: 'Mara', subject: 'item:red-flags' };
  const state = { ...made, field: 'state', value: 'done' };

  it.each<[string, unknown]>([
    ['a state', state],
    ['a name', { ...made, field: 'done-by', value: 'x'.repeat(NAME_LIMIT) }],
    ['a note', { ...made, field: 'note', value: 'x'.repeat(TEXT_LIMIT) }],
    ['a day taken away', { ...made, field: 'day', value: null }],
    ['a second name', { ...made, field: 'approval', value: { name: 'Jonas', of: 'b' } }],
    ['a fact of the desk', { ...made, subject: 'desk', field: 'custodian', value: 'Trust Y' }],
  ])('is read: %s', (_what, one) => {
    expect(problemOf(fileItem('kraken'), [one])).toBeNull();
  });

  it.each<[string, unknown]>([
    ['a state that is none', { ...state, value: 'maybe' }],
    ['a field that is none', { ...state, field: 'mood' }],
    ['a moment without milliseconds', { ...state, at: '2026-11-20T10:00:00Z' }],
    ['no id', { ...state, id: '' }],
    ['a note over the limit', { ...made, field: 'note', value: 'x'.repeat(TEXT_LIMIT + 1) }],
    ['more than an entry has', { ...state, html: '<b>' }],
  ])('is not used with %s', (_what, one) => {
    expect(problemOf(fileItem('kraken'), [one])).not.toBeNull();
  });

  it('stands once, and in its place', () => {
    const later = { ...state, id: 'b', at: '2026-11-20T11:00:00.000Z', value: 'open' };
    expect(problemOf(fileItem('kraken'), [state, later])).toBeNull();
    expect(problemOf(fileItem('kraken'), [later, state])).not.toBeNull();
    expect(problemOf(fileItem('kraken'), [state, state])).not.toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ['found to be unverified', { outcome: 'unverified' }],
    ['of no day', { day: 'yesterday' }],
    ['with a note over the limit', { note: 'x'.repeat(NOTE_LIMIT + 1) }],
    ['without a note', { note: undefined }],
  ])('of a finding is not used where it is %s', (_what, fields) => {
    const one = { ...made, subject: 'options', field: 'finding', value: { ...savedFinding, ...fields } };
    expect(problemOf(findingsItem('kraken'), [one])).not.toBeNull();
  });
});
