/**
 * Vite plugin: checks `data/` and serves it to the code as virtual modules. A bad entry stops the build.
 * `virtual:directory` is everything, for the background and our own pages; `virtual:spotting` is names and vocabulary,
 * for the script that marks; `virtual:names` is the pattern of the names alone, for the one that runs on every page.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { DirectoryData } from '@/lib/desks/directory';
import type { SpottingIndex } from '@/lib/spotting/vocabulary';
import { today } from '../adapters/clock';
import { patternOf } from '../spotting/look';
import { loadDirectory } from './load-data';

const modules: Readonly<Record<string, (directory: DirectoryData) => unknown>> = {
  'virtual:directory': (directory) => directory,
  'virtual:spotting': toSpottingIndex,
  'virtual:names': ({ desks }) => patternOf(desks.flatMap(({ aliases }) => aliases.map(({ text }) => text))),
};

export function dataPlugin(root: string): Plugin {
  const load = () => loadDirectory(root, today());
  return {
    name: 'desklens-data',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      const make = modules[id.replace(/^\0/, '')];
      if (!make) return undefined;
      for (const file of dataFiles(root)) this.addWatchFile(file);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(make(load())))});`;
    },
  };
}

export function toSpottingIndex({ desks, vocabulary }: DirectoryData): SpottingIndex {
  const names = desks.flatMap((desk) => desk.aliases.map(({ text, strength }) => ({ text, desk: desk.id, strength })));
  return { names, ...vocabulary };
}

function dataFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(root, name));
}
