import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe';
import { useSession } from './harness';

const session = useSession();

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  it.each([
    ['the popup', 'popup.html', ''],
    ['the list of all desks', 'popup.html', 'aria/All desks[role="tab"]'],
    ['the results of a search', 'popup.html#search/bi', ''],
    ['a search in vain', 'popup.html#search/zzz', ''],
    ['a desk’s dossier', 'popup.html#desk/kraken', ''],
    ['a desk’s checklist', 'popup.html#desk/kraken/checklist', ''],
    ['a checklist gone to from the evidence', 'popup.html#desk/kraken', 'aria/Checklist[role="tab"]'],
    ['a desk’s dossier beside the page', 'sidepanel.html#desk/coinbase', ''],
    ['the options', 'options.html', ''],
    ['the method', 'options.html#method', ''],
  ])('axe finds nothing in %s', async (_name, path, click) => {
    const page = await session.open(`${session.origin}/${path}`);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.waitForSelector('main:not([aria-busy])');
    if (click) await (await page.waitForSelector(click))?.click();
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

  it('the popup is worked by keyboard alone: tabs by arrows and to their ends, search, open a desk, its checklist, tick, back', async () => {
    const page = await session.open(`${session.origin}/popup.html`);
    await page.waitForFunction(() => document.querySelector('[aria-selected=true]')?.textContent === 'Quick picks');
    await page.focus('[role=tab][aria-selected=true]');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('[aria-selected=true]')?.textContent === 'All desks');
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.activeElement?.id === 'tab-page' && document.activeElement.ariaSelected === 'true');
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.id === 'tab-all' && document.activeElement.ariaSelected === 'true');
    await page.focus('input[type=search]');
    await page.keyboard.type('falcon');
    await page.waitForFunction(() => document.querySelectorAll('button.entry').length === 1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'FalconX');
    // Back, and beside the page where it can; then the tabs, of which only the chosen one is a stop.
    await page.focus('header button');
    while (!(await page.evaluate(() => document.activeElement?.matches('[role=tab]')))) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-evidence');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement?.id === 'tab-checklist' && location.hash === '#desk/falconx/checklist');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('input[type=checkbox]'))).toBe(true);
    await page.keyboard.press('Space');
    await page.waitForFunction(
      (wanted) => document.body.textContent?.includes(wanted),
      {},
      scheme === 'light' ? '1 of 18 done' : '0 of 18 done',
    );
    await page.focus('header button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('input[type=search]');
    await page.close();
    expect(session.errors).toEqual([]);
  });
});
