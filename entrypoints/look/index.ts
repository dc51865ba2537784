/**
 * Runs on every page: one cheap look at its text, and at what is added to it. Where a name may stand, the background is
 * asked for the script that reads and marks, and this one is done. Holds names only, stores nothing, shows nothing.
 */
import pattern from 'virtual:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isTakenOver } from '@/lib/adapters/page/hand-over';
import { beginLifetime } from '@/lib/adapters/page/lifetime';
import { onPageSettled, onPageShown } from '@/lib/adapters/page/page-changes';
import { receiveInPage, sendFromPage } from '@/lib/adapters/page/page-messages';
import { createLook } from '@/lib/spotting/look';

/** Frames of another site are none of the page the user reads: advertising, mostly. */
function isOfThePage(): boolean {
  try {
    return Boolean(window.top?.location.origin);
  } catch {
    return false;
  }
}

export default defineUnlistedScript(() => {
  if (!(document instanceof HTMLDocument) || !document.body || !CSS.highlights || !isOfThePage()) return;
  const { signal, isOver } = beginLifetime();
  const mayMention = createLook(pattern);
  const done = new AbortController();
  signal.addEventListener('abort', () => done.abort(), { once: true });
  let paused = false;
  let asked = false;

  async function look(parts: readonly Node[]): Promise<number> {
    if (isOver()) return 0;
    if (isTakenOver()) {
      done.abort();
      return 0;
    }
    const start = performance.now();
    const found = !paused && !asked && (parts.some((part) => mayMention(part.textContent ?? '')) || mayMention(document.title));
    const cost = performance.now() - start;
    if (found) await ask();
    return cost;
  }

  async function ask(): Promise<void> {
    asked = true;
    // Where no one answers, the extension was just updated or removed: the signal ends this script.
    const loaded = await sendFromPage('namesHere', null).catch(() => null);
    asked = false;
    paused = loaded === false;
  }

  receiveInPage(
    {
      storedChanged: () => {
        if (isTakenOver()) return undefined;
        paused = false;
        look([document.body]);
        return null;
      },
      desksHere: () => (isTakenOver() ? undefined : { paused, slow: false, desks: [] }),
    },
    done,
  );
  onPageShown(() => {
    look([document.body]);
  }, done);
  onPageSettled(look, done);
});
