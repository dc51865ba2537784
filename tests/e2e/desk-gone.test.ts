/** A data update that takes a desk out while its card and its dossier are open: what was recorded for it stays, and is said to. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject } from '@/lib/dev/project-copy';
import { hoverMark, readMarks, waitForCard, waitForMarks, waitForNoCard, waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { textOf, useSession } from './harness';

const profile = temporaryFolder();
const project = copyProject();
afterAll(project.remove);
const GONE = 'qxz-desk';

beforeAll(() => {
  // The older version has one desk more.
  project.writeDesk(
    GONE,
    (desk) => ({ ...desk, id: GONE, name: 'Qxz Desk', aliases: [{ text: 'Qxz Desk', strength: 'strong' }], guideAlternatives: [] }),
    'wintermute',
  );
  const { status, output } = project.build('0.1.0');
  expect(status, output).toBe(0);
});
const session = useSession({ profile, extension: project.extension });

it('leaves no card, says in the dossier what to do, and keeps what was recorded and lists it in the options', async () => {
  session.server.put('/qxz.html', '<!doctype html><title>Crypto</title><p>Qxz Desk quotes bitcoin.</p>');
  const dossier = await session.open(`${session.origin}/popup.html#desk/${GONE}/checklist`);
  await (await dossier.waitForSelector('.items input'))?.click();
  await dossier.waitForFunction(() => document.body.textContent?.includes('1 of 36 done'));
  await (await dossier.waitForSelector('#tab-evidence'))?.click();
  await dossier.$eval('#finding-options', (summary) => {
    for (let fold = summary.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  });
  await dossier.type('details:has(> #finding-options) textarea', 'Half a sentence');
  const recorded = async (page: Page) =>
    page.evaluate(
      async (names) => JSON.stringify(await chrome.storage.local.get(names)),
      ['drafts', 'progress'].map((what) => `${what}:${GONE}`),
    );
  await waitUntil(async () => ((await recorded(dossier)).includes('Half a sentence') ? true : null), 'the draft');
  const before = await recorded(dossier);

  const tab = await session.open(`${session.server.origin}/qxz.html`);
  await waitForMarks(tab);
  await hoverMark(tab, 'Qxz Desk');
  await waitForCard(tab);

  project.removeDesk(GONE);
  expect(project.build('0.2.0').status).toBe(0);
  await session.browser.installExtension(project.extension);
  // The page that was open is told nothing any more: its card and marks go by themselves.
  await waitUntil(async () => {
    if (!tab.isClosed()) await tab.evaluate(() => document.body.append(' A new line.'));
    return (await readMarks(tab)).length === 0 ? true : null;
  }, 'the marks to go');
  await waitForNoCard(tab);

  const again = await waitUntil(async () => {
    const page = await session.browser.newPage();
    const version = await page
      .goto(`${session.origin}/popup.html#desk/${GONE}/checklist`)
      .then(() => page.evaluate(() => chrome.runtime.getManifest().version))
      .catch(() => null);
    if (version === '0.2.0') return page;
    await page.close();
    return null;
  }, 'the new version');
  await again.waitForSelector('[role=alert] p');
  const said = await again.$eval('[role=alert]', (alert) => alert.textContent);
  expect(said).toContain(`An update took the desk "${GONE}" out of the directory. What you recorded for it is kept`);
  expect(await textOf(again)).toContain('Quick picks');
  expect(await recorded(again)).toBe(before);
  await again.close();

  const options = await session.open(`${session.origin}/options.html`);
  await options.waitForSelector('.kept');
  const kept = await options.$$eval('.kept', (values) => values.map((value) => value.textContent));
  expect(kept.length).toBe(2);
  expect(kept.join()).toContain(`progress of "${GONE}", a desk this version does not know; it comes back with the desk`);
  expect(kept.join()).toContain('Half a sentence');
  await options.close();
  expect(session.errors).toEqual([]);
  // It builds the extension on the way.
}, 180_000);
