/** What an organisation sets in Firefox, which takes a policy in when it starts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser } from '@/lib/dev/find-browser';
import { waitUntil } from '@/lib/dev/read-page';
import { fieldOf, lockedTo, own, SET } from '@/tests/policies/fields';
import { policyFileOf } from '@/tests/policies/file';
import { examples } from '@/tests/policies/read';
import { readMarks, useFirefox, waitForMarks } from './harness';

const textOf = (text: string) => text.replace(/\s+/g, ' ');

describe('with a policy', () => {
  const policy = policyFileOf(ensureBrowser(['firefox']));
  beforeAll(() => policy.write({ ...examples['firefox-policies.json']?.(), colour: 'red' }));
  const session = useFirefox(['intranet.example', 'news.example']);
  afterAll(() => policy.remove());

  it('options show fields as set, with what joins the lists, and name the key that is not known', async () => {
    const page = await session.own('options.html');
    await waitUntil(() => fieldOf(page, 'Domicile'), 'the form');
    expect(await fieldOf(page, 'Domicile')).toEqual(lockedTo('DE'));
    expect(await fieldOf(page, 'Hours')).toEqual(own(''));
    const text = textOf(await page.$eval('body', (body) => body.innerText));
    expect(text).toContain('Not used, because this version knows no such key: colour.');
    expect(text).toContain('Switched off: Quotes and Counterparty memo.');
    expect(text).toMatch(/intranet\.example.{0,4}Set by your organisation/);
    expect(text).toMatch(/otc-desk\.example Example Counterparty.{0,4}Set by your organisation/);
  });

  it('options show the address of the organisation’s pack and whose keys it lists', async () => {
    const page = await session.own('options.html#packs');
    await page.waitForSelector('#organisation-pack');
    const text = textOf(await page.$eval('body', (body) => body.innerText));
    expect(text).toMatch(/https:\/\/packs\.example\/our-firm\.json.{0,4}Set by your organisation/);
    expect(text).toMatch(/signed with keys of these publishers are used: Example Firm, research.{0,4}Set by your organisation/);
  });

  it('a paused site is not marked, and others are', async () => {
    const at = (host: string) => `http://${host}:${new URL(session.server.origin).port}/article.html`;
    const paused = await session.visit(at('intranet.example'));
    await waitForMarks(await session.visit(at('news.example')));
    expect(await readMarks(paused)).toEqual([]);
  });

  it('a desk has no tab for what is switched off', async () => {
    const page = await session.own('popup.html#desk/kraken/checklist');
    await page.waitForSelector('[role=tab]');
    expect(await page.$$eval('[role=tab]', (found) => found.map(({ textContent }) => textContent))).toEqual([
      'Evidence',
      'Checklist',
      'Settlement',
    ]);
  });
});

describe('without one', () => {
  const session = useFirefox();

  it('nothing is set', async () => {
    const page = await session.own('options.html');
    await waitUntil(() => fieldOf(page, 'Domicile'), 'the form');
    expect(await fieldOf(page, 'Domicile')).toEqual(own(''));
    expect(await page.$eval('body', (body) => body.innerText)).not.toContain(SET);
  });
});
