/**
 * Packs of data from files: looked at, used, followed by every surface, replaced and gone back from. The packs say nothing of a real
 * firm that `data/` does not: one leaves rules out, the other desk is made up.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { Desk } from '@/lib/desks/desk-schema';
import { serviceWorker } from '@/lib/dev/open-extension';
import { newKey, packFile } from '@/lib/dev/pack-files';
import { waitUntil } from '@/lib/dev/read-page';
import type { PacksKept } from '@/lib/packs/packs-kept';
import { temporaryFolder } from '@/tests/temporary-folder';
import { auditPage } from './axe';
import { textOf, useSession } from './harness';
import { verdictOnCard } from './verdict-on-card';

const profile = temporaryFolder();
const session = useSession({ profile });

let pem: string;
let publicKey: string;
const kraken: Desk = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/desks/kraken.json'), 'utf8'));
const silent: Desk = { ...kraken, eligibility: [] };
const made: Desk = {
  ...kraken,
  ...{ id: 'example-desk', name: 'Example Desk', aliases: [{ text: 'Example Desk', strength: 'strong' }], guideAlternatives: [] },
};

beforeAll(async () => {
  ({ pem, publicKey } = await newKey());
  await session.setProfile({ country: 'DE', clientType: 'fund', classification: 'professional' });
});

/** A file with this version of the pack: signed with the key, unless another or none is named. */
async function file(version: number, desks: Desk[], key: string | null = pem): Promise<string> {
  const payload = JSON.stringify({ id: 'our-firm', publisher: 'Example Firm', version, made: '2026-11-20', desks });
  const path = join(profile, `pack-${version}.json`);
  writeFileSync(path, await packFile(payload, key));
  return path;
}

const says = (page: Page, text: string) => waitUntil(async () => ((await textOf(page)).includes(text) ? true : null), text);
const press = async (page: Page, name: string) => (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();
const openPacks = () => session.open(`${session.origin}/options.html#packs`);

async function choose(page: Page, path: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

it('a signed pack is shown with what it changes, used once the user agrees to its key, and followed by card, popup, dossier and comparison', async () => {
  expect(await verdictOnCard(session)).toBe('Conditional');
  const page = await openPacks();
  await says(page, 'no pack is laid over them');
  await choose(page, await file(2, [silent, made]));
  await says(page, 'Example Firm: version 2 of “our-firm”');
  await says(page, '1 verdict changes');
  await says(page, 'Kraken OTC: conditional → not established');
  await says(page, '1 desk is new');
  await says(page, 'Signed with a key that is not known here');
  await says(page, publicKey);
  expect((await auditPage(page)).violations).toEqual([]);
  // Looking changes nothing, and neither does the button before the user agreed.
  await press(page, 'Use this pack');
  await says(page, 'nobody known vouches for this pack');
  expect(await verdictOnCard(session)).toBe('Conditional');
  await page.bringToFront();
  await (await page.waitForSelector('.preview input[type=checkbox]'))?.click();
  await press(page, 'Use this pack');
  await says(page, 'In use now: Example Firm: version 2');
  await page.close();

  expect(await verdictOnCard(session)).toBe('Not established');
  const popup = await session.open(`${session.origin}/popup.html`);
  await (await popup.waitForSelector('#search'))?.type('Example Desk');
  await popup.waitForSelector('#desk-example-desk');
  await popup.close();
  const dossier = await session.open(`${session.origin}/popup.html#desk/kraken`);
  await says(dossier, 'Not established');
  await says(dossier, 'With data of a pack: Example Firm: version 2 of “our-firm”');
  await dossier.close();
  const compare = await session.open(`${session.origin}/compare.html#kraken,example-desk`);
  await says(compare, 'Example Desk');
  await says(compare, 'Not established');
  await says(compare, 'With data of a pack: Example Firm');
  await compare.close();
});

it('it is still in use after a restart, and pages that stand open follow what is used and gone back from', async () => {
  await session.restart();
  expect(await verdictOnCard(session)).toBe('Not established');
  const dossier = await session.open(`${session.origin}/popup.html#desk/kraken`);
  await says(dossier, 'Not established');
  const page = await openPacks();
  await says(page, 'version 2 of “our-firm”');
  await press(page, 'Look at what going back to the data DeskLens came with would change');
  await says(page, 'Kraken OTC: not established → conditional');
  await says(page, '1 desk goes');
  await press(page, 'Go back');
  await says(page, 'In use now: the data DeskLens came with');
  await waitUntil(async () => (/Conditional/.test(await textOf(dossier)) ? true : null), 'the dossier to follow');
  expect(await verdictOnCard(session)).toBe('Conditional');
  // And to the pack again.
  await page.bringToFront();
  await press(page, 'Look at what going back would change (Example Firm: version 2 of “our-firm”, made on Nov 20, 2026)');
  await says(page, 'Kraken OTC: conditional → not established');
  await press(page, 'Go back');
  await says(page, 'In use now: Example Firm: version 2');
  await page.close();
  await dossier.close();
  expect(await verdictOnCard(session)).toBe('Not established');
});

it('a newer version with the same key needs no more agreement; an older, a changed and another key’s are told apart', async () => {
  const page = await openPacks();
  await choose(page, await file(1, [silent]));
  await says(page, 'this is version 1, and version 2 of the same pack is in use');
  await choose(page, await file(2, [silent, made]));
  await says(page, 'version 2 of this pack is the one in use');
  const other = await file(4, [silent], (await newKey()).pem);
  await choose(page, other);
  await says(page, 'The version in use is signed with another key');
  const path = await file(3, [silent]);
  writeFileSync(path, readFileSync(path, 'utf8').replace('Example Firm', 'Another Firm'));
  await choose(page, path);
  await says(page, 'changed or damaged after it was signed');
  await choose(page, await file(5, [kraken], null));
  await says(page, 'The version in use is signed, and this one is not');
  await choose(page, await file(3, [kraken, made]));
  await says(page, 'Signed with the same key as the version in use');
  expect(await page.$('.preview input[type=checkbox]')).toBeNull();
  await press(page, 'Use this pack');
  await says(page, 'In use now: Example Firm: version 3');
  await page.close();
  expect(await verdictOnCard(session)).toBe('Conditional');
});

it('a pack that no longer reads is kept and not used, which the options say; what is recorded stays', async () => {
  const worker = await serviceWorker(session.browser);
  await worker.evaluate(async () => {
    const { packs } = (await chrome.storage.local.get('packs')) as { packs: { version: number; value: PacksKept } };
    const { inUse, before } = packs.value;
    const cut = inUse && { ...inUse, text: inUse.text.slice(0, 500), used: '2026-11-28T00:00:00.000Z' };
    await chrome.storage.local.set({ packs: { version: packs.version, value: { inUse: cut, before } } });
  });
  expect(await verdictOnCard(session)).toBe('Conditional');
  const popup = await session.open(`${session.origin}/popup.html`);
  await says(popup, 'can no longer be used; what is shown are the data DeskLens came with');
  await popup.close();
  const page = await openPacks();
  await says(page, 'A pack that can no longer be used');
  await says(page, 'The pack is kept and not used; the data DeskLens came with are shown instead. Not read: it was cut off or damaged');
  expect((await auditPage(page)).violations).toEqual([]);
  await press(page, 'Look at what going back would change (Example Firm: version 2 of “our-firm”, made on Nov 20, 2026)');
  await press(page, 'Go back');
  await says(page, 'In use now: Example Firm: version 2');
  await page.close();
  expect(await verdictOnCard(session)).toBe('Not established');
  expect(session.errors).toEqual([]);
});
