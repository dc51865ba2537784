import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hoverMark, onCard, waitForCard } from '@/lib/dev/read-page';
import { german, messages } from '@/tests/messages';
import { plantFund } from './fund';
import { textOf, useSession } from './harness';
import { misfits } from './layout';

const session = useSession({ language: 'de' });

/** What of the page's body does not fit, in a window this wide. */
async function misfitsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewport({ width, height: 900 });
  return page.$eval('body', misfits);
}

/** Words of ours that the surface shows in English though German has others for them. */
function leftInEnglish(text: string): string[] {
  const plain = Object.entries(messages.en).filter(([key, { message }]) => !message.includes('$') && message !== messages.de[key]?.message);
  const german = new Set(Object.values(messages.de).map(({ message }) => message));
  return plain.map(([, { message }]) => message).filter((message) => message.length > 14 && !german.has(message) && text.includes(message));
}

describe('in German', () => {
  it('the card says its verdict, its score and all around them in German, keeps what is recorded in English, and cuts nothing', async () => {
    const page = await session.openArticle();
    await plantFund(session);
    await hoverMark(page, 'Kraken OTC');
    const { text } = await waitForCard(page, (card) => card.text.includes('Kraken OTC'));
    for (const words of [
      'Bedingt zugelassen für einen Fonds (Deutschland)',
      'Nicht bewertet',
      'Liquidität',
      'Wen Sie noch fragen können',
      'Checkliste 0 von 37',
      `Stand ${german.date('2026-11-20')}`,
      'Recherche, keine Beratung',
    ])
      expect(text).toContain(words);
    expect(leftInEnglish(text)).toEqual([]);
    expect(await onCard(page, (card) => (card.parentElement as HTMLElement).lang)).toBe('de');
    expect(await onCard(page, (card) => [...card.querySelectorAll('[lang=en]')].map(({ textContent }) => textContent).join(' '))).toContain(
      'The guide of September 2025 calls Kraken OTC global',
    );
    expect(await onCard(page, misfits)).toEqual([]);
    await page.close();
  });

  it.each([
    ['the desks of a page', '#tab-page'],
    ['the quick picks', '#tab-picks'],
    ['all desks', '#tab-all'],
  ])('the popup with %s fits', async (_what, tab) => {
    await plantFund(session);
    const page = await session.open(`${session.origin}/popup.html`);
    await (await page.waitForSelector(tab))?.click();
    expect(await page.$eval('html', (html) => html.lang)).toBe('de');
    expect(leftInEnglish(await textOf(page))).toEqual([]);
    for (const width of [400, 320]) expect(await misfitsAt(page, width)).toEqual([]);
    await page.close();
  });

  it.each([
    [
      'evidence',
      ['Dürfen wir dort handeln', 'Fragen Sie das als Nächstes', 'Verbindliche Quotierungen', 'Neueste zuerst', 'Kanäle und Konditionen'],
    ],
    ['checklist', ['Onboarding-Checkliste · 0 von 37 erledigt', 'Abwicklungsanweisungen per Rückruf bestätigen']],
  ])('a desk’s dossier fits, on the tab of its %s', async (tab, expected) => {
    await plantFund(session);
    const page = await session.open(`${session.origin}/popup.html#desk/kraken/${tab}`);
    await page.waitForSelector('[role=tabpanel]:not([hidden]) section');
    const text = await textOf(page);
    for (const words of expected) expect(text).toContain(words);
    expect(leftInEnglish(text)).toEqual([]);
    for (const width of [640, 400, 320]) expect(await misfitsAt(page, width)).toEqual([]);
    await page.close();
  });

  it('desks side by side are compared in German, with what is recorded in English', async () => {
    await plantFund(session);
    const page = await session.open(`${session.origin}/compare.html#kraken,coinbase`);
    await page.waitForSelector('table');
    expect(await page.title()).toBe('Desks vergleichen: DeskLens');
    const text = await textOf(page);
    for (const words of ['Wer vor wem steht', 'Belegtes Gewicht', 'Kraken OTC und Coinbase Institutional: keine Reihenfolge', 'Gleich: '])
      expect(text).toContain(words);
    expect(leftInEnglish(text)).toEqual([]);
    expect(await page.$$eval('.compare [lang=en]', (list) => list.map(({ textContent }) => textContent).join(' '))).toContain(
      'The guide of September 2025 calls Kraken OTC global',
    );
    await page.close();
  });

  it.each([
    ['profile and needs', '', 'Wer wir sind'],
    ['method', '#method', 'Wie eine Bewertung entsteht'],
    ['spotting', '#spotting', 'Warum ein Name markiert wird'],
  ])('the options fit: %s', async (_what, hash, words) => {
    await plantFund(session);
    const page = await session.open(`${session.origin}/options.html${hash}`);
    await page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, words);
    expect(await page.title()).toBe('DeskLens-Einstellungen');
    if (hash === '#spotting') await page.type('textarea', 'Kraken OTC und Galaxy quotieren Bitcoin; ein Kraken im Meer nicht.');
    expect(leftInEnglish(await textOf(page))).toEqual([]);
    for (const width of [720, 400, 320]) expect(await misfitsAt(page, width)).toEqual([]);
    await page.close();
  });

  it('raises no error', () => {
    expect(session.errors).toEqual([]);
  });
});
