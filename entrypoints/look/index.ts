/**
 * Runs on every page: one cheap look at its host, one at its text, and at what is added to it. Where a name may stand, the background
 * is asked for the script that reads and marks, and this one is done; where the host may resemble a desk's domain, it is asked to
 * decide. Holds names only, stores nothing, shows nothing, and does not touch the extension's interface before there is something to
 * say: making it is most of what such a script costs.
 */
import hosts from 'virtual:hosts';
import pattern from 'virtual:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isTakenOver, tellThatWeLook } from '@/lib/adapters/page/hand-over';
import { inSlices } from '@/lib/adapters/page/in-slices';
import { beginLifetime } from '@/lib/adapters/page/lifetime';
import { onPageSettled, onPageShown } from '@/lib/adapters/page/page-changes';
import { receiveInPage, sendFromPage } from '@/lib/adapters/page/page-messages';
import { mayHoldName } from '@/lib/adapters/page/portions';
import { callAt } from '@/lib/adapters/page/wake';
import { createHostLook } from '@/lib/domains/host-look';
import { createLook } from '@/lib/spotting/look';

/** Frames of another site are none of the page the user reads: advertising, mostly. */
function isOfThePage(): boolean {
  try {
    return window === window.top || Boolean(window.top?.location.origin);
  } catch {
    return false;
  }
}

/** Once a navigation, of the page itself and of no frame in it. */
function lookAtHost(): void {
  if (window !== window.top || !createHostLook(hosts)(location.hostname)) return;
  // Where no one answers, the extension was just updated or removed.
  sendFromPage('hostHere', null).catch(() => undefined);
}

export default defineUnlistedScript(() => {
  lookAtHost();
  if (!(document instanceof HTMLDocument) || !document.body || !('highlights' in CSS) || !isOfThePage()) return;
  tellThatWeLook();
  const { signal, isOver, end } = beginLifetime();
  const mayMention = createLook(pattern);
  let state: 'looking' | 'asking' | 'paused' = 'looking';
  let isListening = false;

  async function look(parts: readonly Node[]): Promise<number> {
    if (isTakenOver()) end();
    if (state !== 'looking') return 0;
    const { spent, result } = (await inSlices(searchFor(parts), { signal })) ?? { spent: 0, result: false };
    if (result) await ask();
    return spent;
  }

  function* searchFor(parts: readonly Node[]): Generator<void, boolean> {
    if (mayMention(document.title)) return true;
    for (const part of parts) if (yield* mayHoldName(part, mayMention)) return true;
    return false;
  }

  async function ask(): Promise<void> {
    if (isOver()) return;
    state = 'asking';
    // Where no one answers, the extension was just updated or removed: the signal ends this script.
    const paused = await sendFromPage('namesHere', null).catch(() => null);
    state = paused ? 'paused' : 'looking';
    if (!paused) return;
    listen();
    if (paused.pausedUntil !== null) callAt(paused.pausedUntil, lookAnew, { signal });
  }

  function lookAnew(): void {
    state = 'looking';
    look([document.body]);
  }

  /** To be told when the pause is over. */
  function listen(): void {
    if (isListening) return;
    isListening = true;
    receiveInPage(
      {
        storedChanged: () => {
          if (isTakenOver()) return undefined;
          lookAnew();
          return null;
        },
        desksHere: () => (isTakenOver() ? undefined : { paused: true, slow: false, desks: [] }),
      },
      { signal },
    );
  }

  onPageShown(
    () => {
      look([document.body]);
    },
    { signal },
  );
  onPageSettled(async (parts) => (isOver() ? 0 : look(parts)), { signal });
});
