import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepAside } from '@/lib/adapters/storage/aside';
import { draftsItem } from '@/lib/adapters/storage/items';
import { keepInstructionDraft } from '@/lib/adapters/storage/settlement/drafts';
import {
  changePassphrase,
  decryptSettlement,
  discardSealed,
  encryptSettlement,
  lockSettlement,
  unlockSettlement,
} from '@/lib/adapters/storage/settlement/encryption';
import { memoryItem } from '@/lib/adapters/storage/settlement/memory';
import { readSettlement, recordSettlement } from '@/lib/adapters/storage/settlement/records';
import { type Derivation, newDerivation } from '@/lib/adapters/storage/settlement/sealing';
import { readStored, updateItem } from '@/lib/adapters/storage/stored-item';
import { findingForm, instructionForm, newInstructionForm, withDraft } from '@/lib/drafts/draft';
import { done } from '@/lib/result';
import { IDLE_MINUTES } from '@/lib/settlement/settlement';
import { filed } from '../../../settlement/build';

const PASSPHRASE = 'a passphrase of ours';
const typed = { iban: 'GB82 WEST 1234 5698' };
const note = { note: 'Refused by phone.' };
const other = findingForm('options');

/** Few rounds: how many there are changes nothing of what is tested here. */
const quick = (): Derivation => ({ ...newDerivation(), iterations: 2 });
const onDisk = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));
const diskDrafts = (deskId: string) => readStored(draftsItem(deskId));
const memory = () => readStored(memoryItem);
const keep = (deskId: string, fields: Record<string, string> | null, form = newInstructionForm) =>
  keepInstructionDraft(deskId, form, fields);
const said = (words: string) => ({ ok: false, reason: expect.stringContaining(words) });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useRealTimers();
  await recordSettlement('one', () => ({ ok: true, value: filed() }));
  await updateItem(draftsItem('one'), (drafts) => withDraft(drafts, other, note));
});

describe('while nothing is encrypted', () => {
  it('what is begun stands with the other drafts on disk, and goes when it is taken back', async () => {
    expect(await keep('one', typed)).toEqual(done);
    expect(await diskDrafts('one')).toEqual({ [other]: note, [newInstructionForm]: typed });
    expect(await keep('one', null)).toEqual(done);
    expect(await diskDrafts('one')).toEqual({ [other]: note });
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('what is recorded takes its draft along, and leaves the others', async () => {
    await keep('one', typed);
    await keep('one', { reason: 'Closed.' }, instructionForm('e1', 'withdraw'));
    const record = recordSettlement(
      'one',
      (ledger) => ({ ok: true, value: ledger }),
      (drafts) => withDraft(drafts, newInstructionForm, null),
    );
    expect(await record).toEqual(done);
    expect(Object.keys(await diskDrafts('one'))).toEqual([other, instructionForm('e1', 'withdraw')]);
  });
});

describe('once they are encrypted', () => {
  beforeEach(async () => {
    await keep('one', typed);
    await keep('gone', typed);
    expect(await encryptSettlement(PASSPHRASE, quick())).toEqual(done);
  });

  it('what was begun is in memory only, of every desk, and the other drafts stay on disk', async () => {
    expect(await onDisk()).not.toContain('WEST');
    expect(await diskDrafts('one')).toEqual({ [other]: note });
    expect(await memory()).toEqual({
      drafts: { one: { [newInstructionForm]: typed }, gone: { [newInstructionForm]: typed } },
      discarded: [],
    });
  });

  it('what is typed goes to memory only, letter by letter, whatever else is asked at once', async () => {
    const texts = Array.from({ length: 50 }, (_, i) => 'DE89 3704 0044 0532 0130'.slice(0, i % 24));
    const results = await Promise.all(texts.map((iban, i) => keep(i % 2 === 0 ? 'one' : 'two', { iban })));
    expect(results).toEqual(results.map(() => done));
    expect(await onDisk()).not.toContain('DE89');
    const { drafts } = await memory();
    expect([drafts['one']?.[newInstructionForm], drafts['two']?.[newInstructionForm]]).toEqual([{ iban: texts[48] }, { iban: texts[49] }]);
  });

  it('what is recorded takes its draft along', async () => {
    const record = recordSettlement(
      'one',
      (ledger) => ({ ok: true, value: ledger }),
      (drafts) => withDraft(drafts, newInstructionForm, null),
    );
    expect(await record).toEqual(done);
    expect(Object.keys((await memory()).drafts)).toEqual(['gone']);
  });

  it('a lock discards it, leaves which desks it was for, and takes nothing more', async () => {
    await lockSettlement();
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('WEST');
    expect(await memory()).toEqual({ drafts: {}, discarded: ['one', 'gone'] });
    expect(await keep('one', typed)).toEqual(said('locked'));
    expect(await keep('one', null)).toEqual(done);
    expect(await onDisk()).not.toContain('WEST');
    await lockSettlement();
    expect((await memory()).discarded).toEqual(['one', 'gone']);
    expect(await unlockSettlement(PASSPHRASE)).toEqual(done);
    expect(await memory()).toEqual({ drafts: {}, discarded: [] });
  });

  it('so does time, without anyone asking for the lock', async () => {
    vi.useFakeTimers({ now: Date.now() + (IDLE_MINUTES + 1) * 60_000, toFake: ['Date'] });
    expect(await readSettlement()).toMatchObject({ value: { lock: 'locked' } });
    expect(await memory()).toEqual({ drafts: {}, discarded: ['one', 'gone'] });
  });

  it('another passphrase leaves it where it is', async () => {
    const before = await memory();
    expect(await changePassphrase(PASSPHRASE, 'another passphrase', quick())).toEqual(done);
    expect(await memory()).toEqual(before);
  });

  it('it goes back to disk when encryption is turned off, and nothing says it was discarded', async () => {
    expect(await decryptSettlement(PASSPHRASE)).toEqual(done);
    expect(await diskDrafts('one')).toEqual({ [other]: note, [newInstructionForm]: typed });
    expect(await diskDrafts('gone')).toEqual({ [newInstructionForm]: typed });
    expect(await memory()).toEqual({ drafts: {}, discarded: [] });
  });

  it('it is gone with what is deleted because the passphrase was lost', async () => {
    await lockSettlement();
    expect(await discardSealed()).toEqual(done);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });
});

it('what was left on disk because a browser died while it encrypted leaves it with the next unlock', async () => {
  expect(await encryptSettlement(PASSPHRASE, quick())).toEqual(done);
  await updateItem(draftsItem('one'), (drafts) => withDraft(drafts, newInstructionForm, typed));
  await fakeBrowser.storage.session.clear();
  expect(await unlockSettlement(PASSPHRASE)).toEqual(done);
  expect(await onDisk()).not.toContain('WEST');
  expect((await memory()).drafts).toEqual({ one: { [newInstructionForm]: typed } });
});

it('nothing is encrypted while a copy of drafts kept aside would leave one of an instruction to be read', async () => {
  await keepAside('drafts:one', { version: 9, value: { [other]: note } }, 'for a reason');
  expect(await encryptSettlement(PASSPHRASE, quick())).toEqual(done);
  await decryptSettlement(PASSPHRASE);
  await keepAside('drafts:one', { version: 9, value: { [newInstructionForm]: typed } }, 'for a reason');
  expect(await encryptSettlement(PASSPHRASE, quick())).toEqual(said('Kept aside'));
});
