/** How desks side by side look: in narrow and wide windows, and on paper, in both languages, light and dark. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { plantFund } from './fund';
import { type Session, useSession } from './harness';
import { misfits } from './layout';
import { coloursOnPaper, paper } from './paper';

const FOUR = 'kraken,galaxy,b2c2,coinbase';

/** These desks side by side, with what reads alike. */
async function compare(session: Session, desks: string, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await session.open(`${session.origin}/compare.html#${desks}`);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.waitForSelector(desks === '' ? 'select' : 'table');
  if (desks !== '') {
    await page.click('button[aria-expanded=false]');
    await page.waitForSelector('tbody.alike');
  }
  return page;
}

/** A4 without the margins, as the style sheet asks; the rest is as a user prints: no backgrounds but those that must be there. */
const asPrinted = { preferCSSPageSize: true };

describe.each(['en-US', 'de'])('in %s', (language) => {
  const session = useSession({ language });
  beforeAll(() => plantFund(session));

  it.each(['', 'kraken,galaxy', FOUR])('nothing is wider than the window or cut, from 320 px to 1400, with the desks %j', async (desks) => {
    const page = await compare(session, desks);
    for (const width of [320, 400, 600, 720, 721, 1000, 1400]) {
      await page.setViewport({ width, height: 900 });
      expect(await page.$eval('body', misfits)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.close();
  });

  it.each([
    ['two', 'kraken,binance'],
    ['three', 'kraken,galaxy,b2c2'],
    ['four', FOUR],
    ['four with the longest texts', 'coinbase,galaxy,kraken,wintermute'],
  ])('%s desks are printed on one sheet, alike in light and dark', async (_many, desks) => {
    const [light, dark] = [await compare(session, desks), await compare(session, desks, 'dark')];
    await dark.$$eval('details', (list) => {
      for (const details of list) (details as HTMLDetailsElement).open = true;
    });
    await dark.setViewport({ width: 400, height: 800 });
    const sheets = await paper(light, asPrinted);
    expect(sheets).toHaveLength(1);
    expect(await paper(dark, asPrinted)).toEqual(sheets);
    expect(await coloursOnPaper(dark, asPrinted)).toEqual(await coloursOnPaper(light, asPrinted));
    await light.close();
    await dark.close();
  });

  it('raises no error', () => {
    expect(session.errors).toEqual([]);
  });
});

describe('on paper', () => {
  const session = useSession();
  beforeAll(() => plantFund(session));

  it('stand whom it is for, as of when, which desks, bars in their colours and the closing line, and nothing to press', async () => {
    const page = await compare(session, 'kraken,galaxy', 'dark');
    const colours = await coloursOnPaper(page, asPrinted);
    // Proven and missed as in light colours; what is unverified is a pattern between them.
    for (const colour of ['40 82 122', '233 237 241']) expect(colours).toContain(colour);
    // Proven in dark ones.
    expect(colours).not.toContain('127 178 229');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMediaType('print');
    const text = await page.evaluate(() => document.body.innerText);
    for (const words of [
      'Germany · Fund · professional · As of Nov 20, 2026 · Kraken OTC · Galaxy Global Markets (Galaxy Digital)',
      'Kraken OTC and Galaxy Global Markets (Galaxy Digital): no order, neither is rated',
      'Alike at all of them',
      'Confirm with the desk before onboarding. Research, not advice.',
    ])
      expect(text).toContain(words);
    const pressable = await page.$$eval('button, select, input', (list) => list.filter((control) => control.checkVisibility()).length);
    expect(pressable).toBe(0);
    await page.emulateMediaType('screen');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.evaluate(() => document.body.getAttribute('style') || '')).toBe('');
    expect(await page.$eval('form', (form) => form.checkVisibility())).toBe(true);
    await page.close();
  });
});
