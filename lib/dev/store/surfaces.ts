/** Photographs the surfaces a listing shows, on the sample page and for the sample user, each as large as its picture has room for. */
import type { Page } from 'puppeteer-core';
import { type OpenExtension, openPopup } from '../open-extension';
import { hoverMark, waitForCard, waitForMarks } from '../read-page';
import { inScheme, type Scheme } from '../tour-picture';

export interface Surface {
  /** Base64. */
  png: string;
  /** In px of the picture. */
  width: number;
  scheme: Scheme;
}

/** A part of the browser: size in CSS px, and what it is drawn larger by, so that small text can be read in a store's list. */
interface View {
  width: number;
  height: number;
  scale: number;
}

/** A panel beside a page; drawn larger it fills the height of a picture. */
const PANEL: View = { width: 540, height: 506, scale: 1.5 };
/** The article, wide enough for a card beside a name. */
const ARTICLE: View = { width: 900, height: 764, scale: 1 };
/** A window in which the popup becomes as tall as it may. */
const WINDOW: View = { width: 1200, height: 900, scale: 1 };
/** The comparison beneath its caption, from which it runs off the picture. */
const COMPARISON: View = { width: 1216, height: 700, scale: 1 };
/** The browser draws a popup no taller than this, in px of the picture: what is beyond would show its top again. */
const POPUP_HEIGHT = 600;

type Take = (extension: OpenExtension, article: string) => Promise<Surface>;

export const surfaces: Readonly<Record<'card' | 'popup' | 'evidence' | 'compare' | 'checklist', Take>> = {
  card: (extension, article) =>
    inTab(extension, article, ARTICLE, async (page) => {
      await waitForMarks(page);
      await inScheme(page, 'light');
      await hoverMark(page, 'Kraken OTC');
      await waitForCard(page);
      return photograph(page, ARTICLE, 'light');
    }),
  popup: (extension, article) =>
    inTab(extension, article, WINDOW, async (page) => {
      await waitForMarks(page);
      const popup = await openPopup(extension.browser);
      try {
        // Its field has the focus, with a caret that comes and goes.
        await (await popup.waitForSelector('#tab-page'))?.click();
        await inScheme(popup, 'light');
        const { width, height } = await popup.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        const scale = POPUP_HEIGHT / height;
        const png = await popup.screenshot({ encoding: 'base64', clip: { x: 0, y: 0, width, height, scale } });
        return { png, width: width * scale, scheme: 'light' };
      } finally {
        await popup.close();
      }
    }),
  evidence: (extension) =>
    inOwnPage(extension, 'sidepanel.html#desk/coinbase', PANEL, async (page) => {
      await page.waitForSelector('#part-score details.factor');
      await page.$$eval('#part-score details.factor', ([, , , costs]) => {
        costs?.setAttribute('open', '');
        costs?.querySelector('summary')?.scrollIntoView({ block: 'center' });
      });
      return photograph(page, PANEL, 'light');
    }),
  compare: (extension) =>
    inOwnPage(extension, 'compare.html#kraken,coinbase,galaxy', COMPARISON, (page) => photograph(page, COMPARISON, 'light')),
  checklist: (extension) => inOwnPage(extension, 'sidepanel.html#desk/kraken/checklist', PANEL, (page) => photograph(page, PANEL, 'dark')),
};

/** Chromium only: in Firefox the address of our pages cannot be known. */
function inOwnPage(extension: OpenExtension, address: string, view: View, take: (page: Page) => Promise<Surface>): Promise<Surface> {
  return inTab(extension, `${extension.origin}/${address}`, view, async (page) => {
    await page.waitForSelector('main:not([aria-busy])');
    return take(page);
  });
}

async function inTab({ browser }: OpenExtension, url: string, view: View, take: (page: Page) => Promise<Surface>): Promise<Surface> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: view.width, height: view.height, deviceScaleFactor: view.scale });
    await page.goto(url);
    await page.bringToFront();
    return await take(page);
  } finally {
    await page.close();
  }
}

async function photograph(page: Page, { width, scale }: View, scheme: Scheme): Promise<Surface> {
  await inScheme(page, scheme);
  // Else the window is resized for the picture, which closes a card.
  const png = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
  return { png, width: width * scale, scheme };
}
