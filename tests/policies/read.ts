/** What the example policies set, each read out of the form its browser and system take. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Set = Record<string, unknown>;

const text = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');

/** Values in the registry are JSON in strings. */
function readRegistry(file: string): Set {
  const lines = [...text(file).matchAll(/^"(\w+)"="(.*)"$/gm)];
  return Object.fromEntries(lines.map(([, key = '', value = '']) => [key, JSON.parse(value.replace(/\\(["\\])/g, '$1'))]));
}

function only<T>(by: Record<string, T>): T {
  const [value, ...others] = Object.values(by);
  if (value === undefined || others.length > 0) throw new Error('an example sets one extension');
  return value;
}

export const examples: Readonly<Record<string, () => Set>> = {
  'chrome-linux.json': () => only(JSON.parse(text('chrome-linux.json'))['3rdparty'].extensions),
  'chrome-windows.reg': () => readRegistry('chrome-windows.reg'),
  'edge-windows.reg': () => readRegistry('edge-windows.reg'),
  'firefox-policies.json': () => only(JSON.parse(text('firefox-policies.json')).policies['3rdparty'].Extensions),
};
