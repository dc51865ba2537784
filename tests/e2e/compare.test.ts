/** The page that stands desks side by side: the ways to it, its address, what it follows, and what a hostile address does to it. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { chooseOption } from '@/lib/dev/choose-option';
import { waitUntil } from '@/lib/dev/read-page';
import { textOf, useSession } from './harness';

const session = useSession();
const compare = (hash = '') => session.open(`${session.origin}/compare.html${hash}`);

/** Names at the heads of the columns, once there are as many. */
async function columns(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction((wanted) => document.querySelectorAll('thead th').length === wanted, {}, count);
  return page.$$eval('thead th a', (links) => links.map((link) => link.textContent ?? ''));
}

/** What stands under each desk in the row of this name; empty while there is none. */
function answers(page: Page, row: string): Promise<string[]> {
  return page.$$eval(
    'tr',
    (rows, name) => {
      const found = rows.find((tr) => tr.querySelector('th[scope=row]')?.textContent?.trim() === name);
      return [...(found?.querySelectorAll('td .answer') ?? [])].map((cell) => cell.textContent ?? '');
    },
    row,
  );
}

async function openedBy(press: () => Promise<unknown>): Promise<Page> {
  const opened = session.browser.waitForTarget((target) => target.url().includes('/compare.html'));
  await press();
  return (await opened).asPage();
}

describe('the way to the comparison', () => {
  it('leads from a desk’s file, with its first alternatives beside it', async () => {
    const file = await session.open(`${session.origin}/popup.html#desk/kraken`);
    const button = await file.waitForSelector('aria/Compare[role="button"]');
    const page = await openedBy(async () => button?.click());
    expect(await columns(page, 3)).toEqual(['Kraken OTC', 'Coinbase Institutional', 'B2C2']);
    expect(new URL(page.url()).hash).toBe('#kraken,coinbase,b2c2');
    await page.close();
    await file.close();
  });

  it('leads from the list of all desks, and teaches what to do', async () => {
    const popup = await session.open(`${session.origin}/popup.html`);
    await (await popup.waitForSelector('aria/All desks[role="tab"]'))?.click();
    const button = await popup.waitForSelector('aria/Compare desks[role="button"]');
    const page = await openedBy(async () => button?.click());
    await page.waitForSelector('select');
    expect(await textOf(page)).toContain('Choose two to four desks.');
    expect(await page.$('table')).toBeNull();
    await page.close();
    await popup.close();
  });

  it('is the address: desks are chosen, changed and taken away in it, and a reload or the way back finds them again', async () => {
    const page = await compare();
    const choose = async (place: number, id: string) => (await page.waitForSelector(`aria/Desk ${place}[role="combobox"]`))?.select(id);
    await choose(1, 'kraken');
    await page.waitForFunction(() => document.body.textContent?.includes('Choose another desk to hold Kraken OTC against.'));
    await choose(2, 'galaxy');
    expect(await columns(page, 2)).toEqual(['Kraken OTC', 'Galaxy Global Markets (Galaxy Digital)']);
    await choose(3, 'b2c2');
    await columns(page, 3);
    await choose(1, 'coinbase');
    await page.waitForFunction(() => location.hash === '#coinbase,galaxy,b2c2');
    await page.reload();
    expect(await columns(page, 3)).toEqual(['Coinbase Institutional', 'Galaxy Global Markets (Galaxy Digital)', 'B2C2']);
    await (await page.waitForSelector('aria/Take B2C2 away[role="button"]'))?.click();
    await columns(page, 2);
    await page.goBack();
    expect(await columns(page, 3)).toEqual(['Coinbase Institutional', 'Galaxy Global Markets (Galaxy Digital)', 'B2C2']);
    await page.click('thead th a');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Coinbase Institutional');
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/popup.html#desk/coinbase');
    await page.close();
  });
});

describe('the comparison', () => {
  it('says of every pair whether the evidence decides, shows what differs, and the rest at one press', async () => {
    const page = await compare('#kraken,galaxy,b2c2,coinbase');
    await columns(page, 4);
    expect((await page.$$('.orders li')).length).toBe(6);
    const rows = () => page.$$eval('tbody th[scope=row]', (heads) => heads.length);
    const before = await rows();
    const fold = await page.waitForSelector('button[aria-expanded=false]');
    const alike = Number(/\d+/.exec((await fold?.evaluate((button) => button.textContent)) ?? '')?.[0]);
    await fold?.click();
    await page.waitForSelector('button[aria-expanded=true]');
    expect((await rows()) - before).toBe(alike);
    await page.close();
  });

  it('follows the profile, own weights and findings while it is open', async () => {
    const page = await compare('#kraken,coinbase');
    await columns(page, 2);
    expect((await answers(page, 'Spot')).every((text) => text.startsWith('Not established'))).toBe(true);
    const publicScore = await answers(page, 'Score');

    const options = await session.open(`${session.origin}/options.html`);
    await chooseOption(options, 'Domicile', 'DE');
    await chooseOption(options, 'Client type', 'fund');
    await waitUntil(async () => ((await answers(page, 'Spot'))[0]?.startsWith('Conditional') ? true : null), 'the verdict to follow');
    await (await options.waitForSelector('aria/Method[role="link"]'))?.click();
    await options.waitForSelector('.weight input');
    await options.focus('.weight input');
    await options.keyboard.press('End');
    await waitUntil(
      async () => ((await answers(page, 'Public score')).join() === publicScore.join() ? true : null),
      'scores by own weights',
    );
    await (await options.waitForSelector('aria/Back to the guide’s weights[role="button"]'))?.click();
    await waitUntil(async () => ((await answers(page, 'Public score')).length === 0 ? true : null), 'the public scores alone');
    await options.close();

    const file = await session.open(`${session.origin}/popup.html#desk/coinbase`);
    await file.waitForSelector('.factor');
    await file.$$eval('details.factor', (list) => {
      for (const details of list) (details as HTMLDetailsElement).open = true;
    });
    await (await file.waitForSelector('aria/Record your own finding on Principal or internalised flow'))?.click();
    await (await file.waitForSelector('aria/What you found[role="combobox"]'))?.select('met');
    await (await file.waitForSelector('aria/Note'))?.type('<img src=x onerror=alert(1)>');
    await (await file.waitForSelector('aria/Save finding[role="button"]'))?.click();
    await waitUntil(
      async () => ((await answers(page, 'Principal or internalised flow')).includes('met (your finding)') ? true : null),
      'the finding',
    );
    expect(await textOf(page)).toContain('<img src=x onerror=alert(1)>');
    expect(await page.$('img')).toBeNull();
    await file.close();
    await page.close();
  });
});

describe('an address that names no two desks to compare', () => {
  const markup = '<img src=x onerror=alert(1)>';

  it.each([
    ['a desk this version does not know', '#kraken,mt-gox', ['no desk “mt-gox”', 'Choose another desk to hold Kraken OTC against.'], 0],
    ['one desk', '#kraken', ['Choose another desk to hold Kraken OTC against.'], 0],
    ['the same desk twice', '#kraken,kraken', ['shown once: Kraken OTC', 'Choose another desk'], 0],
    ['five desks', '#kraken,galaxy,b2c2,coinbase,okx', ['Left out: OKX Liquid Marketplace'], 4],
    ['markup', `#kraken,${markup},coinbase`, [`no desk “${markup}”`], 2],
    ['markup by its codes', `#${encodeURIComponent(`kraken,${markup},coinbase`)}`, [`no desk “${markup}”`], 2],
    ['a script', '#javascript:alert(1)', ['no desk “javascript:alert(1)”', 'Choose two to four desks.'], 0],
    ['names every object has', '#__proto__,constructor', ['no desk “__proto__” or “constructor”'], 0],
    ['a broken code', '#%E0%A4%A,%', ['no desk “%E0%A4%A”'], 0],
    ['more than is read', `#${'x,'.repeat(3000)}`, ['no desk “x”'], 0],
  ])('says what it did not follow, and what to do: %s', async (_what, hash, said, count) => {
    const page = await compare(hash);
    await page.waitForSelector('main');
    const text = await textOf(page);
    for (const words of said) expect(text).toContain(words);
    expect(await columns(page, count)).toHaveLength(count);
    expect(await page.$('img, script:not([src])')).toBeNull();
    await page.close();
  });

  it('raises no error', () => {
    expect(session.errors).toEqual([]);
  });
});
