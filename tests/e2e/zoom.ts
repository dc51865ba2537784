/** Zooms a tab as its user does from the browser's menu: everything in it, its media queries too. Chromium only. */
import type { Browser, Page } from 'puppeteer-core';
import { serviceWorker } from '@/lib/dev/open-extension';

/** Zooms this tab alone, which has to be the one in front; 1 is the size it was made for. */
export async function zoomTab(browser: Browser, page: Page, factor: number): Promise<void> {
  const worker = await serviceWorker(browser);
  await worker.evaluate(async (zoom) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error('no tab is in front');
    await chrome.tabs.setZoomSettings(tab.id, { scope: 'per-tab' });
    await chrome.tabs.setZoom(tab.id, zoom);
  }, factor);
  await page.waitForFunction((zoom) => Math.abs(devicePixelRatio - zoom) < 0.01, {}, factor);
}
