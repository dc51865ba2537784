import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '@/tests/temporary-folder';

/**
 * Runs the real linter with the real configuration on a snippet in each room. The snippets stand in a folder of their
 * own: given on standard input, this version of the linter says of any text that it is not fixed.
 */
const repository = join(import.meta.dirname, '../../..');
const folder = temporaryFolder();
copyFileSync(join(repository, 'biome.json'), join(folder, 'biome.json'));

/** The linter's errors for one file, by rule. */
function lint(path: string, snippet: string): string[] {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${snippet}\n`);
  const biome = join(repository, 'node_modules/.bin/biome');
  const { status, stdout, error } = spawnSync(biome, ['lint', '--vcs-enabled=false', '--reporter=github', path], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error) throw error;
  const rules = Array.from(stdout.matchAll(/^::error title=([^,]+),/gm), (match) => match[1] ?? '');
  if ((status === 0) !== (rules.length === 0)) throw new Error(`the linter ended with ${status} and said: ${stdout}`);
  return rules;
}

const imports = 'lint/style/noRestrictedImports';
const globals = 'lint/style/noRestrictedGlobals';

it.each([
  ['a pure room', 'preact', 'lib/scoring/sample.ts', "import { h } from 'preact';\nexport const sample = h;", imports],
  [
    'a pure room',
    'Preact hooks',
    'lib/card/sample.ts',
    "import { useState } from 'preact/hooks';\nexport const sample = useState;",
    imports,
  ],
  [
    'a pure room',
    'an adapter',
    'lib/scoring/sample.ts',
    "import { clock } from '@/lib/adapters/clock';\nexport const sample = clock;",
    imports,
  ],
  [
    'a pure room',
    'an adapter by its path',
    'lib/scoring/sample.ts',
    "import { clock } from '../adapters/clock';\nexport const sample = clock;",
    imports,
  ],
  [
    'a pure room',
    'a component',
    'lib/card/sample.ts',
    "import { Notice } from '@/components/Notice';\nexport const sample = Notice;",
    imports,
  ],
  [
    'a pure room',
    'an entrypoint',
    'lib/card/sample.ts',
    "import { App } from '@/entrypoints/popup/App';\nexport const sample = App;",
    imports,
  ],
  [
    'a pure room',
    'the developer tools',
    'lib/desks/sample.ts',
    "import { load } from '@/lib/dev/load-data';\nexport const sample = load;",
    imports,
  ],
  [
    'a pure room',
    'node:fs',
    'lib/desks/sample.ts',
    "import { readFileSync } from 'node:fs';\nexport const sample = readFileSync;",
    imports,
  ],
  [
    'a pure room',
    'the browser',
    'lib/profile/sample.ts',
    "import { browser } from 'wxt/browser';\nexport const sample = browser;",
    imports,
  ],
  [
    'a pure room',
    'the directory',
    'lib/scoring/sample.ts',
    "import directory from 'virtual:directory';\nexport const sample = directory;",
    imports,
  ],
  ['a pure room', 'Date.now', 'lib/evidence/sample.ts', 'export const sample = Date.now();', globals],
  ['a pure room', 'new Date', 'lib/evidence/sample.ts', 'export const sample = new Date();', globals],
  ['a pure room', 'setTimeout', 'lib/card/sample.ts', 'setTimeout(() => {}, 10);\nexport {};', globals],
  ['a pure room', 'document', 'lib/spotting/sample.ts', 'export const sample = document.title;', globals],
  ['a pure room', 'chrome', 'lib/checklist/sample.ts', 'export const sample = chrome.storage;', globals],
  [
    'an adapter',
    'a component',
    'lib/adapters/sample.ts',
    "import { Notice } from '@/components/Notice';\nexport const sample = Notice;",
    imports,
  ],
  ['an adapter', 'Preact', 'lib/adapters/page/sample.ts', "import { render } from 'preact';\nexport const sample = render;", imports],
  [
    'a component',
    'wxt/browser',
    'components/Sample.tsx',
    "import { browser } from 'wxt/browser';\nexport const sample = browser;",
    imports,
  ],
  [
    'a component',
    'an adapter',
    'components/Sample.tsx',
    "import { clock } from '@/lib/adapters/clock';\nexport const sample = clock;",
    imports,
  ],
  ['the content script', 'zod', 'entrypoints/marks/sample.ts', "import * as z from 'zod';\nexport const sample = z;", imports],
  ['the content script', 'zod/mini', 'entrypoints/marks/sample.ts', "import * as z from 'zod/mini';\nexport const sample = z;", imports],
  [
    'the content script',
    'a component',
    'entrypoints/marks/sample.ts',
    "import { Notice } from '@/components/Notice';\nexport const sample = Notice;",
    imports,
  ],
  [
    'the content script',
    'the directory',
    'entrypoints/marks/sample.ts',
    "import directory from 'virtual:directory';\nexport const sample = directory;",
    imports,
  ],
  [
    'the content script',
    'storage',
    'entrypoints/marks/sample.ts',
    "import { item } from '@/lib/adapters/storage/items';\nexport const sample = item;",
    imports,
  ],
  ['a component', 'the browser without an import', 'components/Sample.tsx', 'export const sample = () => chrome.runtime.id;', globals],
  [
    'the content script',
    'the schemas, which carry zod',
    'entrypoints/marks/sample.ts',
    "import { deskSchema } from '@/lib/desks/desk-schema';\nexport const sample = deskSchema;",
    imports,
  ],
  [
    'an entrypoint',
    'another entrypoint',
    'entrypoints/popup/sample.ts',
    "import { App } from '../options/App';\nexport const sample = App;",
    imports,
  ],
])('%s may not use %s', (_room, _what, path, snippet, rule) => {
  expect(lint(path, snippet)).toContain(rule);
});

it.each([
  [
    'a pure room',
    'another pure room and date-fns',
    'lib/scoring/clean.ts',
    "import { parseISO } from 'date-fns';\nimport { counts } from '@/lib/evidence/claim-status';\nexport const clean = [parseISO, counts];",
  ],
  [
    'an adapter',
    'the browser, a timer and a pure room',
    'lib/adapters/clean.ts',
    "import { browser } from 'wxt/browser';\nimport { counts } from '@/lib/evidence/claim-status';\nsetTimeout(() => browser.runtime.id, 10);\nexport const clean = counts;",
  ],
  [
    'a component',
    'Preact and a pure room',
    'components/Clean.tsx',
    "import { useState } from 'preact/hooks';\nimport { interval } from '@/lib/assessment/words';\nexport const clean = [useState, interval];",
  ],
  [
    'the content script',
    'spotting and a page adapter',
    'entrypoints/marks/clean.ts',
    "import index from 'virtual:spotting';\nimport { pageMarks } from '@/lib/adapters/page/page-marks';\nimport { createSpotter } from '@/lib/spotting/find-mentions';\nexport const clean = [index, pageMarks, createSpotter];",
  ],
  [
    'an entrypoint',
    'a component and an adapter',
    'entrypoints/popup/clean.ts',
    "import { Notice } from '@/components/Notice';\nimport { clock } from '@/lib/adapters/clock';\nexport const clean = [Notice, clock];",
  ],
])('%s may use %s', (_room, _what, path, snippet) => {
  expect(lint(path, snippet)).toEqual([]);
});
