/** `npm run soak`: an hour of simulated reading: 200 pages, 2,000 cards, the service worker stopped 50 times. Needs a build. */
import { ensureBrowser } from './find-browser';
import { openExtension } from './open-extension';
import { servePages } from './serve-pages';
import { soak, soakArgs } from './soak';

const server = await servePages();
const { browser, origin } = await openExtension(ensureBrowser(['chromium']), { headless: true, language: 'en-US', args: soakArgs });
try {
  const begun = performance.now();
  const result = await soak(browser, origin ?? '', server, { pages: 200, hovers: 2_000, stops: 50 });
  console.log(`${Math.round((performance.now() - begun) / 60_000)} minutes`, result);
  if (result.errors.length > 0 || result.kept < result.ticked) process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
