/**
 * Vite plugin: checks `data/` and serves it to the code as virtual modules. A bad entry stops the build.
 * `virtual:directory` is everything, for the background; `virtual:desks` is everything but the desks, with the way to these a few
 * at a time, for our own pages; `virtual:spotting` is names and vocabulary, for the script that marks; `virtual:names` is the
 * pattern of the names alone, for the one that runs on every page, and `virtual:hosts` the shapes of hosts that may resemble an
 * official domain, for the same. `virtual:look-alikes` is what the background decides those with.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { CompiledDesk, DirectoryData } from '@/lib/desks/directory';
import type { SpottingIndex } from '@/lib/spotting/vocabulary';
import { today } from '../adapters/clock';
import { hostShapesOf } from '../domains/host-look';
import type { LookAlikeWords } from '../domains/words-schema';
import { patternOf } from '../spotting/look';
import { namesOf } from '../spotting/names';
import { loadDirectory } from './load-data';
import { loadLookAlikes, toGuardData } from './load-look-alikes';

/** Desks that are loaded together: of the largest some 600 kB, which a browser reads in the time of a few frames. */
export const DESKS_A_CHUNK = 16;

const modules: Readonly<Record<string, (directory: DirectoryData, words: () => LookAlikeWords) => string>> = {
  'virtual:directory': asDefault,
  'virtual:spotting': (directory) => asDefault(toSpottingIndex(directory)),
  'virtual:names': ({ desks }) => asDefault(patternOf(desks.flatMap(({ aliases }) => aliases.map(({ text }) => text)))),
  'virtual:desks': toShelf,
  'virtual:look-alikes': (directory, words) => asDefault(toGuardData(words(), directory)),
  'virtual:hosts': (directory, words) => asDefault(hostShapesOf(toGuardData(words(), directory))),
};
const chunk = /^virtual:desks\/(\d+)$/;

export function dataPlugin(root: string): Plugin {
  // Read once a build, however many chunks it has.
  let read: DirectoryData | null = null;
  const load = () => {
    read ??= loadDirectory(root, today());
    return read;
  };
  const codeOf = (id: string): string | undefined => {
    const make = modules[id];
    if (make) return make(load(), () => loadLookAlikes(root, load()));
    const [, number] = chunk.exec(id) ?? [];
    return number === undefined ? undefined : asDefault(desksIn(load(), Number(number)));
  };
  return {
    name: 'desklens-data',
    buildStart: () => {
      read = null;
    },
    watchChange: () => {
      read = null;
    },
    resolveId: (id) => (id in modules || chunk.test(id) ? `\0${id}` : undefined),
    load(id) {
      const code = codeOf(id.replace(/^\0/, ''));
      if (code !== undefined) for (const file of dataFiles(root)) this.addWatchFile(file);
      return code;
    },
  };
}

function toShelf({ desks, ...rest }: DirectoryData): string {
  const names = desks.map(({ id, name, aliases, entities }) => ({
    id,
    name,
    aliases: aliases.map(({ text }) => ({ text })),
    entities: entities.map((entity) => ({ name: entity.name })),
  }));
  const loaders = Array.from({ length: Math.ceil(desks.length / DESKS_A_CHUNK) }, (_, i) => `() => import("virtual:desks/${i}")`);
  return `export const rest = ${parsed(rest)};
export const names = ${parsed(names)};
export const chunks = [${loaders.join()}];
export const desksAChunk = ${DESKS_A_CHUNK};`;
}

function desksIn({ desks }: DirectoryData, number: number): CompiledDesk[] {
  return desks.slice(number * DESKS_A_CHUNK, (number + 1) * DESKS_A_CHUNK);
}

function asDefault(value: unknown): string {
  return `export default ${parsed(value)};`;
}

/** Text that a browser parses as JSON, which is faster than as code. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

export function toSpottingIndex({ desks, vocabulary }: DirectoryData): SpottingIndex {
  return { names: namesOf(desks), ...vocabulary };
}

function dataFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(root, name));
}
