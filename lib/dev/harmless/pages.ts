/** Which pages a run opens, and what is said where it cannot begin. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The pages in a folder and below, by their paths in it, with slashes. */
export function pagesIn(folder: string): string[] {
  if (folder === '') throw new Error('Say which folder of saved pages to open: npm run harmless -- path/to/pages');
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`There is no folder ${folder}. Name one that holds saved pages: npm run harmless -- path/to/pages`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html?$/i.test(name) && statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
  if (names.length === 0)
    throw new Error(`No .html or .htm file lies in ${folder}. Save pages into it from a browser (Ctrl+S), and run the command again.`);
  return names;
}

export function ensureBuilt(extension: string): void {
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`No built extension lies in ${extension}. Run npm run build first, then this command again.`);
}
