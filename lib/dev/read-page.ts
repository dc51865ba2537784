/**
 * Reads what a person would see on a page with the extension: the marked names, and the open card in its closed shadow
 * root, which only the debugger can look into. Chromium only.
 */
import type { Page } from 'puppeteer-core';
import { inOurWorlds } from './our-worlds';

/** A machine with more to do than it can is slow, and no test is about that. */
const PATIENCE_MS = 30_000;

export interface Mark {
  text: string;
  /** `eligible`, `conditional`, `not-eligible` or `not-established`. */
  verdict: string;
}

/** Every marked name, in document order. */
export function readMarks(page: Page): Promise<Mark[]> {
  return inOwnWorld(page, () => {
    const marks = [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('desklens-')
        ? [...highlight].map((range) => ({ range: range as Range, verdict: name.replace('desklens-', '') }))
        : [],
    );
    // The page's own first, then what stands in shadow roots: ranges of two trees cannot be compared.
    marks.sort((a, b) => {
      const [one, other] = [a, b].map(({ range }) => range.startContainer.getRootNode());
      return one === other
        ? a.range.compareBoundaryPoints(Range.START_TO_START, b.range)
        : Number(other === document) - Number(one === document);
    });
    return marks.map(({ range, verdict }) => ({ text: range.toString().replace(/\s+/g, ' '), verdict }));
  });
}

/** Waits until the page has marks, and gives them. */
export function waitForMarks(page: Page): Promise<Mark[]> {
  return waitUntil(async () => {
    const marks = await readMarks(page);
    return marks.length > 0 ? marks : null;
  }, 'marks');
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the first marked name with this text is drawn, in viewport coordinates, part by part, once the card's script has come; scrolls nothing. */
export async function boxesOfMark(page: Page, text: string): Promise<Box[]> {
  await waitForCardScript(page);
  return inOwnWorld(
    page,
    (wanted) => {
      const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (name.startsWith('desklens-') ? ([...highlight] as Range[]) : []));
      const range = ranges.find((r) => r.toString().replace(/\s+/g, ' ') === wanted);
      if (!range) throw new Error(`nothing is marked with the text ${wanted}`);
      return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
    },
    text,
  );
}

/**
 * Centre of the first marked name with this text, in viewport coordinates; scrolls it into view. A hand that goes there opens the card:
 * its script has come, and the page was told that it scrolled, under which no card opens. The page must be in front.
 */
export async function findMark(page: Page, text: string): Promise<{ x: number; y: number }> {
  await waitForCardScript(page);
  return inOwnWorld(
    page,
    async (wanted) => {
      const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (name.startsWith('desklens-') ? ([...highlight] as Range[]) : []));
      const range = ranges.find((r) => r.toString().replace(/\s+/g, ' ') === wanted);
      if (!range) throw new Error(`nothing is marked with the text ${wanted}`);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      await new Promise(requestAnimationFrame);
      const [rect] = range.getClientRects();
      if (!rect) throw new Error(`${wanted} is not rendered`);
      return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    },
    text,
  );
}

/** Names are underlined a moment before the card's script, which they call for, follows the pointer and has taken what they left for it. */
function waitForCardScript(page: Page): Promise<true> {
  const isLeft = "Symbol.for('desklens.marks') in globalThis ? Symbol.for('desklens.page-link') in globalThis : null";
  return waitUntil(async () => {
    const left = (await inOurWorlds(page, isLeft)).filter((one) => one !== null);
    return left.length > 0 && !left.includes(true) ? true : null;
  }, 'the script of the card');
}

/** Runs a function in a world of its own, so that nothing the page did to its built-ins reaches it. */
async function inOwnWorld<A extends unknown[], T>(page: Page, run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: run.toString(),
      arguments: args.map((value) => ({ value })),
      executionContextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await session.detach();
  }
}

/** Moves the pointer onto a marked name, as a hand would: from elsewhere, in steps. */
export async function hoverMark(page: Page, text: string): Promise<void> {
  const { x, y } = await findMark(page, text);
  await hoverAt(page, x, y);
}

/** Moves the pointer to a point, as a hand would. */
export async function hoverAt(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x + 5, y > 100 ? y - 60 : y + 60);
  await page.mouse.move(x, y, { steps: 4 });
}

export interface DomNode {
  nodeName: string;
  nodeValue?: string;
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
}

export interface CardOnPage {
  /** All its text, white space folded. */
  text: string;
  /** Border box in viewport coordinates, px. */
  box: Box;
  shadowRootType: string;
}

/** What we show in a page, by its class: the card, or the banner on the page's address. */
export type Shown = 'card' | 'banner';

/** The open card, or null where there is none, or it went while it was being read. */
export async function readCard(page: Page, shown: Shown = 'card'): Promise<CardOnPage | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
    const hit = findInShadows(root, shown);
    if (!hit) return null;
    const border = await session.send('DOM.getBoxModel', { backendNodeId: hit.card.backendNodeId }).then(
      ({ model }) => model.border,
      () => null,
    );
    if (!border) return null;
    const [x = 0, y = 0, right = 0, , , bottom = 0] = border;
    return {
      text: textOf(hit.card).replace(/\s+/g, ' ').trim(),
      box: { x, y, width: right - x, height: bottom - y },
      shadowRootType: hit.type,
    };
  } finally {
    await session.detach();
  }
}

/** Runs a function on the open card's element, which the page itself cannot reach. */
export async function onCard<T>(page: Page, run: (card: HTMLElement) => T, shown: Shown = 'card'): Promise<T> {
  const session = await page.createCDPSession();
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
    const hit = findInShadows(root, shown);
    if (!hit) throw new Error(`no ${shown} is open`);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: hit.card.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: `function () { return (${run.toString()})(this); }`,
      ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await session.detach();
  }
}

export async function waitForCard(page: Page, accept: (card: CardOnPage) => boolean = () => true): Promise<CardOnPage> {
  return waitUntil(async () => {
    const card = await readCard(page);
    return card && accept(card) ? card : null;
  }, 'the card to open');
}

/** Presses a control of the card or of our note by its name, as a mouse does, once it is there. */
export async function pressInCard(page: Page, name: string): Promise<void> {
  const { x, y } = await waitUntil(() => findInCard(page, name), `“${name}” in the card`);
  await page.mouse.click(x, y);
}

/** Centre of a control by its name, scrolled into view; null where there is none. */
async function findInCard(page: Page, name: string): Promise<{ x: number; y: number } | null> {
  const client = await page.createCDPSession();
  try {
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const roles = ['button', 'DisclosureTriangle'];
    const node = nodes.find((one) => roles.includes(String(one.role?.value)) && one.name?.value === name);
    if (node?.backendDOMNodeId === undefined) return null;
    await client.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendDOMNodeId });
    const { model } = await client.send('DOM.getBoxModel', { backendNodeId: node.backendDOMNodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  } catch {
    // It went while it was being looked for.
    return null;
  } finally {
    await client.detach();
  }
}

export async function waitForNoCard(page: Page): Promise<void> {
  await waitUntil(async () => (await readCard(page)) === null || null, 'the card to close');
}

/** Asks again every 50 ms until there is an answer; fails after half a minute, naming what it waited for. */
export async function waitUntil<T>(ask: () => Promise<T | null>, what: string): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`waited half a minute for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function findInShadows(node: DomNode, shown: Shown, type = ''): { card: DomNode; type: string } | null {
  if (type !== '' && hasClass(node, shown)) return { card: node, type };
  for (const shadow of node.shadowRoots ?? []) {
    const hit = findInShadows(shadow, shown, shadow.shadowRootType ?? 'unknown');
    if (hit) return hit;
  }
  for (const child of node.children ?? []) {
    const hit = findInShadows(child, shown, type);
    if (hit) return hit;
  }
  return null;
}

export function hasClass({ attributes = [] }: DomNode, name: string): boolean {
  const at = attributes.indexOf('class');
  return at >= 0 && (attributes[at + 1] ?? '').split(' ').includes(name);
}

function textOf(node: DomNode): string {
  if (node.nodeName === '#text') return node.nodeValue ?? '';
  return (node.children ?? []).map(textOf).join(' ');
}
