/** Data with markup in its names and sentences: shown as text, on every surface. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPopup, serviceWorker } from '@/lib/dev/open-extension';
import { copyProject } from '@/lib/dev/project-copy';
import { hoverMark, onCard, waitForCard, waitForMarks } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { textOf, useSession } from './harness';

const profile = temporaryFolder();
const project = copyProject();
afterAll(project.remove);

/** Each would run, were it ever taken for markup. */
const evil = (place: string) => `<img src=x onerror="document.title='${place} ran'"> & <b>${place}</b> &lt;i&gt;`;
const NAME = 'Evilquotes <b>OTC</b>';

beforeAll(() => {
  project.writeDesk(
    'evil',
    (desk) => ({
      ...desk,
      id: 'evil',
      name: evil('name'),
      style: { ...desk.style, text: evil('style') },
      aliases: [{ text: NAME, strength: 'strong' }],
      entities: desk.entities.map((entity) => ({ ...entity, name: evil('entity'), role: evil('role') })),
      sources: desk.sources.map((source) => ({ ...source, title: evil('title'), publisher: evil('publisher') })),
      claims: desk.claims.map((claim) => ({ ...claim, statement: `${evil('statement')}.` })),
      outcomes: desk.outcomes.map((entry) => ('because' in entry ? { ...entry, because: evil('because') } : entry)),
      eligibility: desk.eligibility.map((rule) => ({ ...rule, reason: `${evil('reason')}.` })),
      contacts: desk.contacts.map((contact) => ({ ...contact, what: evil('contact') })),
      otherwise: { ...desk.otherwise, reason: `${evil('otherwise')}.` },
    }),
    'falconx',
  );
  const { status, output } = project.build('0.1.0');
  expect(status, output).toBe(0);
});
const session = useSession({ profile, extension: project.extension });

const html =
  '<!doctype html><html lang="en"><title>Crypto OTC</title><body><p>Evilquotes &lt;b>OTC&lt;/b> quotes bitcoin.</p><p>So does Bybit, for bitcoin.</p>';

async function openPage(): Promise<Page> {
  session.server.put('/bad.html', html);
  const tab = await session.open(`${session.server.origin}/bad.html`);
  await waitForMarks(tab);
  return tab;
}

/** Runs in the surface: what of it was taken for markup. */
const foreign = (root: Element) => root.querySelectorAll('img, b, i, script').length;

it('markup in names and sentences is text on the card, in the popup, in the file and in the address bar', async () => {
  const tab = await openPage();
  await hoverMark(tab, NAME);
  const { text } = await waitForCard(tab);
  for (const place of ['name', 'style', 'title', 'publisher']) expect(text).toContain(evil(place));
  expect(await onCard(tab, foreign)).toBe(0);
  expect(await tab.title()).toBe('Crypto OTC');

  const popup = await openPopup(session.browser);
  await popup.waitForFunction((name) => document.body.textContent?.includes(name), {}, evil('name'));
  expect(await popup.$eval('body', foreign)).toBe(0);
  await popup.close();

  const file = await session.open(`${session.origin}/popup.html#desk/evil`);
  await file.waitForSelector('h1');
  expect(await file.$eval('h1', (h1) => h1.textContent)).toBe(evil('name'));
  const all = await textOf(file);
  for (const place of ['entity', 'role', 'statement', 'title', 'publisher', 'contact']) expect(all).toContain(evil(place));
  expect(await file.$eval('body', foreign)).toBe(0);
  expect(await file.title()).not.toContain('ran');
  await file.close();

  const worker = await serviceWorker(session.browser);
  const suggested = await worker.evaluate(
    () =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        (chrome.omnibox.onInputChanged as unknown as { dispatch(typed: string, show: typeof resolve): void }).dispatch(
          'evilquotes',
          resolve,
        );
      }),
  );
  const [suggestion] = suggested.filter(({ content }) => content === evil('name'));
  expect(suggestion?.description).toContain('&lt;img src=x onerror=&quot;');
  // The browser reads it as XML, and takes it.
  await worker.evaluate((description) => chrome.omnibox.setDefaultSuggestion({ description }), suggestion?.description ?? '');
  await tab.close();
  expect(session.errors).toEqual([]);
});
