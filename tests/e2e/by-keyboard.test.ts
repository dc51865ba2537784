/** Everything a desk is looked up for, by keyboard alone: mention, card, dossier, tick, and back to where one was reading. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForCard, waitForMarks, waitForNoCard, waitUntil } from '@/lib/dev/read-page';
import { textOf, useSession } from './harness';
import { type Command, currentMention, focused, command as sendCommand } from './keys';

const session = useSession();
const command = (name: Command) => sendCommand(session.browser, name);

/** More than any view of ours has to stop at. */
const MOST_STOPS = 300;

/** Presses a key until what has the focus is named like this: "button: Open dossier". */
async function pressUntil(page: Page, key: 'Tab' | 'ArrowRight', wanted: RegExp): Promise<string> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (wanted.test(now)) return now;
    passed.push(now);
  }
  throw new Error(`${key} never led to ${wanted}, but to ${[...new Set(passed)].join(', ')}`);
}

/** From wherever the focus is to the first box of the checklist, which lies behind a tab. */
async function goToChecklist(page: Page): Promise<string> {
  const stop = await pressUntil(page, 'Tab', /^tab:/);
  if (!/checklist/i.test(stop)) await pressUntil(page, 'ArrowRight', /^tab: .*checklist/i);
  return pressUntil(page, 'Tab', /^checkbox: Confirm/);
}

it('from a name on a page to its card, its dossier, a tick in its checklist, and back', async () => {
  session.server.put(
    '/read.html',
    `<!doctype html><html lang="en"><title>Crypto OTC</title><main><h1>Desks</h1><p><a href="#notes">Notes</a></p>
     <p>FalconX quotes bitcoin.</p><p>Kraken OTC quotes ether.</p></main>`,
  );
  const tab = await session.open(`${session.server.origin}/read.html`);
  await waitForMarks(tab);
  await pressUntil(tab, 'Tab', /^link: Notes/);

  for (const name of ['FalconX', 'Kraken OTC']) {
    await command('next-mention');
    await waitUntil(async () => ((await currentMention(tab)) === name ? true : null), name);
  }
  await command('open-card');
  expect((await waitForCard(tab)).text).toContain('Checklist 0 of 35');
  await waitUntil(async () => ((await focused(tab)).startsWith('dialog:') ? true : null), 'the focus to come into the card');
  expect(await focused(tab)).toMatch(/Kraken OTC: DeskLens card$/);

  await pressUntil(tab, 'Tab', /^button: Open dossier$/);
  const opened = session.browser.waitForTarget((target) => target.url().endsWith('#desk/kraken'));
  await tab.keyboard.press('Enter');
  const file = await (await opened).asPage();
  await file.waitForSelector('h1');
  await waitForNoCard(tab);
  expect(await focused(tab)).toBe('link: Notes');

  const item = await goToChecklist(file);
  await file.keyboard.press('Space');
  await waitUntil(async () => ((await textOf(file)).includes('1 of 35') ? true : null), 'the tick to count');
  // Done, its name says when.
  expect(await focused(file)).toContain(item);

  // Beside the page the file stays; its list is one press away, and closing the panel is the browser's own.
  await file.keyboard.down('Shift');
  await pressUntil(file, 'Tab', /^button: .*(Back|All desks)/);
  await file.keyboard.up('Shift');
  await file.keyboard.press('Enter');
  await file.waitForSelector('input[type=search]');
  await file.close();

  expect(await focused(tab)).toBe('link: Notes');
  await command('open-card');
  expect((await waitForCard(tab)).text).toContain('Checklist 1 of 35');
  await tab.keyboard.press('Escape');
  await waitForNoCard(tab);
  expect(await focused(tab)).toBe('link: Notes');
  await tab.close();
  expect(session.errors).toEqual([]);
});
