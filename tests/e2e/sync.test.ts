/** Settings kept in the browser's account: turned on by keyboard, there and back, what cannot be read named, turned off and deleted. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseOption } from '@/lib/dev/choose-option';
import { serviceWorker, stopWorker } from '@/lib/dev/open-extension';
import { waitUntil } from '@/lib/dev/read-page';
import { bytesOf } from '@/lib/sync/room';
import { fieldsOf, type Wire, wireOf } from '@/lib/sync/wire';
import { fieldOf } from '@/tests/policies/fields';
import { auditPage } from './axe';
import { textOf, useSession } from './harness';

const session = useSession();

const inAccount = async () => (await serviceWorker(session.browser)).evaluate(() => chrome.storage.sync.get());
/** What another machine wrote, as it comes to this one. */
const arrives = async (values: Record<string, unknown>) =>
  (await serviceWorker(session.browser)).evaluate((v) => chrome.storage.sync.set(v), values);
const holds = (what: string) =>
  waitUntil(async () => (JSON.stringify(await inAccount()).includes(what) ? true : null), `the account to hold ${what}`);
const says = (page: Page, text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);
const theirs = (field: string, value: unknown) => ({ field, value, at: new Date().toISOString(), by: 'bbbbbbbb' });
const openData = async () => {
  const page = await session.open(`${session.origin}/options.html#data`);
  await page.waitForSelector('#sync');
  return page;
};
/** By keyboard alone. */
const press = async (page: Page, name: string) => {
  await waitUntil(async () => {
    await page.keyboard.press('Tab');
    return (await page.evaluate(() => document.activeElement?.textContent)) === name || null;
  }, `the focus on ${name}`);
  await page.keyboard.press('Enter');
};

afterEach(() => expect(session.errors).toEqual([]));

describe('sync', () => {
  it('is off at first, and nothing that is entered is in the account', async () => {
    await session.setProfile({ country: 'DE', clientType: 'fund' });
    const page = await openData();
    await says(page, 'Sync is off: nothing is sent.');
    expect(await textOf(page)).toContain('Everything here stays in this browser. Nothing of it is sent anywhere.');
    expect(await inAccount()).toEqual({});
    await page.close();
  });

  it('is turned on by keyboard, says so, and has the profile under its own key, a later change too', async () => {
    const page = await openData();
    await press(page, 'Turn on');
    await says(page, 'Sync is on.');
    await says(page, 'but for the settings you sync');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sync is on.');
    await holds('"DE"');
    expect((await auditPage(page)).violations).toEqual([]);
    await page.close();
    await session.setProfile({ clientType: 'corporate' });
    await holds('"corporate"');
    expect(Object.keys(await inAccount())).toEqual(['profile']);
  });

  it('counts an item as we do', async () => {
    const worker = await serviceWorker(session.browser);
    const { profile } = (await inAccount()) as { profile: Wire };
    const bytes = await worker.evaluate(() => chrome.storage.sync.getBytesInUse('profile'));
    expect(bytesOf('profile', fieldsOf(profile.fields))).toBe(bytes);
  });

  it('shows what another machine set, on an options page that is open, and keeps what that did not set', async () => {
    const page = await session.open(`${session.origin}/options.html`);
    await page.waitForSelector('select');
    const { profile } = (await inAccount()) as { profile: Wire };
    const others = profile.fields.filter(([field]) => field !== 'country');
    const { fields } = wireOf([theirs('country', 'FR')]);
    await arrives({ profile: { version: 1, fields: [...others, ...fields] } });
    await waitUntil(async () => ((await fieldOf(page, 'Domicile'))?.value === 'FR' ? true : null), 'the domicile to follow');
    expect((await fieldOf(page, 'Client type'))?.value).toBe('corporate');
    await page.close();
  });

  it('names what cannot be read, neither takes it over nor overwrites it, and syncs the rest', async () => {
    const garbage = { version: 1, fields: '<img src=x onerror=alert(1)>' };
    await arrives({ marking: garbage, pause: { version: 99 } });
    const page = await openData();
    await says(page, 'Marks: what the account holds is not in the form this extension writes.');
    await says(page, 'Paused sites: a newer version of DeskLens wrote what the account holds.');
    expect(await page.$$eval('img[src=x]', (found) => found.length)).toBe(0);
    expect((await auditPage(page)).violations).toEqual([]);
    await page.close();
    const options = await session.open(`${session.origin}/options.html`);
    await options.waitForSelector('select');
    await (await options.waitForSelector('aria/Mark every mention[role="radio"]'))?.click();
    await chooseOption(options, 'Client type', 'family-office');
    await options.close();
    await holds('"family-office"');
    expect(await inAccount()).toMatchObject({ marking: garbage, pause: { version: 99 } });
  });

  it('has no key of a counterparty file', async () => {
    const page = await session.open(`${session.origin}/popup.html#desk/kraken/checklist`);
    const box = await page.waitForSelector('.items input[type=checkbox]');
    await box?.click();
    await page.waitForFunction(async () => Object.keys(await chrome.storage.local.get()).includes('progress:kraken'));
    await page.close();
    await session.setProfile({ clientType: 'prop-firm' });
    await holds('"prop-firm"');
    expect(Object.keys(await inAccount()).sort()).toEqual(['marking', 'pause', 'profile']);
    expect(JSON.stringify(await inAccount())).not.toContain('kraken');
  });

  it('goes on after the background was stopped', async () => {
    await stopWorker(session.browser);
    await session.setProfile({ clientType: 'individual' });
    await holds('"individual"');
  });

  it('is turned off with what the account held deleted, and keeps what is stored', async () => {
    const page = await openData();
    await press(page, 'Turn off and delete from the account');
    await says(page, 'Sync is off, and what the account held is deleted.');
    expect(await inAccount()).toEqual({});
    expect(await textOf(page)).toContain('Nothing of it is sent anywhere.');
    const options = await session.open(`${session.origin}/options.html`);
    await options.waitForSelector('select');
    expect((await fieldOf(options, 'Domicile'))?.value).toBe('FR');
    await options.close();
    await page.close();
  });

  it('shows what would change before it is turned on over an account that holds something, and leaves all where that is cancelled', async () => {
    await arrives({ profile: wireOf([theirs('country', 'CH')]) });
    const page = await openData();
    await press(page, 'Turn on');
    await says(page, 'Domicile: France → Switzerland');
    expect((await auditPage(page)).violations).toEqual([]);
    await press(page, 'Cancel');
    await says(page, 'Sync is off: nothing is sent.');
    await press(page, 'Turn on');
    await says(page, 'Domicile: France → Switzerland');
    await press(page, 'Turn on and change these');
    await says(page, 'Sync is on.');
    const stored = await page.evaluate(() => chrome.storage.local.get('profile'));
    expect(stored).toMatchObject({ profile: { value: { country: 'CH', clientType: 'individual' } } });
    await page.close();
  });

  it('stops by itself where another machine deletes what the account holds', async () => {
    const page = await openData();
    await (await serviceWorker(session.browser)).evaluate(() => chrome.storage.sync.clear());
    await says(page, 'Sync was turned off here, because what the account held was deleted in another browser.');
    expect(await inAccount()).toEqual({});
    await page.close();
  });
});
