/**
 * Finds the open shadow roots of a page, whose text is none of the body's: walks elements in short slices when the page has
 * time, and again over what is added. Each root is told once.
 */
import { inSlices } from './in-slices';
import type { Life } from './lifetime';

const known = new WeakSet<ShadowRoot>();

/** Calls back with each open shadow root under the nodes that was not told before, the nested ones too. */
export async function findShadowRoots(under: readonly Node[], found: (root: ShadowRoot) => void, { signal }: Life): Promise<void> {
  await inSlices(walk(under, found), { signal });
}

/** How many elements are looked at between two pauses. */
const ELEMENTS_A_STEP = 500;

function* walk(under: readonly Node[], found: (root: ShadowRoot) => void): Generator<void> {
  const roots: Node[] = [...under];
  for (let root = roots.pop(); root; root = roots.pop()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    let looked = 0;
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      const shadow = node instanceof Element ? node.shadowRoot : null;
      if (shadow && !known.has(shadow)) {
        known.add(shadow);
        found(shadow);
        roots.push(shadow);
      }
      looked += 1;
      if (looked % ELEMENTS_A_STEP === 0) yield;
    }
  }
}
