/**
 * Tells when the page is shown, and what of it has changed once it has settled, for as long as the signal lives. Costly
 * readings space themselves out: the next comes no sooner than ten times what the last one took.
 */
import type { Life } from './lifetime';

/** Quiet time after a change before the page is read again, in ms. */
const SETTLE_MS = 200;
/** A reading may take at most this share of the time: 1 in 10. */
const COST_FACTOR = 10;
/** From this many changed parts on, the whole body is one. */
const MOST_PARTS = 200;
/** A changed text is read with the element it stands in where that holds no more than this, in characters. */
const SMALL_ELEMENT = 5000;

/** Calls back now, or when a page loaded ahead comes to the front, and again when one comes back from the history. */
export function onPageShown(shown: () => void, { signal }: Life): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', shown, { once: true, signal });
  } else {
    shown();
  }
  addEventListener('pageshow', (event) => event.persisted && shown(), { signal });
}

/**
 * Calls back with the parts of the body that changed; none where something only went. `read` resolves with what it cost,
 * in ms, and is not called again before. What is answered takes a shadow root to follow too.
 */
export function onPageSettled(read: (parts: Node[]) => Promise<number>, { signal }: Life): (root: ShadowRoot) => void {
  const changed = new Set<Node>();
  let pending = false;
  const schedule = (cost: number) => {
    pending = true;
    setTimeout(run, Math.max(SETTLE_MS, cost * COST_FACTOR));
  };
  const run = async () => {
    const parts = changed.size > MOST_PARTS ? [document.body] : outermost([...changed].filter((node) => node.isConnected));
    changed.clear();
    // A page that writes itself anew may have no body for a moment: the next change comes with it.
    const cost = signal.aborted || !document.body ? 0 : await read(parts);
    pending = false;
    if (changed.size > 0) schedule(cost);
  };
  const observer = new MutationObserver((records) => {
    const concerning = records.filter(concernsBody);
    if (concerning.length === 0) return;
    for (const part of concerning.flatMap(partsOf)) changed.add(part);
    if (!pending) schedule(0);
  });
  const follow = (root: Node) => observer.observe(root, { childList: true, characterData: true, subtree: true });
  follow(document);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return follow;
}

/** What to read again for one change; the parent of what went, so that its block is weighed anew. */
function partsOf({ type, target, addedNodes, removedNodes }: MutationRecord): Node[] {
  // The title speaks for every name.
  if (document.head?.contains(target)) return [document.body];
  const around = (node: Node) => {
    const parent = node.parentElement;
    return parent && (parent.textContent?.length ?? 0) <= SMALL_ELEMENT ? parent : node;
  };
  if (type === 'characterData') return [around(target)];
  const added = [...addedNodes].map((node) => (node instanceof Text ? around(node) : node));
  const smaller = removedNodes.length > 0 && target instanceof Element && (target.textContent?.length ?? 0) <= SMALL_ELEMENT;
  return smaller ? [...added, target] : added;
}

/** Without what lies in another of them. */
function outermost(nodes: readonly Node[]): Node[] {
  const all = new Set(nodes);
  return nodes.filter((node) => {
    for (let parent = node.parentNode; parent; parent = parent.parentNode) if (all.has(parent)) return false;
    return true;
  });
}

/** False for what comes and goes beside the body, our own card for one: only the body is read. */
function concernsBody({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  return target !== document.documentElement || [...addedNodes, ...removedNodes].some((node) => node instanceof HTMLBodyElement);
}
