/**
 * Messages of those who pretend to be ours: a page, a frame, another extension; and a content script that says what only our
 * pages may say, or nonsense. None changes what is stored, opens anything, or stops the background.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Commands, FromPage, Request } from '@/lib/adapters/messages/protocol';
import { serviceWorker } from '@/lib/dev/open-extension';
import { inOurWorlds } from '@/lib/dev/our-worlds';
import { hoverMark, readCard, waitForCard, waitForMarks, waitForNoCard } from '@/lib/dev/read-page';
import { envelopeText } from '@/lib/packs/envelope';
import { emptyProfile } from '@/lib/profile/profile';
import { nothingKnown } from '@/lib/quotes/quote';
import { temporaryFolder } from '@/tests/temporary-folder';
import { useSession } from './harness';

const session = useSession();
let tab: Page;

/** Not signed, and nothing wrong with it. */
const packFile = envelopeText({
  payload: JSON.stringify({
    ...{ id: 'forged', publisher: 'Forged', version: 1, made: '2026-11-20' },
    checklist: [{ id: 'forged', group: 'we-ask', title: 'Forged', how: 'Forged.' }],
  }),
  seal: null,
});

/** One of each that would change something, were it of one of our pages. */
const commands: { [K in keyof Commands]: Request<Commands, K> } = {
  tick: { deskId: 'kraken', itemId: 'entity-and-eligibility', done: true },
  changeProfile: { country: 'US' },
  setMarking: { marking: 'count' },
  setWeights: { weights: { liquidity: 100, security: 0, 'market-coverage': 0, costs: 0, ux: 0, support: 0 } },
  recordItem: { deskId: 'kraken', itemId: 'entity-and-eligibility', change: { state: 'done' }, findings: {} },
  approveItem: { deskId: 'kraken', itemId: 'entity-and-eligibility', name: 'Forged' },
  recordFact: { deskId: 'kraken', fact: 'custodian', value: 'forged' },
  shortlist: { deskId: 'kraken', on: true },
  setSignOff: { name: 'Forged' },
  setNotify: { notify: true },
  recordQuotes: {
    quotes: [
      {
        id: null,
        deskId: 'kraken',
        terms: {
          ...nothingKnown,
          ...{ time: '2026-11-27T10:00:00.000Z', base: 'BTC', counter: 'EUR', side: 'buy', price: { at: '60060' } },
        },
      },
    ],
    wasDrafted: false,
  },
  changeQuote: { deskId: 'kraken', quoteId: 'q1', change: { note: 'forged' }, form: null },
  readSettlement: null,
  recordSettlement: { deskId: 'kraken', act: { do: 'withdraw', subject: 'a', reason: 'forged' } },
  keepInstructionDraft: { deskId: 'kraken', form: 'settlement/new', fields: { address: 'forged' } },
  keepSettlementOpen: null,
  encryptSettlement: { passphrase: 'a passphrase of somebody else' },
  unlockSettlement: { passphrase: 'a passphrase of somebody else' },
  lockSettlement: null,
  changeSettlementPassphrase: { old: 'a passphrase of somebody else', passphrase: 'another passphrase of theirs' },
  decryptSettlement: { passphrase: 'a passphrase of somebody else' },
  discardSealedSettlement: null,
  takeIn: { mode: 'restore', items: {}, shown: [], keepCopy: false },
  dismissUndo: null,
  listDomains: { text: 'forged.example Forged' },
  unlistDomain: { domain: 'listed.example' },
  showBannerAgain: { site: 'put-away.example' },
  recordFinding: { deskId: 'kraken', criterion: 'firm-quotes', finding: { outcome: 'met', note: 'forged', evidence: '' } },
  wake: null,
  keepDraft: { deskId: 'kraken', form: 'finding/firm-quotes', fields: { note: 'forged' } },
  keepView: { tabId: 1, page: '', query: 'forged', list: 'all', hash: '' },
  look: { deskId: 'kraken', read: true },
  pause: { pause: { kind: 'everywhere' }, paused: true },
  discardKept: { key: 'aside:profile' },
  usePack: { text: packFile, from: { kind: 'file', name: 'forged.json' }, accepted: true },
  goBackFromPack: null,
  turnOnSync: { shown: [] },
  turnOffSync: { erase: true },
};

/** Everything a content script may say, and whether its payload is looked at. */
const pageMessages: Record<keyof FromPage, boolean> = {
  namesHere: false,
  moreNames: false,
  pageState: false,
  desksOnPage: true,
  loadCard: false,
  card: true,
  looked: true,
  openDesk: true,
  openOptions: false,
  pauseHere: true,
  hostHere: false,
  banner: false,
  putAway: true,
  siteHere: false,
};
const withPayload = Object.entries(pageMessages).flatMap(([type, isLookedAt]) => (isLookedAt ? [type] : []));

const stored = {
  profile: { version: 2, value: { ...emptyProfile, country: 'DE' } },
  'own-domains': { version: 1, value: [{ domain: 'listed.example', name: 'Listed' }] },
  'put-away': { version: 1, value: [{ site: 'put-away.example', like: 'listed.example', day: '2026-11-20' }] },
  packs: {
    version: 1,
    value: { inUse: null, before: { text: packFile, from: { kind: 'file', name: 'before.json' }, used: '2026-11-20T10:00:00.000Z' } },
  },
  'aside:profile': { from: 'profile', reason: 'kept', raw: 'old' },
};

async function storage(): Promise<unknown> {
  const worker = await serviceWorker(session.browser);
  return worker.evaluate(() => chrome.storage.local.get());
}

beforeAll(async () => {
  session.server.put('/forges.html', '<!doctype html><html lang="en"><title>Crypto OTC</title><body><p>Kraken OTC quotes bitcoin.</p>');
  tab = await session.open(`${session.server.origin}/forges.html`);
  await waitForMarks(tab);
});
beforeEach(async () => {
  const worker = await serviceWorker(session.browser);
  await worker.evaluate(async (values) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, stored);
  await tab.bringToFront();
});

/** Sends messages as our own script in the page would, and gives what each came to. */
async function sendAsScript(messages: readonly unknown[]): Promise<unknown[]> {
  const [answers] = await inOurWorlds(
    tab,
    `Promise.all(${JSON.stringify(messages)}.map((message) => chrome.runtime.sendMessage(message).then((answer) => answer ?? 'no answer', () => 'no answer')))`,
  );
  return answers as unknown[];
}

/** The background answers, and a card still opens. */
async function expectAllWell(): Promise<void> {
  const [state] = await sendAsScript([{ type: 'pageState', payload: null }]);
  expect(state).toMatchObject({ marking: 'first' });
  await tab.mouse.move(5, 300);
  await hoverMark(tab, 'Kraken OTC');
  await waitForCard(tab);
  await tab.mouse.move(5, 300);
  await waitForNoCard(tab);
}

it('a page has no way to send us anything', async () => {
  expect(await tab.evaluate('typeof globalThis.chrome?.runtime?.sendMessage + typeof globalThis.browser')).toBe('undefinedundefined');
  await tab.evaluate((all) => {
    for (const [type, payload] of Object.entries(all)) {
      postMessage({ type, payload }, '*');
      for (const target of [window, document, document.body])
        for (const name of [type, 'desklens', 'message'])
          target.dispatchEvent(new CustomEvent(name, { detail: { type, payload }, bubbles: true }));
      new BroadcastChannel('desklens').postMessage({ type, payload });
    }
    postMessage({ type: 'openCard', payload: null }, '*');
  }, commands);
  await expectAllWell();
  const { 'look:kraken': _look, ...rest } = (await storage()) as Record<string, unknown>;
  expect(rest).toEqual(stored);
});

it('a page cannot put one of our pages into a frame', async () => {
  const page = await session.browser.newPage();
  session.server.put('/frames-us.html', `<!doctype html><title>Frames</title><iframe src="${session.origin}/popup.html"></iframe>`);
  await page.goto(`${session.server.origin}/frames-us.html`);
  const [frame] = page.mainFrame().childFrames();
  expect(await frame?.evaluate(() => document.querySelector('#root') ?? document.body.textContent?.includes('Kraken'))).not.toBe(true);
  expect(frame?.url()).not.toContain(session.origin);
  await page.close();
});

describe('a content script', () => {
  it.each(Object.entries(commands))('may not command: %s', async (type, payload) => {
    expect(await sendAsScript([{ type, payload }])).toEqual(['no answer']);
    expect(await storage()).toEqual(stored);
  });

  const nonsense: readonly unknown[] = [
    ...[null, 0, -1, '', 'kraken', true, [], [null], {}, { deskId: null }, { deskId: 7 }, { deskId: {} }, { deskId: ['kraken'] }],
    ...[
      { deskId: '__proto__' },
      { deskId: 'constructor' },
      { deskId: 'no-such-desk' },
      { deskId: 'x'.repeat(100_000) },
      { deskId: 'kraken', more: 1 },
    ],
    ...[{ count: -1 }, { count: 1.5 }, { count: 'many' }, { count: null }, { count: 1, more: 1 }],
    ...[{ kind: 'site' }, { kind: 'constructor', deskId: 'kraken', paused: true }, { kind: 'site', deskId: 'kraken', paused: 'yes' }],
    { kind: 'desk', deskId: 'no-such-desk', paused: true },
  ];

  it.each(withPayload)('that sends nonsense for %s changes nothing, opens nothing and stops nothing', async (type) => {
    const before = (await session.browser.pages()).length;
    const answers = await sendAsScript(nonsense.map((payload) => ({ type, payload })));
    expect(
      answers.filter((answer) => JSON.stringify(answer) !== '"no answer"' && !JSON.stringify(answer).includes('PolyfillReject')),
    ).toEqual([]);
    expect(await storage()).toEqual(stored);
    expect((await session.browser.pages()).length).toBe(before);
    await expectAllWell();
  });

  it('that sends what is no message of ours gets no answer', async () => {
    const types = ['toString', '__proto__', 'constructor', '', 'TICK', 'storedChanged', 'desksHere'];
    const odd = [null, 7, 'tick', [], {}, { type: 'pageState' }, { type: ['pageState'], payload: null }, { type: null, payload: null }];
    const answers = await sendAsScript([...types.map((type) => ({ type, payload: null })), ...odd]);
    expect(new Set(answers)).toEqual(new Set(['no answer']));
    expect(await storage()).toEqual(stored);
    await expectAllWell();
  });
});

describe('another extension', () => {
  const folder = temporaryFolder();

  it('gets no answer and changes nothing', async () => {
    const manifest = { manifest_version: 3, name: 'Other', version: '1', background: { service_worker: 'other.js' } };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'other.js'), 'self.isOther = true;');
    const ours = new URL(session.origin).host;
    await session.browser.installExtension(folder);
    const target = await session.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().endsWith('/other.js'));
    const other = await target.worker();
    const messages = [...Object.entries(commands), ...Object.keys(pageMessages).map((type) => [type, null])].map(([type, payload]) => ({
      type,
      payload,
    }));
    const answers = await other?.evaluate(
      (id, all) =>
        Promise.all(
          all.map((message) =>
            chrome.runtime.sendMessage(id, message).then(
              (answer) => answer ?? 'no answer',
              () => 'no answer',
            ),
          ),
        ),
      ours,
      messages,
    );
    expect(answers).toHaveLength(messages.length);
    expect(new Set(answers)).toEqual(new Set(['no answer']));
    expect(await storage()).toEqual(stored);
  });
});

it('none of it logged an error', async () => {
  expect(await readCard(tab)).toBeNull();
  expect(session.errors).toEqual([]);
});
