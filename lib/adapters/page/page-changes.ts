/**
 * Tells when the page is shown, and when its text has changed and then settled, for as long as the signal lives. Costly
 * readings space themselves out: the next comes no sooner than ten times what the last one took.
 */

/** Quiet time after a change before the page is read again, in ms. */
const SETTLE_MS = 200;
/** A reading may take at most this share of the time: 1 in 10. */
const COST_FACTOR = 10;

interface Life {
  signal: AbortSignal;
}

/** Calls back now, or when a page loaded ahead comes to the front, and again when one comes back from the history. */
export function onPageShown(shown: () => void, { signal }: Life): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', shown, { once: true, signal });
  } else {
    shown();
  }
  addEventListener('pageshow', (event) => event.persisted && shown(), { signal });
}

export function onPageSettled(read: () => void, { signal }: Life): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastCost = 0;
  const run = () => {
    timer = undefined;
    const before = performance.now();
    read();
    lastCost = performance.now() - before;
  };
  const observer = new MutationObserver((records) => {
    if (!records.some(concernsBody)) return;
    timer ??= setTimeout(run, Math.max(SETTLE_MS, lastCost * COST_FACTOR));
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

/** False for what comes and goes beside the body, our own card for one: only the body is read. */
function concernsBody({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  return target !== document.documentElement || [...addedNodes, ...removedNodes].some((node) => node instanceof HTMLBodyElement);
}
