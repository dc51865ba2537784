/**
 * The file from which a browser takes in what an organisation sets: where it stands, written and taken away again. It lies outside the
 * browser's profile, so it takes a system where that folder may be written; elsewhere this throws, and the tests fail.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FoundBrowser } from '@/lib/dev/find-browser';
import { builtExtension } from '@/lib/dev/open-extension';

export interface PolicyFile {
  /** What is set from now on. */
  write(policy: Readonly<Record<string, unknown>>): void;
  /** Nothing is set from now on. Takes away what was made for it too. */
  remove(): void;
}

/** For an extension that is loaded from a folder Chromium makes its id of the folder's path. */
const builtId = () => {
  const digest = createHash('sha256').update(realpathSync(builtExtension)).digest('hex');
  return [...digest.slice(0, 32)].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
};

/** `found`: the browser that is to read it. */
export function policyFileOf(found: FoundBrowser): PolicyFile {
  if (process.platform !== 'linux') throw new Error('policies are tested on Linux, where they are files');
  if (found.family === 'firefox')
    return fileAt('/etc/firefox/policies/policies.json', (policy) => ({
      policies: { '3rdparty': { Extensions: { 'desklens@desklens.example': policy } } },
    }));
  const name = basename(found.path);
  const folder = /edge/.test(name) ? '/etc/opt/edge' : /chromium/.test(name) ? '/etc/chromium' : '/etc/opt/chrome';
  return fileAt(join(folder, 'policies/managed/desklens-test.json'), (policy) => ({
    '3rdparty': { extensions: { [builtId()]: policy } },
  }));
}

function fileAt(path: string, whole: (policy: Readonly<Record<string, unknown>>) => unknown): PolicyFile {
  let made: string | undefined;
  return {
    write: (policy) => {
      made ??= mkdirSync(dirname(path), { recursive: true });
      // In one step: the browser watches, and half a file sets nothing.
      writeFileSync(`${path}.new`, JSON.stringify(whole(policy)));
      renameSync(`${path}.new`, path);
    },
    remove: () => {
      rmSync(path, { force: true });
      if (made !== undefined) rmSync(made, { recursive: true });
      made = undefined;
    },
  };
}
