/**
 * `npm start`: finds a browser, builds the extension for it and opens both on the bundled sample article. With no
 * display it runs the tour instead.
 */
import { build } from 'wxt';
import { ensureBrowser } from './find-browser';
import { openExtension } from './open-extension';
import { servePages } from './serve-pages';
import { takeTour } from './tour';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  const found = ensureBrowser(hasDisplay ? ['chromium', 'firefox'] : ['chromium']);
  console.log(`Browser: ${found.path}`);
  await build({ browser: found.family === 'firefox' ? 'firefox' : 'chrome' });
  const server = await servePages();
  // A person sees the browser's own language.
  const opened = await openExtension(found, { headless: !hasDisplay, ...(hasDisplay ? { welcome: true } : { language: 'en-US' }) });
  const article = `${server.origin}/article.html`;
  try {
    if (hasDisplay) {
      const [page = await opened.browser.newPage()] = await opened.browser.pages();
      await page.goto(article);
      console.log(`DeskLens is running on ${article}. Rest the pointer on an underlined name. Close the browser to end.`);
      await new Promise<void>((resolve) => opened.browser.once('disconnected', () => resolve()));
    } else {
      await takeTour(opened, article, 'en');
    }
  } finally {
    await opened.browser.close();
    server.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
