/** Two versions of the data, one after the other, in one browser profile: what moved is named until it is read. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject } from '@/lib/dev/project-copy';
import { hoverMark, waitForCard, waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { textOf, useSession } from './harness';

const profile = temporaryFolder();
const project = copyProject();
afterAll(project.remove);

beforeAll(() => {
  // The older version: Kraken's options not yet verified, and nothing known on who is served in the EEA.
  project.writeDesk('kraken', (desk) => ({
    ...desk,
    eligibility: desk.eligibility.filter(({ where }) => !where?.in?.some((code) => code === 'EEA' || code === 'EU')),
    outcomes: desk.outcomes.map((entry) =>
      entry.criterion === 'options' ? { criterion: 'options', outcome: 'unverified', wouldVerify: 'a page that says so' } : entry,
    ),
  }));
  expect(project.build('0.1.0').status).toBe(0);
});
const session = useSession({ profile, extension: project.extension });

const CHANGED = 'Changed since you last looked';

async function cardText(): Promise<string> {
  const tab = await session.openArticle();
  await hoverMark(tab, 'Kraken OTC');
  const { text } = await waitForCard(tab);
  await tab.close();
  return text;
}

it('names what a data update moved, on the card, in the list and in the file, until it is marked as read', async () => {
  await session.setProfile({ country: 'DE', clientType: 'fund', classification: 'professional' });
  const first = await cardText();
  expect(first).toContain('Not established for a fund (Germany)');
  expect(first).not.toContain(CHANGED);

  project.writeDesk('kraken', (desk) => desk);
  expect(project.build('0.2.0').status).toBe(0);
  await session.browser.installExtension(project.extension);
  await waitUntil(async () => {
    const page = await session.browser.newPage();
    const version = await page
      .goto(`${session.origin}/popup.html`)
      .then(() => page.evaluate(() => chrome.runtime.getManifest().version))
      .catch(() => null);
    await page.close();
    return version === '0.2.0' ? true : null;
  }, 'the new version');

  for (const _look of ['first', 'second']) {
    const text = await cardText();
    expect(text.includes(CHANGED), text.slice(0, 300)).toBe(true);
    expect(text).toContain('Eligibility: not established → conditional');
  }
  const list = await session.open(`${session.origin}/popup.html`);
  await (await list.waitForSelector('aria/All desks[role="tab"]'))?.click();
  await list.waitForSelector('#desk-kraken');
  expect(await list.$eval('#desk-kraken', (row) => row.textContent)).toContain('changed since you last looked');
  expect(await list.$eval('#desk-coinbase', (row) => row.textContent)).not.toContain('changed since');

  const file = await session.open(`${session.origin}/popup.html#desk/kraken`);
  const note = await file.waitForSelector(`section[aria-label="${CHANGED}"]`);
  expect(await note?.evaluate((section) => [...section.querySelectorAll('li')].map((line) => line.textContent))).toEqual([
    'Eligibility: not established → conditional',
    'Options: unverified → met',
  ]);
  await (await file.waitForSelector('aria/Mark as read[role="button"]'))?.click();
  await waitUntil(async () => ((await textOf(file)).includes(CHANGED) ? null : true), 'the note to go');
  await waitUntil(
    async () => ((await list.$eval('#desk-kraken', (row) => row.textContent))?.includes('changed since') ? null : true),
    'the list to follow',
  );
  expect(await cardText()).not.toContain(CHANGED);
  expect(session.errors).toEqual([]);
});
