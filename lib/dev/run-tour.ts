/** `npm run tour`: builds the extension and takes pictures of every surface, in each language it speaks. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import { ensureBrowser } from './find-browser';
import { openExtension } from './open-extension';
import { servePages } from './serve-pages';
import { takeTour } from './tour';

const languages = readdirSync(join(import.meta.dirname, '../../public/_locales'));

const found = ensureBrowser(['chromium']);
await build({ browser: 'chrome' });
const server = await servePages();
try {
  for (const language of languages) {
    const opened = await openExtension(found, { headless: true, language });
    await takeTour(opened, `${server.origin}/article.html`, language).finally(() => opened.browser.close());
  }
} finally {
  server.close();
}
