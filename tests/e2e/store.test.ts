/** What the stores look at: Mozilla's own linter, that a build can be made again, and that the versions we ask for have all we use. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import linter from 'addons-linter';
import { afterAll, describe, expect, it } from 'vitest';
import { copyProject } from '@/lib/dev/project-copy';
import { version } from '@/package.json' with { type: 'json' };

const output = join(import.meta.dirname, '../../.output');
const manifest = (target: string) => JSON.parse(readFileSync(join(output, target, 'manifest.json'), 'utf8'));

it("Mozilla's linter finds no error, warning or notice", async () => {
  const run = linter.createInstance({
    config: { _: [join(output, 'firefox-mv3')], logLevel: 'fatal', output: 'none', stack: false, metadata: false },
    runAsBinary: false,
  });
  const { errors, warnings, notices } = await run.run();
  expect([...errors, ...warnings, ...notices].map(({ code, file, message }) => `${code} ${file ?? ''}: ${message}`)).toEqual([]);
});

describe('a build from another folder', () => {
  const copy = copyProject();
  afterAll(() => copy.remove());
  it.each([
    ['chrome', 'chrome-mv3', copy.extension],
    ['firefox', 'firefox-mv3', copy.firefoxExtension],
  ] as const)('for %s has the same bytes', (browser, target, extension) => {
    const { status, output: said } = copy.build(version, browser);
    expect(status, said).toBe(0);
    expect(sumsOf(extension)).toEqual(sumsOf(join(output, target)));
  });
});

/** SHA-256 of each file of a folder, by its name. */
function sumsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sum = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(files.map(({ parentPath, name }) => [relative(folder, join(parentPath, name)), sum(join(parentPath, name))]));
}

const both = ['chrome', 'firefox'] as const;
type Browser = (typeof both)[number];

/** The youngest of what we use, by its place in MDN's table of what browsers have. */
const used: readonly [name: string, browsers?: readonly Browser[]][] = [
  ['api.HighlightRegistry'],
  // Underlines by it came to Firefox later than the rest of it.
  ['css.selectors.highlight'],
  ['api.HTMLElement.showPopover'],
  ['api.Element.checkVisibility'],
  ['api.URL.canParse_static'],
  ['css.selectors.has'],
  ['css.properties.grid-template-columns.subgrid'],
  ['javascript.builtins.Array.toSorted'],
  ['javascript.builtins.Map.groupBy'],
  ['javascript.builtins.Set.union'],
  ['javascript.builtins.String.isWellFormed'],
  ['webextensions.api.scripting.registerContentScripts'],
  ['webextensions.api.storage.session'],
  ['webextensions.api.sidePanel.open', ['chrome']],
  ['webextensions.api.sidebarAction.open', ['firefox']],
];

describe.each<[Browser, string]>([
  ['chrome', manifest('chrome-mv3').minimum_chrome_version],
  ['firefox', manifest('firefox-mv3').browser_specific_settings.gecko.strict_min_version],
])('the oldest %s we ask for, %s,', (browser, least) => {
  it.each(used.filter(([, browsers = both]) => browsers.includes(browser)))('has %s', (name) => {
    expect(wholeSince(name, browser)).toBeLessThanOrEqual(Number.parseFloat(least));
  });
});

interface Support {
  version_added: string | false;
  partial_implementation?: boolean;
  flags?: unknown;
}

/** The first version of a browser that has all of a feature. */
function wholeSince(name: string, browser: Browser): number {
  const feature = name.split('.').reduce<unknown>((place, part) => (place as Record<string, unknown> | undefined)?.[part], bcd);
  const support = (feature as { __compat?: { support: Record<Browser, Support | Support[]> } } | undefined)?.__compat?.support[browser];
  const whole = [support ?? []]
    .flat()
    .find(({ version_added, partial_implementation, flags }) => version_added && !partial_implementation && !flags);
  return whole?.version_added ? Number.parseFloat(whole.version_added) : Number.POSITIVE_INFINITY;
}
