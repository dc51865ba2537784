/** A copy of the project to build with other data: what a user with an older or newer version has. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from '@/lib/desks/desk-schema';

const root = join(import.meta.dirname, '../..');

export interface ProjectCopy {
  /** Folder of the extension it builds for Chrome and Edge. */
  extension: string;
  /** The same for Firefox. */
  firefoxExtension: string;
  /** Writes a desk's file anew: the project's own, changed; or one more, made from another's. */
  writeDesk(id: string, change: (desk: Desk) => Desk, from?: string): void;
  /** Takes a desk that was added out again. */
  removeDesk(id: string): void;
  /** Builds it as this version: exit code and all that was printed. A browser takes up new code only with a new version. */
  build(version: string, browser?: 'chrome' | 'firefox'): { status: number | null; output: string };
  remove(): void;
}

export function copyProject(): ProjectCopy {
  const copy = mkdtempSync(join(tmpdir(), 'desklens-build-'));
  for (const name of ['components', 'data', 'entrypoints', 'lib', 'public', 'package.json', 'tsconfig.json', 'wxt.config.ts']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return {
    extension: join(copy, '.output/chrome-mv3'),
    firefoxExtension: join(copy, '.output/firefox-mv3'),
    writeDesk(id, change, from = id) {
      const desk: Desk = JSON.parse(readFileSync(join(root, `data/desks/${from}.json`), 'utf8'));
      writeFileSync(join(copy, `data/desks/${id}.json`), JSON.stringify(change(desk)));
    },
    removeDesk: (id) => rmSync(join(copy, `data/desks/${id}.json`)),
    build(version, browser = 'chrome') {
      const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...manifest, version }));
      const wxt = (...args: string[]) =>
        spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), ...args], {
          cwd: copy,
          encoding: 'utf8',
          env: withoutRunner(process.env),
        });
      // As after npm install: without the types it writes, the first build is another one.
      wxt('prepare');
      const { status, stdout, stderr } = wxt('build', '--browser', browser);
      return { status, output: stdout + stderr };
    },
    remove: () => rmSync(copy, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** A test runner says in the environment that it tests, which makes another build. */
function withoutRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/.test(name)));
}
