/** Puts a photographed surface and its caption together to a picture of the size a store asks for, in a page of its own (picture.html). */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import type { Surface } from './surfaces';

const frame = pathToFileURL(join(import.meta.dirname, 'picture.html')).href;

export interface Size {
  width: number;
  height: number;
}

/** Where the caption stands to the surface. `tile` has our icon instead of a surface, `icon` nothing but that. */
export type Layout = 'beside' | 'below' | 'tile' | 'icon';

export interface Composition {
  size: Size;
  layout: Layout;
  caption: { title: string; text: string };
  surface?: Surface;
  /** Width of the icon in px, where it is not the layout's own. */
  iconWidth?: number;
}

/** As a PNG: opaque, but of an icon. */
export async function compose(browser: Browser, { size, layout, caption, surface, iconWidth }: Composition): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ ...size, deviceScaleFactor: 1 });
    await page.goto(frame);
    await page.$eval('body', (body, name) => body.setAttribute('class', name), surface?.scheme === 'dark' ? `${layout} dark` : layout);
    await page.$eval('h1', (heading, title) => heading.replaceChildren(title), caption.title);
    await page.$eval('p', (line, text) => line.replaceChildren(text), caption.text);
    if (iconWidth !== undefined) await page.$eval('#icon', (icon, width) => icon.setAttribute('style', `width: ${width}px`), iconWidth);
    if (surface) await page.$eval('#surface', place, `data:image/png;base64,${surface.png}`, surface.width);
    return await page.screenshot({ omitBackground: layout === 'icon' });
  } finally {
    await page.close();
  }
}

async function place(image: Element, address: string, width: number): Promise<void> {
  if (!(image instanceof HTMLImageElement)) return;
  image.src = address;
  image.width = width;
  await image.decode();
}
