import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { dataPlugin } from './lib/dev/data-plugin';

const data = dataPlugin(join(import.meta.dirname, 'data'));
const alias = { '@': import.meta.dirname };

/** Browsers mostly wait, for a pointer to rest or a page to load: two at a time keep two cores busy, and their timers true. */
const sideBySide = { maxWorkers: 2, sequence: { groupOrder: 1 } };

/** A policy is read by every browser of the machine, so these tests have it to themselves. */
const alone = { fileParallelism: false, sequence: { groupOrder: 2 } };
const policies = ['tests/e2e/policy*.test.ts', 'tests/firefox/policy.test.ts'];

/** No test is about how busy the machine is, and some read every source of the project. */
const PATIENCE_MS = 30_000;

/** The cheapest place where a test is honest: Node, a DOM for components, a real Chromium or Firefox with the built extension. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [data, WxtVitest()],
        resolve: { alias },
        test: {
          name: 'lib',
          include: ['tests/lib/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/native-texts.ts'],
          maxWorkers: '100%',
          testTimeout: PATIENCE_MS,
        },
      },
      {
        plugins: [data],
        resolve: { alias },
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          maxWorkers: '100%',
          testTimeout: PATIENCE_MS,
        },
      },
      inBrowsers('e2e', { include: ['tests/e2e/**/*.test.ts'], exclude: policies, ...sideBySide }),
      inBrowsers('firefox', { include: ['tests/firefox/**/*.test.ts'], exclude: policies, ...sideBySide }),
      inBrowsers('e2e-policy', { include: ['tests/e2e/policy*.test.ts'], ...alone }),
      inBrowsers('firefox-policy', { include: ['tests/firefox/policy.test.ts'], ...alone }),
    ],
  },
});

function inBrowsers(
  name: string,
  test: Pick<TestProjectInlineConfiguration['test'] & object, 'include' | 'exclude'>,
): TestProjectInlineConfiguration {
  return {
    plugins: [data],
    resolve: { alias },
    test: { name, environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, ...test },
  };
}
