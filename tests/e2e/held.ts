/**
 * Counts what a page and our scripts in it hold once all garbage is collected, through the debugger. Our scripts have a world
 * of their own with its own prototypes, so that our objects can be told from the page's. Chromium only.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { waitUntil } from '@/lib/dev/read-page';

/** What is held through the browser, and what our own data is kept in; `Object` is all there is, functions included. */
const kinds = [
  ...['AbortController', 'AbortSignal', 'Highlight', 'IntersectionObserver', 'MutationObserver', 'Range', 'ResizeObserver', 'ShadowRoot'],
  ...['TreeWalker', 'Array', 'Map', 'Promise', 'Set', 'Function', 'Object'],
] as const;

export interface Held {
  /** Objects of our world by kind; none on a page that has no script of ours. */
  objects: Readonly<Record<string, number>>;
  /** Nodes and listeners of page and scripts together. */
  nodes: number;
  listeners: number;
  /** Bytes of JavaScript's heap and the DOM's. */
  heap: number;
}

/** Looks at the page as it is now, and counts when it is asked to: also after the extension has left the page. */
export async function watchHeld(tab: Page): Promise<() => Promise<Held>> {
  const cdp = await tab.createCDPSession();
  let world: number | null = null;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'DeskLens') world = context.id;
  });
  // Answers when it has told of every world there is.
  await cdp.send('Runtime.enable');
  return async () => {
    // What is under way ends by itself, and is no leak: a count is one when the next says the same.
    let last = '';
    return waitUntil(async () => {
      const held = await count(cdp, world);
      const before = last;
      last = JSON.stringify({ ...held, heap: 0 });
      return last === before ? held : null;
    }, 'what is held to settle');
  };
}

async function count(cdp: CDPSession, world: number | null): Promise<Held> {
  const objects = world === null ? {} : await countObjects(cdp, world);
  await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize, embedderHeapUsedSize } = await cdp.send('Runtime.getHeapUsage');
  return { objects, nodes, listeners: jsEventListeners, heap: usedSize + embedderHeapUsedSize };
}

async function countObjects(cdp: CDPSession, contextId: number): Promise<Record<string, number>> {
  const group = { objectGroup: 'held' };
  const { result: prototype } = await cdp.send('Runtime.evaluate', { expression: 'Object.prototype', contextId, ...group });
  await cdp.send('HeapProfiler.collectGarbage');
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '', ...group });
  const { result: counts } = await cdp.send('Runtime.callFunctionOn', {
    functionDeclaration: countByKind.toString(),
    arguments: [{ value: kinds }],
    objectId: objects.objectId ?? '',
    returnByValue: true,
  });
  await cdp.send('Runtime.releaseObjectGroup', group);
  return counts.value as Record<string, number>;
}

/** Runs in our world, on all objects there are in it. */
function countByKind(this: readonly object[], names: readonly string[]): Record<string, number> {
  const world = globalThis as unknown as Record<string, new () => object>;
  return Object.fromEntries(names.map((name) => [name, this.filter((object) => object instanceof (world[name] ?? Object)).length]));
}
