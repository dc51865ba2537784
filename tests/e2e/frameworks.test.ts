/** Pages that real frameworks hydrate, re-render and reorder: no error of theirs, no stale mark of ours. */
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { hoverMark, readMarks, waitForCard, waitForMarks, waitUntil } from '@/lib/dev/read-page';
import { scenes } from '../pages/drawn/stage';
import { useSession } from './harness';

const session = useSession();

/** The page's script with its framework in one file. */
async function bundle(framework: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, `../pages/drawn/by-${framework}.ts`), formats: ['iife'], name: 'page' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const chunk = output?.output[0];
  if (!chunk) throw new Error(`nothing was built for ${framework}`);
  return chunk.code;
}

describe.each(['preact', 'react', 'vue'])('a page drawn by %s', (framework) => {
  it('is hydrated, re-rendered, reordered and emptied with the right marks at each step and no error', async () => {
    const served = scenes[0]?.map(({ name, note }) => `<li><b>${name}</b> ${note}</li>`).join('');
    session.server.put(`/${framework}.js`, await bundle(framework), { 'content-type': 'text/javascript; charset=utf-8' });
    session.server.put(
      `/${framework}.html`,
      `<!doctype html><title>Crypto</title><div id="root"><ul>${served}</ul></div><script>
        addEventListener('load', () => setTimeout(() => document.body.append(Object.assign(document.createElement('script'), { src: '/${framework}.js' })), 700));
      </script>`,
    );
    const tab = await session.open(`${session.server.origin}/${framework}.html`);
    // Marked before the framework takes over what the server sent.
    await waitForMarks(tab);
    await tab.waitForFunction(() => typeof window.draw === 'function');
    for (const scene of [0, 1, 2, 3, 2, 0]) {
      await tab.evaluate((next) => window.draw(next), scene);
      const names = scenes[scene]?.map(({ name }) => name).filter((name) => name !== 'Nobody') ?? [];
      await waitUntil(
        async () => ((await readMarks(tab)).map(({ text }) => text).join() === names.join() ? true : null),
        `the marks ${names.join()} of scene ${scene}`,
      );
      const shown = await tab.evaluate(() => [...document.querySelectorAll('#root li')].map((item) => item.textContent));
      expect(shown).toEqual(scenes[scene]?.map(({ name, note }) => `${name} ${note}`));
    }
    await hoverMark(tab, 'Bybit');
    expect((await waitForCard(tab)).text).toContain('Bybit');
    expect(session.errors).toEqual([]);
    await tab.close();
  });
});
