/** Writes what every store asks for into `.output/store/<store>/`: texts and pictures in a language, and the icon. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenExtension, serviceWorker } from '../open-extension';
import { sampleUser } from '../sample-user';
import { compose } from './compose';
import { factsOf } from './facts';
import { listingOf, problemsOf, written } from './listing';
import { SCREENSHOT, stores, TILE } from './stores';
import { type Surface, surfaces } from './surfaces';
import { type Picture, type StoreLanguage, texts } from './texts';

/** Both builds must be there; `article` is the sample page. Throws with all that a store would not take. */
export async function writeListings(extension: OpenExtension, article: string, language: StoreLanguage, output: string): Promise<void> {
  const pictures = await takePictures(extension, article, language);
  const problems: string[] = [];
  for (const [name, store] of Object.entries(stores)) {
    const folder = join(output, name, language);
    mkdirSync(folder, { recursive: true });
    const entries = listingOf(store, texts[language], factsOf(store, language));
    problems.push(...problemsOf(entries).map((problem) => `${store.title}, ${language}: ${problem}`));
    writeFileSync(join(folder, 'listing.txt'), written(`${store.title}, ${language}`, entries));
    for (const [i, picture] of store.pictures.entries()) {
      const png = pictures.get(picture);
      if (png) writeFileSync(join(folder, picture === 'tile' ? 'tile.png' : `${i + 1}-${picture}.png`), png);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

async function takePictures(extension: OpenExtension, article: string, language: StoreLanguage): Promise<Map<Picture, Uint8Array>> {
  const { browser } = extension;
  const worker = await serviceWorker(browser);
  await worker.evaluate((stored) => chrome.storage.local.set(stored), sampleUser);
  const captions = texts[language].pictures;
  const pictures = new Map<Picture, Uint8Array>();
  for (const picture of Object.keys(surfaces) as (keyof typeof surfaces)[]) {
    const surface: Surface = await surfaces[picture](extension, article);
    const layout = picture === 'compare' ? 'below' : 'beside';
    pictures.set(picture, await compose(browser, { size: SCREENSHOT, layout, caption: captions[picture], surface }));
  }
  pictures.set('tile', await compose(browser, { size: TILE, layout: 'tile', caption: captions.tile }));
  return pictures;
}

/** The icon of every store. */
export async function writeIcons({ browser }: OpenExtension, output: string): Promise<void> {
  for (const [name, { icon }] of Object.entries(stores)) {
    mkdirSync(join(output, name), { recursive: true });
    const size = { width: icon.side, height: icon.side };
    const png = await compose(browser, { size, layout: 'icon', caption: { title: '', text: '' }, iconWidth: icon.drawing });
    writeFileSync(join(output, name, 'icon.png'), png);
  }
}
