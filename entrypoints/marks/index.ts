/**
 * Runs on every page: one cheap look at its text; where a name may stand, reads it, marks the mentions and calls for
 * the card's code. Carries no data on desks, no component and no schema, and stores nothing.
 */
import index from 'virtual:spotting';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { receiveInPage } from '@/lib/adapters/messages/receive';
import { sendToBackground } from '@/lib/adapters/messages/send';
import { beginLifetime } from '@/lib/adapters/page/lifetime';
import { onPageSettled, onPageShown } from '@/lib/adapters/page/page-changes';
import { offerPageLink, type PageChange } from '@/lib/adapters/page/page-link';
import { PageMarks } from '@/lib/adapters/page/page-marks';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import { createSpotter } from '@/lib/spotting/find-mentions';

/** What the background said of this page; `unknown` until a name made us ask. */
type Answer = 'unknown' | 'paused' | Record<string, VerdictKind>;

export default defineUnlistedScript(() => {
  if (!(document instanceof HTMLDocument) || !document.body || !CSS.highlights) return;
  const { signal, isOver } = beginLifetime();
  const marks = new PageMarks(createSpotter(index));
  const listeners: ((change: PageChange) => void)[] = [];
  let answer: Answer = 'unknown';
  let reported = 0;

  /** Asks whether to mark and how, and once for the card's code. Where no one answers, the next change asks again. */
  async function ask(): Promise<void> {
    const state = await sendToBackground('pageState', null);
    answer = state?.verdicts ?? 'paused';
    // What was read before asking still stands: a change since then has brought a reading of its own.
    if (answer === 'paused' || marks.mentions.length === 0) read();
    show();
    if (state && listeners.length === 0) await sendToBackground('loadCard', null);
  }

  function read(): void {
    if (answer !== 'paused' && marks.mayMention()) marks.read();
    else marks.clear();
  }

  function show(): void {
    if (typeof answer === 'object') marks.paint(answer);
    const count = marks.countByDesk().size;
    if (count !== reported) ignoreGone(sendToBackground('desksOnPage', { count }));
    reported = count;
    for (const listener of listeners) listener('marks');
  }

  function onSettled(): void {
    if (isOver()) return;
    read();
    if (answer !== 'unknown') show();
    else if (marks.mentions.length > 0) ignoreGone(ask());
  }

  offerPageLink({
    signal,
    mentionAt: (x, y) => (isOver() ? null : marks.at(x, y)),
    mention: (key) => marks.mentions.find((mention) => mention.key === key) ?? null,
    onChange: (callback) => listeners.push(callback),
  });
  receiveInPage(
    {
      storedChanged: () => {
        if (answer === 'unknown') return null;
        ignoreGone(
          ask().then(() => {
            for (const listener of listeners) listener('stored');
          }),
        );
        return null;
      },
      desksHere: () => ({
        paused: answer === 'paused',
        desks: Array.from(marks.countByDesk(), ([deskId, mentions]) => ({ deskId, mentions })),
      }),
    },
    { signal },
  );
  signal.addEventListener('abort', () => marks.clear(), { once: true });
  onPageShown(
    () => {
      // The badge was reset when the page was left, and what is stored may have changed since.
      reported = 0;
      answer = 'unknown';
      onSettled();
    },
    { signal },
  );
  onPageSettled(onSettled, { signal });
});

/** A message fails when the extension was just updated or removed; this script then ends by its signal. */
function ignoreGone(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
