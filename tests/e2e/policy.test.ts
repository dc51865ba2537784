/** What an organisation sets by a policy of the browser: read at the start and while it runs, in Chrome, Chromium or Edge. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureBrowser } from '@/lib/dev/find-browser';
import { everyHostIsHere, openPopup, serviceWorker } from '@/lib/dev/open-extension';
import { readCard, waitForMarks, waitUntil } from '@/lib/dev/read-page';
import { emptyProfile } from '@/lib/profile/profile';
import { fieldOf, lockedTo, own, SET } from '@/tests/policies/fields';
import { policyFileOf } from '@/tests/policies/file';
import { examples } from '@/tests/policies/read';
import { auditPage } from './axe';
import { desksHere, textOf, useSession } from './harness';

const example = examples['chrome-linux.json']?.() ?? {};
/** The user's own, as it is stored. */
const stored = { profile: { version: 2, value: { ...emptyProfile, country: 'FR', hours: 'weekdays' } } };

const says = (page: Page, text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);
const until = async (page: Page, label: string, value: string) =>
  waitUntil(async () => ((await fieldOf(page, label))?.value === value ? true : null), `${label} to be ${value}`);

describe('Chromium', () => {
  const policy = policyFileOf(ensureBrowser(['chromium']));
  beforeAll(() => policy.write(example));
  const session = useSession({ args: everyHostIsHere });
  afterAll(() => policy.remove());

  const at = (host: string) => `http://${host}:${new URL(session.server.origin).port}/article.html`;
  const inStorage = async () => (await serviceWorker(session.browser)).evaluate(() => chrome.storage.local.get());
  const send = (page: Page, type: string, payload: unknown) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message) as Promise<{ ok: boolean; reason?: string }>, { type, payload });
  let options: Page;
  /** Sets it while the browser runs, and waits until that has taken it in: it does so once no more is written for some seconds. */
  async function set(next: Readonly<Record<string, unknown>> | null): Promise<void> {
    if (next) policy.write(next);
    else policy.remove();
    const taken = () => options.evaluate(() => chrome.storage.managed.get());
    await vi.waitFor(async () => expect(await taken()).toEqual(next ?? {}), { timeout: 45_000, interval: 200 });
  }

  beforeEach(async () => {
    options = await session.open(`${session.origin}/options.html`);
    await set(example);
    await until(options, 'Domicile', 'DE');
  });
  afterEach(async () => {
    for (const page of await session.browser.pages()) if (/^(http|chrome-extension)/.test(page.url())) await page.close();
    expect(session.errors).toEqual([]);
  });

  it('shows fields as set, with what joins the lists, and names what it cannot use', async () => {
    expect(await fieldOf(options, 'Domicile')).toEqual(lockedTo('DE'));
    expect(await fieldOf(options, 'Client type')).toEqual(lockedTo('fund'));
    expect(await fieldOf(options, 'Hours')).toEqual(own(''));
    const rows = await options.$$eval('li.row', (found) => found.map(({ innerText }) => innerText.replace(/\s+/g, ' ')));
    for (const name of ['intranet.example', 'otc-desk.example Example Counterparty', 'custody-bank.example'])
      expect(rows.find((row) => row.startsWith(name))).toContain(SET);
    expect(await options.$$eval('li.row button', (buttons) => buttons.length)).toBe(0);
    expect(await textOf(options)).toContain('Switched off: Quotes and Counterparty memo.');
    expect((await auditPage(options)).violations).toEqual([]);

    await set({ ...example, profile: { country: 'Germany' }, disabled: ['quotes', 'everything'] });
    await says(options, 'Not used, because it does not hold what it should: disabled[1] and profile.country.');
    expect(await fieldOf(options, 'Domicile')).toEqual(own(''));
  });

  it('leaves what the user stored untouched, and lets it count again where a field is set no longer, while all is open', async () => {
    await options.evaluate((values) => chrome.storage.local.set(values), stored);
    await until(options, 'Hours', 'weekdays');
    expect(await fieldOf(options, 'Domicile')).toEqual(lockedTo('DE'));
    expect(await send(options, 'changeProfile', { country: 'CH' })).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/organisation/),
    });
    expect(await send(options, 'setSignOff', { twoPerson: 'none' })).toMatchObject({ ok: false });

    await set({ ...example, profile: { clientType: 'corporate' } });
    await until(options, 'Domicile', 'FR');
    expect(await fieldOf(options, 'Domicile')).toEqual(own('FR'));
    expect(await fieldOf(options, 'Client type')).toEqual(lockedTo('corporate'));
    await set(null);
    await until(options, 'Client type', '');
    expect(await textOf(options)).not.toContain(SET);
    expect(await inStorage()).toEqual(stored);
    await options.evaluate(() => chrome.storage.local.clear());
  });

  it('keeps a site from being marked until it is set no longer, and the popup says who pauses it', async () => {
    const tab = await session.open(at('intranet.example'));
    await waitUntil(async () => ((await desksHere(session)).paused ? true : null), 'the page to be paused');
    const popup = await openPopup(session.browser);
    await says(popup, SET);
    expect(await popup.$$eval('.pause-bar button', (buttons) => buttons.length)).toBe(0);
    const pause = { pause: { kind: 'site', site: 'intranet.example' }, paused: false };
    expect(await send(popup, 'pause', pause)).toMatchObject({ ok: false, reason: expect.stringMatching(/organisation/) });
    await popup.close();
    await set({ ...example, pausedSites: [] });
    await waitForMarks(tab);
  });

  it('takes away what is switched off, and changes the checklist, whose items are recorded like any other', async () => {
    const page = await session.open(`${session.origin}/popup.html#desk/kraken/checklist`);
    await page.waitForSelector('main.dossier');
    const tabs = () => page.$$eval('[role=tab]', (found) => found.map(({ textContent }) => textContent));
    expect(await tabs()).toEqual(['Evidence', 'Checklist', 'Settlement']);
    const text = await textOf(page);
    expect(text).toContain('Your organisation added items to this checklist');
    expect(text).not.toContain('Ask for sample RFQs');
    expect(text).not.toContain('Counterparty memo');
    expect(await send(page, 'recordQuotes', { quotes: [], wasDrafted: false })).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/switched this off/),
    });
    const title = await page.waitForSelector('.items > li::-p-text(Have legal sign off the master agreement)');
    expect(await title?.evaluate((found) => found.closest('li')?.textContent)).toContain(SET);
    await title?.click();
    await says(page, 'Awaits a second name');
    expect(JSON.stringify(await inStorage())).toContain('item:legal-sign-off');

    await set({ ...example, disabled: ['settlement'], checklist: {} });
    await waitUntil(async () => ((await tabs()).includes('Quotes') ? true : null), 'the tab of quotes');
    expect(await tabs()).toEqual(['Evidence', 'Checklist', 'Quotes']);
    expect(await textOf(page)).toContain('Ask for sample RFQs');
    expect(await send(page, 'readSettlement', null)).toMatchObject({ ok: false });
  });

  it('has its domains known to the guard against look-alikes, whose banner it can switch off', async () => {
    await set({ ...example, domains: [{ domain: 'harbourdesk.example', name: 'Harbour' }] });
    await says(options, 'harbourdesk.example');
    const worker = await serviceWorker(session.browser);
    await waitUntil(async () => {
      const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      return scripts.length === 1 || null;
    }, 'the script for listed domains');
    const tab = await session.open(at('harb0urdesk.example'));
    const { text } = await waitUntil(() => readCard(tab, 'banner'), 'the banner');
    expect(text).toContain('It resembles harbourdesk.example (Harbour).');
    await set({ ...example, disabled: ['look-alike-banner'], domains: [{ domain: 'harbourdesk.example' }] });
    await waitUntil(async () => ((await readCard(tab, 'banner')) === null ? true : null), 'the banner to go');
  });
});
