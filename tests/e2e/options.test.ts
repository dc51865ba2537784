import { describe, expect, it } from 'vitest';
import { chooseOption } from '@/lib/dev/choose-option';
import { serviceWorker } from '@/lib/dev/open-extension';
import { waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { desksHere, textOf, useSession } from './harness';

const profile = temporaryFolder();
const session = useSession({ profile });

/** Puts raw values into storage, as an older version or a defect would have left them. */
async function plant(values: Record<string, unknown>): Promise<void> {
  const worker = await serviceWorker(session.browser);
  await worker.evaluate((v) => chrome.storage.local.set(v), values);
}

describe('options', () => {
  it('keep the profile, ask for the state in the US only, and forget the state with the country', async () => {
    const page = await session.open(`${session.origin}/options.html`);
    await page.waitForSelector('select');
    expect(await textOf(page)).not.toContain('US state');
    await chooseOption(page, 'Domicile', 'US');
    await chooseOption(page, 'US state', 'NY');
    await chooseOption(page, 'Client type', 'fund');
    await page.reload();
    await page.waitForSelector('select');
    expect(await page.$$eval('select', (fields) => fields.map((f) => f.value))).toEqual(['US', 'NY', 'fund', '', '', '']);
    await chooseOption(page, 'Domicile', 'DE');
    await page.waitForFunction(() => document.querySelectorAll('select').length === 5);
    expect(await page.$$eval('select', (fields) => fields.map((f) => f.value))).toEqual(['DE', 'fund', '', '', '']);
    await page.close();
  });

  it('lose none of two answers given at once', async () => {
    const page = await session.open(`${session.origin}/options.html`);
    await page.waitForSelector('select');
    await page.evaluate(() => {
      for (const [i, value] of ['FR', 'corporate'].entries()) {
        const field = document.querySelectorAll('select')[i];
        if (!field) throw new Error('no such field');
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await page.waitForFunction(async () => {
      const stored = JSON.stringify(await chrome.storage.local.get('profile'));
      return stored.includes('"FR"') && stored.includes('"corporate"');
    });
    await page.close();
  });

  it('pause everywhere and resume', async () => {
    const page = await session.open(`${session.origin}/options.html`);
    const box = await page.waitForSelector('aria/Pause everywhere[role="checkbox"]');
    await box?.click();
    await page.waitForFunction(async () => JSON.stringify(await chrome.storage.local.get('pause')).includes('"everywhere":true'));
    const tab = await session.open(`${session.server.origin}/article.html`);
    await waitUntil(async () => ((await desksHere(session)).paused ? true : null), 'the page to be paused');
    expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
    await tab.close();
    await box?.click();
    await page.waitForFunction(async () => JSON.stringify(await chrome.storage.local.get('pause')).includes('"everywhere":false'));
    await page.close();
  });

  it('name what could not be read after a start, keep it, and lose nothing else', async () => {
    await plant({
      profile: { version: 1, value: { country: 'Atlantis' } },
      'progress:kraken': { version: 1, value: { 'red-flags': { done: '2026-11-20' } } },
      'progress:okx': '<img src=x onerror=alert(1)>',
      'progress:mt-gox': { version: 1, value: { 'red-flags': { done: '2014-02-24' } } },
    });
    await session.restart();
    const page = await session.open(`${session.origin}/options.html`);
    await page.waitForFunction(() => document.querySelectorAll('.kept').length === 3);
    const text = await textOf(page);
    expect(text).toContain('profile: the field "country" does not hold what it should');
    expect(text).toContain('progress:okx: not in the form this extension writes');
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(text).toContain('a desk this version does not know');
    const kraken = await session.open(`${session.origin}/popup.html#desk/kraken/checklist`);
    await kraken.waitForFunction(() => document.body.textContent?.includes('1 of 35 done'));
    await kraken.close();

    await page.bringToFront();
    await page.click('.kept button');
    await page.waitForFunction(() => document.querySelectorAll('.kept').length === 2);
    await page.close();
    expect(session.errors).toEqual([]);
  });
});
