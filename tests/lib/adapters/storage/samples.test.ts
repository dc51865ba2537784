/**
 * What builds of every form that storage ever had wrote when they were used in a real Chromium (tests/samples, each with the commit
 * that wrote it), read by this one: every value is there, none is set aside, and a backup of it restores.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportBackup, itemsOf, planFor, readBackup } from '@/lib/adapters/storage/backup';
import { draftsItem } from '@/lib/adapters/storage/items';
import { readQuotes } from '@/lib/adapters/storage/quotes';
import { readingOf } from '@/lib/adapters/storage/registry';
import { takeIn } from '@/lib/adapters/storage/restore';
import { readSettlement, sweepSettlement } from '@/lib/adapters/storage/settlement/records';
import { readSnapshotAndKept, sweepUnreadable } from '@/lib/adapters/storage/snapshot';
import { readStored } from '@/lib/adapters/storage/stored-item';
import { type ItemRecord, recordOf } from '@/lib/onboarding/item-record';
import { factOf, isShortlisted } from '@/lib/onboarding/shortlist';
import { recordsOf } from '@/lib/settlement/instruction-record';
import { directory } from '@/tests/directory';
import { fileOf } from '@/tests/lib/backup/build';
import backup from '@/tests/samples/backup.json';
import file from '@/tests/samples/counterparty-file.json';
import drafts from '@/tests/samples/pauses-and-drafts.json';
import ticks from '@/tests/samples/profile-and-ticks.json';
import findings from '@/tests/samples/weights-and-findings.json';

const deskIds = directory.desks.map(({ id }) => id);
const now = '2026-11-29T10:00:00.000Z';
const stored = (): Promise<Record<string, unknown>> => fakeBrowser.storage.local.get(null);
const shown = () => readSnapshotAndKept(deskIds);

/** As they were entered: who we are, first without and then with what is needed. */
const who = { country: 'US', usState: 'NY', clientType: 'fund', classification: 'ecp' };
const needs = {
  ...{ assetsUsd: 20_000_000, ticketUsd: 500_000, products: ['spot', 'options'], fiat: ['EUR', 'USD'] },
  ...{ hours: 'weekdays', channels: ['chat'], styles: ['principal'] },
};
const noNeeds = { assetsUsd: null, ticketUsd: null, products: [], fiat: [], hours: null, channels: [], styles: [] };
const weights = { liquidity: 40, security: 25, 'market-coverage': 10, costs: 10, ux: 10, support: 5 };
const note = 'A note <b>of ours</b>, with a comma and "quotes".';
const found = {
  kraken: { options: { outcome: 'met', note, evidence: 'mail of 2 November', day: '2026-11-28' } },
  okx: { spot: { outcome: 'not-met', note: '', evidence: '', day: '2026-11-28' } },
};
const pausedBefore = { everywhere: true, until: null, sites: ['news.example'], pages: [], desks: [] };
const paused = { everywhere: false, until: null, sites: ['news.example'], pages: ['https://news.example/story'], desks: ['bybit'] };
const begun = {
  kraken: { 'finding/spot': { outcome: '', note: 'Half a sentence', evidence: '' } },
  falconx: { 'finding/options': { outcome: 'met', note: 'Another', evidence: '' } },
};

/** Items that are done, each with the day that was recorded. */
async function done(deskId: string): Promise<Record<string, string | null>> {
  const { files } = await shown();
  const items = directory.checklist.map((item) => [item.id, recordOf(files[deskId] ?? [], item)] as const);
  return Object.fromEntries(items.filter(([, { state }]) => state === 'done').map(([id, { day }]) => [id, day]));
}

const tickedOnce = {
  kraken: { 'entity-and-eligibility': '2026-11-28', 'liquidity-fit': '2026-11-28' },
  falconx: { 'custody-and-settlement': '2026-11-28' },
};

async function expectTicks(): Promise<void> {
  expect({ kraken: await done('kraken'), falconx: await done('falconx') }).toEqual(tickedOnce);
}

beforeEach(() => fakeBrowser.reset());

describe.each([
  ['profile and ticks', ticks],
  ['weights and findings', findings],
  ['pauses and drafts', drafts],
  ['the counterparty file', file],
])('what the build that first kept %s stored', (_what, { storage, writtenBy }) => {
  beforeEach(() => fakeBrowser.storage.local.set(storage));

  it('names the commit that wrote it', () => expect(writtenBy).toMatch(/^[0-9a-f]{7}$/));

  it('is read whole: nothing is kept aside, and nothing is moved there by the start', async () => {
    expect((await shown()).kept).toEqual([]);
    expect(await sweepUnreadable(deskIds)).toEqual([]);
    await sweepSettlement();
    expect(await stored()).toEqual(storage);
    const problems = Object.entries(storage).map(([key, raw]) => readingOf(key, raw)?.problem ?? null);
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
    expect((await readQuotes()).unreadable).toEqual([]);
    expect(await readSettlement()).toMatchObject({ value: { unreadable: {} } });
  });

  it('comes back from a backup of it, after a wipe', async () => {
    const before = { ...(await shown()), quotes: await readQuotes(), settlement: await readSettlement() };
    const read = await readBackup(fileOf(await exportBackup(now, '')));
    await fakeBrowser.storage.local.clear();
    if (!read.ok) throw new Error(read.reason);
    const planned = planFor('restore', read.value.readings, {}, now);
    if (!planned.ok) throw new Error(planned.reason);
    const taken = await takeIn({ mode: 'restore', items: read.value.items, shown: planned.value.lines, keepCopy: false }, now, '');
    expect(taken.ok).toBe(true);
    expect({ ...(await shown()), quotes: await readQuotes(), settlement: await readSettlement() }).toEqual(before);
  });
});

it('profile, pauses and ticks of the first form are as they were entered', async () => {
  await fakeBrowser.storage.local.set(ticks.storage);
  expect(await shown()).toMatchObject({ profile: { ...who, ...noNeeds }, pause: pausedBefore });
  await expectTicks();
});

it('needs, weights, findings, marks and looks are as they were entered', async () => {
  await fakeBrowser.storage.local.set(findings.storage);
  const { profile, weights: own, marking, looks, pause, findings: read } = await shown();
  expect([profile, own, marking, pause]).toEqual([{ ...who, ...needs }, weights, 'every', pausedBefore]);
  expect(read).toMatchObject(found);
  expect(looks['kraken']).toMatchObject({ day: '2026-11-28', verdict: 'conditional' });
  await expectTicks();
});

it('pauses of pages and desks, and drafts, are as they were entered', async () => {
  await fakeBrowser.storage.local.set(drafts.storage);
  expect(await shown()).toMatchObject({ profile: { ...who, ...needs }, weights, pause: paused, findings: found });
  for (const [deskId, own] of Object.entries(begun)) expect(await readStored(draftsItem(deskId))).toEqual(own);
  await expectTicks();
});

it('checklist, second name, facts, shortlist, quotes and instructions are as they were entered', async () => {
  await fakeBrowser.storage.local.set(file.storage);
  const { signOff, files, findings: read } = await shown();
  expect([signOff, read]).toEqual([{ name: 'Ana Example', twoPerson: 'listed' }, expect.objectContaining(found)]);
  const kraken = files['kraken'] ?? [];
  expect(await done('kraken')).toEqual({ 'entity-and-eligibility': '2026-11-28', 'custody-and-settlement': '2026-11-20' });
  const item = (id: string): ItemRecord | undefined =>
    directory.checklist.filter((one) => one.id === id).map((one) => recordOf(kraken, one))[0];
  expect(item('liquidity-fit')).toMatchObject({
    state: 'flagged',
    reason: 'Asked, no answer yet',
    note: 'Note on an item',
    evidence: 'pack.pdf',
  });
  expect(item('custody-and-settlement')).toMatchObject({ by: 'Ana Example', review: '2027-05-20', second: 'Ben Example' });
  expect(factOf(kraken, 'settlement-bank')).toBe('Firm One, a fiction');
  expect(deskIds.filter((id) => isShortlisted(files[id] ?? []))).toEqual(expect.arrayContaining(['kraken', 'falconx']));
  const quotes = [...(await readQuotes()).quotes.values()].map(({ quote }) => quote);
  expect(quotes.find(({ id }) => id === 'q-1')?.terms).toMatchObject({
    price: { at: '100200' },
    chosenBecause: 'Best of two',
    note: 'changed',
  });
  expect(quotes.map(({ terms: { side, note: own } }) => [side, own]).sort()).toEqual([
    ['buy', 'changed'],
    ['sell', 'first'],
    ['two-way', 'two-way, a fiction'],
  ]);
  const settlement = await readSettlement();
  const [instruction, more] = recordsOf(settlement.ok ? (settlement.value.ledgers['kraken'] ?? []) : [], true);
  expect([more, instruction]).toEqual([
    undefined,
    expect.objectContaining({
      status: 'pending',
      instruction: expect.objectContaining({ source: expect.objectContaining({ who: 'A person, a fiction' }) }),
    }),
  ]);
  expect(await readStored(draftsItem('kraken'))).toMatchObject({
    ...begun.kraken,
    'quote/new': { line: 'BTC 50 @', note: 'half a quote' },
  });
});

it('the file of a backup that such a build made restores what it had stored, but for what no backup holds', async () => {
  const read = await readBackup(fileOf(JSON.stringify(backup)));
  if (!read.ok) throw new Error(read.reason);
  expect(read.value.unknown).toEqual([]);
  const planned = planFor('restore', read.value.readings, {}, now);
  if (!planned.ok) throw new Error(planned.reason);
  expect((await takeIn({ mode: 'restore', items: read.value.items, shown: planned.value.lines, keepCopy: false }, now, '')).ok).toBe(true);
  expect(itemsOf(await stored())).toEqual(itemsOf(file.storage));
});
