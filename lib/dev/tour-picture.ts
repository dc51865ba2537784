/** How the tour takes a picture: of a page or a part of it, light and dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Saves what a page shows in a scheme under a name. */
export type Shoot = (page: Page, name: string, scheme: Scheme, options?: Parameters<Page['screenshot']>[0]) => Promise<void>;

export function inScheme(page: Page, value: Scheme): Promise<void> {
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

export function shootInto(folder: string): Shoot {
  mkdirSync(folder, { recursive: true });
  return async (page, name, scheme, options = {}) => {
    await inScheme(page, scheme);
    await page.screenshot({ ...options, path: join(folder, `${name}-${scheme}.png`) });
  };
}
