/** What the product is for, in Firefox: marks, card, popup, panel, ticking, a backup there and back, sync, the banner. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from '@/lib/dev/read-page';
import { textOf } from '@/tests/e2e/harness';
import { useFirefox, waitForMarks } from './harness';

const LOOK_ALIKE = 'kraken.com.login.example';
const session = useFirefox([LOOK_ALIKE]);

const says = (page: Page, text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);
const press = (page: Page, name: string) =>
  waitUntil(
    () =>
      page.evaluate((wanted) => {
        const button = [...document.querySelectorAll<HTMLElement>('button, [role=tab], summary')].find(
          (one) => one.textContent?.trim() === wanted && one.checkVisibility(),
        );
        button?.click();
        return button ? true : null;
      }, name),
    name,
  );
const stored = (page: Page) => page.evaluate(() => chrome.storage.local.get());
const PROGRESS = 'progress:kraken';
const openArticle = async () => {
  const page = await session.visit(`${session.server.origin}/article.html`);
  return { page, marks: await waitForMarks(page) };
};
const shown = (page: Page, what: 'card' | 'banner', accept: (text: string) => boolean = () => true) =>
  waitUntil(async () => {
    const read = await session.shown(page.url(), what);
    return read && accept(read.text) ? read : null;
  }, `the ${what}`);

it('names are marked, and their line follows the profile', async () => {
  const { page, marks } = await openArticle();
  expect(marks.map(({ text }) => text)).toContain('Kraken OTC');
  expect(new Set(marks.map(({ verdict }) => verdict))).toEqual(new Set(['not-established']));
  const options = await session.own('options.html');
  await options.select('select', 'DE');
  await waitUntil(async () => (JSON.stringify(await stored(options)).includes('"DE"') ? true : null), 'the domicile to be kept');
  await options.close();
  await waitUntil(
    async () => ((await waitForMarks(page)).some(({ verdict }) => verdict !== 'not-established') ? true : null),
    'the marks to follow',
  );
  await page.close();
});

it('a card opens on a name, with verdict, score and who else, and goes by Escape', async () => {
  const { page } = await openArticle();
  await session.hoverMark(page, 'Kraken OTC');
  const card = await shown(page, 'card');
  expect(card.text).toContain('Kraken OTC');
  expect(card.text).toMatch(/Not established|Conditional|Eligible/);
  expect(card.text).toContain('of 100');
  expect(card.text).toContain('Who else to ask');
  await page.keyboard.press('Escape');
  await waitUntil(async () => (await session.shown(page.url(), 'card')) === null || null, 'the card to close');
  await page.close();
});

it('the popup finds a desk, and its dossier keeps a tick', async () => {
  const popup = await session.own('popup.html');
  await popup.waitForSelector('#tab-all');
  await popup.type('#search', 'krak');
  await popup.waitForSelector('button.entry');
  await popup.keyboard.press('Enter');
  await says(popup, 'May we trade there');
  await press(popup, 'Checklist');
  const box = await popup.waitForSelector('.items input[type=checkbox]');
  await box?.click();
  await says(popup, '1 of 35 done');
  await popup.close();
  const panel = await session.own('sidepanel.html#desk/kraken/checklist');
  await says(panel, '1 of 35 done');
  await panel.close();
});

it('all that is recorded goes into a file, and comes back from it', async () => {
  const page = await session.own('options.html#data');
  await press(page, 'Export a backup');
  const { path, text } = await session.downloaded(/^desklens-backup-.*\.json$/);
  const { [PROGRESS]: before } = await stored(page);
  expect(before).toBeDefined();
  expect(text).toContain(PROGRESS);
  await page.evaluate(() => chrome.storage.local.clear());
  const [input] = await page.$$('input[type=file]');
  await (input as ElementHandle<HTMLInputElement> | undefined)?.uploadFile(path);
  await says(page, 'Kraken OTC');
  await press(page, 'Restore');
  await says(page, 'Restored');
  expect((await stored(page))[PROGRESS]).toEqual(before);
  await page.close();
});

it('settings are kept in the browser’s area for its account once sync is turned on, and in it no longer when that is deleted', async () => {
  const page = await session.own('options.html#data');
  const account = () => page.evaluate(() => chrome.storage.sync.get());
  await says(page, 'Sync is off: nothing is sent.');
  await press(page, 'Turn on');
  await says(page, 'Sync is on.');
  expect(Object.keys(await account())).toEqual(['profile']);
  await press(page, 'Turn off and delete from the account');
  await says(page, 'Sync is off, and what the account held is deleted.');
  expect(await account()).toEqual({});
  await page.close();
});

it('a site whose address resembles an official one has a banner, which goes for this visit', async () => {
  const page = await session.visit(`http://${LOOK_ALIKE}:${new URL(session.server.origin).port}/article.html`);
  const banner = await shown(page, 'banner');
  expect(banner.text).toContain(`${LOOK_ALIKE} is not on the list of Kraken OTC's official domains. It resembles kraken.com.`);
  const hide = banner.controls.find(({ name }) => name === 'Hide for this visit');
  expect(hide).toBeDefined();
  await page.mouse.click(hide?.x ?? 0, hide?.y ?? 0);
  await waitUntil(async () => (await session.shown(page.url(), 'banner')) === null || null, 'the banner to go');
  await page.close();
});
