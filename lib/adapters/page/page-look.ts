/**
 * One cheap look at a page's text, and at what is added to it: where a name may stand, the background is asked for the script that reads
 * and marks, and this one is done.
 */
import { isTakenOver, tellThatWeLook } from './hand-over';
import { inSlices } from './in-slices';
import { beginLifetime } from './lifetime';
import { onPageSettled, onPageShown } from './page-changes';
import { receiveInPage, sendFromPage } from './page-messages';
import { mayHoldName } from './portions';
import { callAt } from './wake';

/**
 * Whether it is a page that can be marked. Frames of another site are none of the page the user reads: advertising, mostly. Told by its type:
 * asking for its class makes the browser build that class in every page.
 */
export function isToBeLookedAt(): boolean {
  return document.body !== null && !document.contentType.endsWith('xml') && isOfThePage();
}

function isOfThePage(): boolean {
  try {
    return window === window.top || Boolean(window.top?.location.origin);
  } catch {
    return false;
  }
}

/** `mayMention`: whether a name may stand in a text. */
export function lookAtPage(mayMention: (text: string) => boolean): void {
  tellThatWeLook();
  const { signal, isOver, end } = beginLifetime();
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
    if (isOver() || !('highlights' in CSS)) return;
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
}
