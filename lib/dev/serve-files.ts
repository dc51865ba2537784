/** Finds the file a request for a folder of saved pages asks for, and says of which type it is. */
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

export interface ServedFile {
  body: Buffer;
  headers: Readonly<Record<string, string>>;
}

/** No character set is named: a saved page says its own. What is not listed is left to the browser, as it is on a disk. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

/** Null where nothing lies there, or above the folder. */
export function readServed(folder: string, path: string): ServedFile | null {
  try {
    const inside = normalize(decodeURIComponent(path));
    if (inside.startsWith('..')) return null;
    const file = join(folder, inside);
    if (!statSync(file).isFile()) return null;
    const type = types[extname(file).toLowerCase()];
    return { body: readFileSync(file), headers: type === undefined ? {} : { 'content-type': type } };
  } catch {
    return null;
  }
}
