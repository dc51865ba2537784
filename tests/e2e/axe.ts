/**
 * Runs axe-core, WCAG 2.2 AA and best practices, over a page of ours, and over what we put into a page of others: there in our
 * own world, which is let see into the closed shadow root it is in. Chromium only.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';
import { type DomNode, hasClass } from '@/lib/dev/read-page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What axe has to tell of a long page is told there: all of it is many megabytes. */
const run = (contrast: boolean) =>
  `axe.run({ runOnly: ${JSON.stringify(rules)}, rules: { 'color-contrast': { enabled: ${contrast} } } }).then(${auditOf})`;

export interface Audit {
  /** Elements that were found right or wrong, each once for every rule; what axe cannot decide is not among them. */
  checks: number;
  /** `color-contrast: <p class="muted">…`. */
  violations: string[];
}

/** Looks at all of one of our pages. */
export async function auditPage(page: Page): Promise<Audit> {
  await page.evaluate(axe);
  return (await page.evaluate(run(true))) as Audit;
}

/**
 * Looks at a page with our card, note or banner on it, as at one document. Contrast is looked at only where they lie in the body, in a
 * popover or dialog of the page: axe asks there alone what lies behind a text.
 */
export async function auditShadow(tab: Page, part: 'card' | 'note' | 'banner'): Promise<Audit> {
  const client = await tab.createCDPSession();
  try {
    const contextId = await ourWorld(client);
    await client.send('Runtime.evaluate', { expression: axe, contextId });
    const isInBody = await openToAxe(client, contextId, part);
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      expression: run(isInBody),
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Audit;
  } finally {
    await client.detach();
  }
}

/** The world of our scripts in the page itself. */
async function ourWorld(client: CDPSession): Promise<number> {
  const { frameTree } = await client.send('Page.getFrameTree');
  let world: number | null = null;
  client.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (context.name === 'DeskLens' && frameId === frameTree.frame.id) world = context.id;
  });
  // Answers when it has told of every world there is.
  await client.send('Runtime.enable');
  if (world === null) throw new Error('no script of ours is in the page');
  return world;
}

/** Gives our element in this world a `shadowRoot` that answers the closed one, and unfolds all that is in it. True where it is in the body. */
async function openToAxe(client: CDPSession, executionContextId: number, part: string): Promise<boolean> {
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
  const found = hostOf(root, part);
  if (!found) throw new Error(`no ${part} is shown`);
  const [host, shadow] = await Promise.all(
    [found.host, found.shadow].map(({ backendNodeId }) => client.send('DOM.resolveNode', { backendNodeId, executionContextId })),
  );
  const { result } = await client.send('Runtime.callFunctionOn', {
    functionDeclaration: `async function (shadow) {
      for (const details of shadow.querySelectorAll('details')) details.open = true;
      // What is unfolded scrolls itself into view; axe knows only what is scrolled to further down.
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
      for (const scrolled of shadow.querySelectorAll('.card')) scrolled.scrollTop = 0;
      Object.defineProperty(this, 'shadowRoot', { value: shadow, configurable: true });
      return document.body.contains(this);
    }`,
    ...(host?.object.objectId === undefined ? {} : { objectId: host.object.objectId }),
    arguments: [{ ...(shadow?.object.objectId === undefined ? {} : { objectId: shadow.object.objectId }) }],
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value === true;
}

function hostOf(node: DomNode, part: string): { host: DomNode; shadow: DomNode } | null {
  for (const shadow of node.shadowRoots ?? []) if (holds(shadow, part)) return { host: node, shadow };
  for (const child of node.children ?? []) {
    const found = hostOf(child, part);
    if (found) return found;
  }
  return null;
}

function holds(node: DomNode, part: string): boolean {
  return hasClass(node, part) || (node.children ?? []).some((child) => holds(child, part));
}

/** Runs in the page, so it uses nothing from here. */
function auditOf({ violations, passes }: AxeResults): Audit {
  return {
    checks: [...violations, ...passes].reduce((sum, { nodes }) => sum + nodes.length, 0),
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  };
}
