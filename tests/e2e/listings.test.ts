/** What the tour writes for the stores: texts that fit the built manifests and the stores' limits, and pictures of the sizes asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/dev/store/facts';
import { listingOf, problemsOf } from '@/lib/dev/store/listing';
import { stores } from '@/lib/dev/store/stores';
import { storeLanguages, texts } from '@/lib/dev/store/texts';
import { writeIcons, writeListings } from '@/lib/dev/store/write-listings';
import { temporaryFolder } from '@/tests/temporary-folder';
import { useSession } from './harness';

const session = useSession();

describe.each(Object.values(stores))('$title', (store) => {
  it.each(storeLanguages)('takes every text of the listing in %s, with a reason for each permission of the manifest', (language) => {
    const entries = listingOf(store, texts[language], factsOf(store, language));
    expect(problemsOf(entries)).toEqual([]);
    expect(entries.length).toBeGreaterThan(8);
  });
});

it('no permission is given a reason that no manifest asks for', () => {
  const asked = Object.values(stores).flatMap((store) => {
    const { permissions, optional_permissions, host_permissions } = factsOf(store, 'en').manifest;
    return [...permissions, ...optional_permissions, ...host_permissions];
  });
  expect(Object.keys(texts.en.permissions).sort()).toEqual([...new Set(asked)].sort());
});

describe('what is written', () => {
  const output = temporaryFolder();
  beforeAll(async () => {
    await writeListings(session, `${session.server.origin}/article.html`, 'en', output);
    await writeIcons(session, output);
  });

  it.each(['chrome', 'edge', 'firefox'])('for %s has texts, and opaque pictures of the sizes asked for', (store) => {
    const files = readdirSync(join(output, store, 'en')).sort();
    const screenshots = files.filter((name) => /^\d-/.test(name));
    expect(screenshots).toHaveLength(5);
    const tile = store === 'firefox' ? [] : ['tile.png'];
    expect(files).toEqual([...screenshots, 'listing.txt', ...tile]);
    for (const name of screenshots) expect([name, pngOf(join(output, store, 'en', name))]).toEqual([name, [1280, 800, OPAQUE]]);
    for (const name of tile) expect(pngOf(join(output, store, 'en', name))).toEqual([440, 280, OPAQUE]);
    const side = store === 'edge' ? 300 : 128;
    expect(pngOf(join(output, store, 'icon.png'))).toEqual([side, side, WITH_ALPHA]);
  });
});

/** Colour types of a PNG. */
const OPAQUE = 2;
const WITH_ALPHA = 6;

/** Width, height and colour type, from the head of the file. */
function pngOf(path: string): number[] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes.readUInt8(25)];
}
