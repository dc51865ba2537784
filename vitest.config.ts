import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { dataPlugin } from './lib/dev/data-plugin';

const data = dataPlugin(join(import.meta.dirname, 'data'));
const alias = { '@': import.meta.dirname };

/** The cheapest place where a test is honest: Node, a DOM for components, a real Chromium or Firefox with the built extension. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [data, WxtVitest()],
        resolve: { alias },
        test: { name: 'lib', include: ['tests/lib/**/*.test.ts'], environment: 'node', setupFiles: ['tests/native-texts.ts'] },
      },
      {
        plugins: [data],
        resolve: { alias },
        test: { name: 'components', include: ['tests/components/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
      {
        plugins: [data],
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        plugins: [data],
        resolve: { alias },
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
