/** Whether our look runs in the page of a tab, seen through the debugger: a page that goes away can keep a script sent to it waiting. */
import type { CDPSession } from 'puppeteer-core';

/** The extension's name, by which the browser calls the world of its scripts. */
const WORLD = 'DeskLens';

/** To be called before the page is loaded. */
export async function watchOurWorld(session: CDPSession): Promise<() => Promise<boolean>> {
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === WORLD) worlds.add(context.id);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  await session.send('Runtime.enable');
  return async () => {
    const seen = await Promise.all(
      [...worlds].map((contextId) =>
        session
          .send('Runtime.evaluate', {
            contextId,
            expression: "Symbol.for('desklens.look') in globalThis && !(Symbol.for('desklens.marks') in globalThis)",
            returnByValue: true,
          })
          .then(
            ({ result }) => result.value === true,
            () => false,
          ),
      ),
    );
    return seen.includes(true);
  };
}
