/** The page that opens once, at the installation: three questions that decide, what the lines say, how to pause. */
import { expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { readMarks, waitUntil } from '@/lib/dev/read-page';
import { auditPage } from './axe';
import { textOf, useSession } from './harness';
import { misfits } from './layout';

const session = useSession({ welcome: true });

it('opens by itself, and what is answered there decides the marks of pages that are open', async () => {
  const article = await session.openArticle();
  const opened = await session.browser.waitForTarget((target) => target.url() === `${session.origin}/welcome.html`);
  const welcome = await opened.asPage();
  await welcome.bringToFront();
  await welcome.waitForSelector('select');
  expect(await welcome.$$eval('select, input', (fields) => fields.length)).toBe(3);
  const text = await textOf(welcome);
  for (const words of ['Nothing of it is sent anywhere', 'Dotted: no evidence that decides', 'Pause marking from the foot'])
    expect(text).toContain(words);
  expect((await auditPage(welcome)).violations).toEqual([]);
  for (const width of [1200, 640, 320]) {
    await welcome.setViewport({ width, height: 800 });
    expect(await welcome.$eval('body', misfits)).toEqual([]);
  }

  await welcome.select('select', 'DE');
  const worker = await serviceWorker(session.browser);
  await waitUntil(async () => {
    const stored = await worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get('profile')));
    return stored.includes('"DE"') || null;
  }, 'the domicile to be kept');
  await waitUntil(
    async () => (await readMarks(article)).some(({ verdict }) => verdict !== 'not-established') || null,
    'the marks to follow',
  );
  await welcome.reload();
  await welcome.waitForSelector('select');
  expect(await welcome.$eval('select', (select) => select.value)).toBe('DE');
  expect(session.errors).toEqual([]);
});

it('leads to the options', async () => {
  const welcome = await session.open(`${session.origin}/welcome.html`);
  const options = session.browser.waitForTarget((target) => target.url() === `${session.origin}/options.html`);
  await (await welcome.waitForSelector('aria/More in the options[role="button"]'))?.click();
  expect(await options).toBeDefined();
});
