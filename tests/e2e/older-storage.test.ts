/** What older builds stored (tests/samples) is on today's screens, and is not listed among what cannot be read. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { serviceWorker, stopWorker } from '@/lib/dev/open-extension';
import { waitUntil } from '@/lib/dev/read-page';
import file from '@/tests/samples/counterparty-file.json';
import drafts from '@/tests/samples/pauses-and-drafts.json';
import ticks from '@/tests/samples/profile-and-ticks.json';
import findings from '@/tests/samples/weights-and-findings.json';
import { textOf, useSession } from './harness';

const session = useSession();
beforeEach(() => {
  session.errors.length = 0;
});

/** As a profile that an older build used: stored before any of our code runs. */
async function stored(storage: object): Promise<void> {
  const worker = await serviceWorker(session.browser);
  await worker.evaluate(async (values) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, storage);
  await stopWorker(session.browser);
}

const says = (page: Page, text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);
const dossier = (desk: string, tab: string) => session.open(`${session.origin}/popup.html#desk/${desk}/${tab}`);
const tickedAt = async (desk: string): Promise<number> => {
  const page = await dossier(desk, 'checklist');
  await page.waitForSelector('.items input');
  const ticked = await page.$$eval('.items input:checked', (boxes) => boxes.length);
  await page.close();
  return ticked;
};

describe.each([
  ['profile and ticks', ticks.storage, { kraken: 2, falconx: 1 }],
  ['weights and findings', findings.storage, { kraken: 2, falconx: 1 }],
  ['pauses and drafts', drafts.storage, { kraken: 2, falconx: 1 }],
  ['the counterparty file', file.storage, { kraken: 2, falconx: 0 }],
])('what the build that first kept %s stored', (_what, storage, ticked) => {
  it('is in options and checklists, and nothing of it is set aside', async () => {
    await stored(storage);
    const options = await session.open(`${session.origin}/options.html`);
    await says(options, 'news.example');
    const chosen = await options.$$eval('select', (fields) => fields.map(({ value }) => value));
    expect(chosen).toEqual(expect.arrayContaining(['US', 'NY', 'fund', 'ecp']));
    expect(await options.$('.kept')).toBeNull();
    await options.close();
    expect({ kraken: await tickedAt('kraken'), falconx: await tickedAt('falconx') }).toEqual(ticked);
    expect(session.errors).toEqual([]);
  });
});

it('findings, drafts, quotes and instructions are where they were entered', async () => {
  await stored(file.storage);
  const evidence = await dossier('kraken', 'evidence');
  await says(evidence, 'A note <b>of ours</b>, with a comma and "quotes".');
  await says(evidence, 'met (your finding)');
  await evidence.waitForSelector('section[aria-label="Not saved yet"]');
  await evidence.close();
  const checklist = await dossier('kraken', 'checklist');
  await says(checklist, 'Asked, no answer yet');
  await says(checklist, 'Ben Example');
  await checklist.close();
  const quotes = await dossier('kraken', 'quotes');
  await says(quotes, 'Best of two');
  await waitUntil(
    async () => quotes.$$eval('textarea', (fields) => fields.some(({ value }) => value === 'BTC 50 @') || null),
    'the quote begun',
  );
  await quotes.close();
  const settlement = await dossier('kraken', 'settlement');
  await says(settlement, 'A person, a fiction');
  await says(settlement, 'Pending call-back');
  await settlement.close();
  expect(session.errors).toEqual([]);
});
