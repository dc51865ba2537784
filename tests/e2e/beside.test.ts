/** The same view beside the page: it follows the tab in front, fits a narrow panel, and leads to the parts of a long dossier. */
import { afterEach, expect, it } from 'vitest';
import { openPopup } from '@/lib/dev/open-extension';
import { waitForMarks } from '@/lib/dev/read-page';
import { textOf, useSession } from './harness';

const session = useSession();
afterEach(() => expect(session.errors).toEqual([]));

it('the popup opens a desk’s dossier beside the page, on the tab that is looked at, and makes room', async () => {
  const tab = await session.openArticle();
  const popup = await openPopup(session.browser);
  await (await popup.waitForSelector('::-p-xpath(//button[contains(@class, "entry")][contains(., "Kraken OTC")])'))?.click();
  await (await popup.waitForSelector('aria/Checklist[role="tab"]'))?.click();
  const opened = session.browser.waitForTarget((target) => target.url().endsWith('sidepanel.html#desk/kraken/checklist'));
  const gone = new Promise<void>((resolve) => popup.once('close', () => resolve()));
  await (await popup.waitForSelector('aria/Open beside the page[role="button"]'))?.click();
  const panel = await (await opened).asPage();
  await gone;
  await panel.waitForSelector('h1');
  await panel.waitForSelector('input[type=checkbox]');
  expect(await textOf(panel)).not.toContain('Open beside the page');
  await panel.close();
  await tab.close();
});

it('follows the tab that comes to the front and the page that comes into it', async () => {
  session.server.put('/one.html', '<!doctype html><title>Crypto</title><p>Bybit quotes bitcoin.</p>');
  session.server.put('/two.html', '<!doctype html><title>Crypto</title><p>FalconX quotes bitcoin.</p>');
  const [one, two] = [await session.open(`${session.server.origin}/one.html`), await session.open(`${session.server.origin}/two.html`)];
  await waitForMarks(two);
  const popup = await openPopup(session.browser);
  await (await popup.waitForSelector('::-p-xpath(//button[contains(@class, "entry")][contains(., "FalconX")])'))?.click();
  const opened = session.browser.waitForTarget((target) => target.url().includes('sidepanel.html'));
  await (await popup.waitForSelector('aria/Open beside the page[role="button"]'))?.click();
  const panel = await (await opened).asPage();
  await (await panel.waitForSelector('header button'))?.click();
  const lists = (name: string) =>
    panel.waitForFunction((wanted) => document.querySelector('[role=tabpanel]')?.textContent?.includes(wanted), {}, name);
  await lists('FalconX');
  await two.goto(`${session.server.origin}/one.html`);
  await lists('Bybit');
  await two.goto(`${session.server.origin}/two.html`);
  await lists('FalconX');
  for (const page of [panel, one, two]) await page.close();
});

it.each([320, 480])('nothing of a dossier is wider than a panel of %d px, and each part of it is one press away', async (width) => {
  const panel = await session.open(`${session.origin}/sidepanel.html#desk/coinbase`);
  await panel.setViewport({ width, height: 800 });
  await panel.waitForSelector('nav');
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  for (const [name, id] of [
    ['Eligibility', 'part-eligibility'],
    ['Incidents', 'part-incidents'],
    ['Terms', 'part-terms'],
    ['Fit', 'part-fit'],
    ['Contact', 'part-contact'],
  ]) {
    await (await panel.waitForSelector(`aria/${name}[role="button"]`))?.click();
    await panel.waitForFunction(
      (wanted) => document.activeElement?.id === wanted && (document.activeElement?.getBoundingClientRect().top ?? Infinity) < innerHeight,
      {},
      id,
    );
    const gap = await panel.evaluate(() => {
      const stuck = [...document.querySelectorAll('.stays')].map((element) => element.getBoundingClientRect().bottom);
      return (document.activeElement?.getBoundingClientRect().top ?? -Infinity) - Math.max(...stuck);
    });
    // What stays in sight covers nothing of the part that was gone to.
    expect(gap).toBeGreaterThanOrEqual(-1);
  }
  await panel.close();
});
