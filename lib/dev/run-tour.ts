/** `npm run tour`: builds the extension and takes pictures of every surface, in each language it speaks. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import { ensureBrowser } from './find-browser';
import { everyHostIsHere, openExtension } from './open-extension';
import { servePages } from './serve-pages';
import { pictures, takeTour } from './tour';
import { shootInto } from './tour-picture';
import { shootSites } from './tour-sites';

const languages = readdirSync(join(import.meta.dirname, '../../public/_locales'));

const found = ensureBrowser(['chromium']);
await build({ browser: 'chrome' });
const server = await servePages();
const articleAt = (host: string) => `http://${host}:${new URL(server.origin).port}/article.html`;
try {
  for (const language of languages) {
    const opened = await openExtension(found, { headless: true, language, args: everyHostIsHere });
    try {
      await takeTour(opened, `${server.origin}/article.html`, language);
      await shootSites(opened, articleAt, shootInto(join(pictures, language)));
    } finally {
      await opened.browser.close();
    }
  }
} finally {
  server.close();
}
