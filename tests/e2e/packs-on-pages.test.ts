/**
 * What a pack of data brings is known on pages: names of its desks are underlined, and hosts like their domains have the banner; without
 * such a pack no script more runs anywhere. The desk is made up, and stands on reserved domains.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { Desk } from '@/lib/desks/desk-schema';
import { everyHostIsHere, serviceWorker } from '@/lib/dev/open-extension';
import { packFile } from '@/lib/dev/pack-files';
import { hoverMark, readCard, waitForCard, waitForMarks, waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { desksHere, textOf, useSession } from './harness';

const folder = temporaryFolder();
const session = useSession({ args: everyHostIsHere });

const kraken: Desk = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/desks/kraken.json'), 'utf8'));
const [domain] = kraken.domains;
const made: Desk = {
  ...kraken,
  ...{ id: 'harbour', name: 'Harbourdesk', guideAlternatives: [] },
  aliases: [
    { text: 'Harbourdesk', strength: 'strong' },
    { text: 'H*D (OTC) + Co.', strength: 'strong' },
  ],
  domains: [...kraken.domains, { domain: 'harbourdesk.example', claims: domain?.claims ?? [] }],
};
const pageWith = (text: string) => `<!doctype html><html lang="en"><title>News</title><main><p>${text}</p></main>`;
const at = (host: string, path: string) => `http://${host}:${new URL(session.server.origin).port}${path}`;
const says = (page: Page, text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);
const press = async (page: Page, name: string) => (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();
const texts = async (page: Page) => (await waitForMarks(page)).map(({ text }) => text);

beforeAll(() => {
  session.server.put('/both.html', pageWith('Kraken OTC and Harbourdesk quote bitcoin.'));
  session.server.put('/new.html', pageWith('The fund asked Harbourdesk.</p><p>Then it asked H*D (OTC) + Co. once more.'));
  session.server.put('/later.html', pageWith('Nobody is named here.'));
});

async function use(version: number, desks: Desk[]): Promise<void> {
  const path = join(folder, `pack-${version}.json`);
  const payload = JSON.stringify({ id: 'our-firm', publisher: 'Example Firm', version, made: '2026-11-20', desks });
  writeFileSync(path, await packFile(payload, null));
  const page = await session.open(`${session.origin}/options.html#packs`);
  await ((await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(path);
  await (await page.waitForSelector('.preview input[type=checkbox]'))?.click();
  await press(page, 'Use this pack');
  await says(page, `In use now: Example Firm: version ${version}`);
  await page.close();
}

/** Waits until these scripts are registered, and no other. */
async function looks(...ids: string[]): Promise<void> {
  const worker = await serviceWorker(session.browser);
  await waitUntil(
    async () => {
      const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      return JSON.stringify(scripts.map(({ id }) => id).sort()) === JSON.stringify(ids) || null;
    },
    `the scripts ${ids.join(' and ')}`,
  );
}

async function marked(path: string): Promise<string[]> {
  const page = await session.open(at('news.example', path));
  const found = await texts(page);
  await page.close();
  return found;
}

it('without a pack, or with one that brings no name, no further script runs, and a name nobody brought is not underlined', async () => {
  await looks();
  expect(await marked('/both.html')).toEqual(['Kraken OTC']);
  await use(1, [{ ...kraken, eligibility: [] }]);
  await looks();
  expect(await marked('/both.html')).toEqual(['Kraken OTC']);
});

it('names of its desks are underlined, alone on a page and beside others, each with its card, and counted', async () => {
  await use(2, [made]);
  await looks('more-look', 'own-look');
  expect(await marked('/both.html')).toEqual(['Kraken OTC', 'Harbourdesk']);
  const page = await session.open(at('news.example', '/new.html'));
  expect(await texts(page)).toEqual(['Harbourdesk', 'H*D (OTC) + Co.']);
  await hoverMark(page, 'H*D (OTC) + Co.');
  expect((await waitForCard(page)).text).toContain('Harbourdesk');
  expect((await desksHere(session)).desks).toEqual([{ deskId: 'harbour', mentions: 2 }]);
  await page.close();
});

it('a name that comes into a page later is found too', async () => {
  const page = await session.open(at('news.example', '/later.html'));
  await page.evaluate(() => document.querySelector('main')?.append('Harbourdesk quotes again.'));
  expect(await texts(page)).toEqual(['Harbourdesk']);
  await page.close();
});

it('a host like one of its domains has the banner, and the domain itself has none', async () => {
  const page = await session.open(at('harb0urdesk.example', '/later.html'));
  const { text } = await waitUntil(() => readCard(page, 'banner'), 'the banner');
  expect(text).toContain("harb0urdesk.example is not on the list of Harbourdesk's official domains. It resembles harbourdesk.example.");
  await page.close();
  const own = await session.open(at('harbourdesk.example', '/new.html'));
  await waitForMarks(own);
  expect(await readCard(own, 'banner')).toBeNull();
  await own.close();
});

it('a text that is looked up, and the page that says why a name is marked, know the names', async () => {
  const page = await session.open(`${session.origin}/options.html#spotting`);
  await (await page.waitForSelector('textarea'))?.type('We asked H*D (OTC) + Co. today.');
  await says(page, 'harbour');
  await page.close();
});

it('after the way back all of it is gone', async () => {
  const page = await session.open(`${session.origin}/options.html#packs`);
  await press(page, 'Look at what going back would change (Example Firm: version 1 of “our-firm”, made on Nov 20, 2026)');
  await press(page, 'Go back');
  await says(page, 'In use now: Example Firm: version 1');
  await page.close();
  await looks();
  expect(await marked('/both.html')).toEqual(['Kraken OTC']);
  expect(session.errors).toEqual([]);
});
