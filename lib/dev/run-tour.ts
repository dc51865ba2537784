/**
 * `npm run tour`: builds the extension, takes pictures of every surface and writes what the stores ask for into `.output/store/`, in
 * each language it speaks.
 */
import { join } from 'node:path';
import { build } from 'wxt';
import { ensureBrowser } from './find-browser';
import { everyHostIsHere, openExtension } from './open-extension';
import { servePages } from './serve-pages';
import { storeLanguages } from './store/texts';
import { writeIcons, writeListings } from './store/write-listings';
import { pictures, takeTour } from './tour';
import { shootInto } from './tour-picture';
import { shootSites } from './tour-sites';

const listings = join(import.meta.dirname, '../../.output/store');

const found = ensureBrowser(['chromium']);
for (const browser of ['chrome', 'firefox']) await build({ browser });
const server = await servePages();
const articleAt = (host: string) => `http://${host}:${new URL(server.origin).port}/article.html`;
try {
  for (const language of storeLanguages) {
    const opened = await openExtension(found, { headless: true, language, args: everyHostIsHere });
    try {
      await takeTour(opened, `${server.origin}/article.html`, language);
      await shootSites(opened, articleAt, shootInto(join(pictures, language)));
      await writeListings(opened, `${server.origin}/article.html`, language, listings);
      await writeIcons(opened, listings);
    } finally {
      await opened.browser.close();
    }
  }
  console.log(`For the stores: ${listings}`);
} finally {
  server.close();
}
