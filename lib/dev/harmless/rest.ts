/**
 * Waits until a loaded page has come to rest: its document is complete and changes no more, nothing keeps its main thread
 * busy, and our script, where there is one, has answered and has nothing more to do.
 */
import type { CDPSession } from 'puppeteer-core';
import type { ScriptState } from './our-script';
import { inWorld } from './own-world';

export interface Rest {
  /** False where the page went on changing itself. */
  rested: boolean;
  /** The last that our script said; null without it. */
  script: ScriptState | null;
}

/** Nothing may happen for this long, in ms: longer than our script waits after a change before it reads again, 200. */
const QUIET_MS = 400;
const ASK_EVERY_MS = 50;
/** A page that still changes after this long, in ms, is taken for one that always will, and a script that has not come for none. */
export const PATIENCE_MS = 15_000;
/** A main thread that works for more than this share of the time is reading, drawing or computing something. */
const BUSY_SHARE = 0.25;

export async function waitForRest(session: CDPSession, ask: (() => Promise<ScriptState>) | null, patience: number): Promise<Rest> {
  await session.send('Performance.enable');
  const deadline = Date.now() + patience;
  let last = { document: '', script: '', tasks: 0, at: 0 };
  let [changedAt, activeAt] = [Date.now(), Date.now()];
  for (;;) {
    const script = ask && (await ask());
    const now = { document: await feelDocument(session), script: script?.state ?? '', ...(await feelMainThread(session)) };
    const isBusy = now.tasks - last.tasks > BUSY_SHARE * (now.at - last.at);
    if (now.document !== last.document) changedAt = Date.now();
    if (now.document !== last.document || now.script !== last.script || isBusy) activeAt = Date.now();
    last = now;
    const isReady = script?.isComplete !== false && now.document.startsWith('complete');
    if (isReady && Date.now() - activeAt >= QUIET_MS) return { rested: true, script };
    // An animation may keep the thread busy for ever; what is compared is the document.
    if (Date.now() > deadline) return { rested: Date.now() - changedAt >= QUIET_MS, script };
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

/** Changes with every change of the document, and with every new document. */
async function feelDocument(session: CDPSession): Promise<string> {
  // Between two documents there is none to ask: that is a change too.
  return inWorld(session, () => {
    const world = globalThis as { deskLensChanges?: number };
    if (world.deskLensChanges === undefined) {
      world.deskLensChanges = 0;
      const observer = new MutationObserver(() => {
        world.deskLensChanges = (world.deskLensChanges ?? 0) + 1;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    return `${document.readyState} ${performance.timeOrigin} ${world.deskLensChanges}`;
  }).catch(() => `none at ${Date.now()}`);
}

/** Time spent in tasks, and the time it is, in seconds of the browser's clock. */
async function feelMainThread(session: CDPSession): Promise<{ tasks: number; at: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const get = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { tasks: get('TaskDuration'), at: get('Timestamp') };
}
