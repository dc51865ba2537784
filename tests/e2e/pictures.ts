/** Compares pictures of a window by their pixels, in a browser, which can read them. */
import type { Page } from 'puppeteer-core';
import type { Box } from '@/lib/dev/read-page';

export interface Picture {
  /** PNG in base64: of the whole window, since a part of it would have the window grown or scrolled. */
  png: string;
  /** What of it is meant, in whole pixels. */
  box: Box;
}

export async function takePicture(page: Page, box: Box): Promise<Picture> {
  return { png: await page.screenshot({ encoding: 'base64' }), box };
}

/** The largest difference of one colour of one pixel, 0 to 255, of two pictures of one size. */
export function farthestPixel(page: Page, one: Picture, other: Picture): Promise<number> {
  return page.evaluate(
    async (...pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async ({ png, box: { x, y, width, height } }) => {
          const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
          const canvas = new OffscreenCanvas(width, height).getContext('2d');
          canvas?.drawImage(await createImageBitmap(new Blob([bytes], { type: 'image/png' })), -x, -y);
          return canvas?.getImageData(0, 0, width, height).data;
        }),
      );
      if (!a || !b || a.length !== b.length) throw new Error('the pictures cannot be compared');
      return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? 0))), 0);
    },
    one,
    other,
  );
}
