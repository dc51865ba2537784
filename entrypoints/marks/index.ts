/**
 * Put into a page once a name may stand on it: reads it, marks the mentions, follows its changes and calls for the card's
 * code. Carries no data on desks, no component and no schema, and stores nothing.
 */
import builtIn from 'virtual:spotting';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FromPage, Paused, Response } from '@/lib/adapters/messages/protocol';
import { takeOver } from '@/lib/adapters/page/hand-over';
import { inSlices } from '@/lib/adapters/page/in-slices';
import { beginLifetime } from '@/lib/adapters/page/lifetime';
import { MentionWalk } from '@/lib/adapters/page/mention-walk';
import { onScreen } from '@/lib/adapters/page/on-screen';
import { onPageSettled, onPageShown } from '@/lib/adapters/page/page-changes';
import { offerPageLink, type PageChange } from '@/lib/adapters/page/page-link';
import { PageMarks } from '@/lib/adapters/page/page-marks';
import { receiveInPage, sendFromPage } from '@/lib/adapters/page/page-messages';
import { isLarge } from '@/lib/adapters/page/portions';
import { findShadowRoots } from '@/lib/adapters/page/shadow-roots';
import { callAt } from '@/lib/adapters/page/wake';
import { createSpotter } from '@/lib/spotting/find-mentions';

/** What the background said of this page; `unknown` until it was asked. */
type Answer = 'unknown' | Response<FromPage, 'pageState'>;

/** From this cost of one reading on, in ms, the popup says that the page is read less often. */
const SLOW_MS = 150;

export default defineUnlistedScript(() => {
  const index = takeOver(builtIn);
  if (!index) return;
  const { signal, isOver } = beginLifetime();
  const marks = new PageMarks(createSpotter(index));
  const walk = new MentionWalk(() => marks.inOrder());
  const listeners: ((change: PageChange) => void)[] = [];
  const summoned: ((key: string) => void)[] = [];
  /** Asked for by key before the card's script had come. */
  let waiting: string | null = null;
  let answer: Answer = 'unknown';
  /** Calls off being woken when a pause is over. */
  let wake: (() => void) | null = null;
  /** Count the background knows of; null where it has to be told anew, whatever it is. */
  let reported: number | null = 0;
  let cardAsked = false;
  let slow = false;
  /** One reading at a time; the next begins when it is done. */
  let reading: Promise<unknown> = Promise.resolve();

  /** Asks whether to mark and how. Where no one answers, the next change asks again. */
  async function ask(): Promise<void> {
    const wasPaused = isPaused(answer);
    wake?.();
    answer = await sendFromPage('pageState', null);
    if (!isPaused(answer)) {
      // The toolbar said that the page is paused.
      if (wasPaused) reported = null;
      return;
    }
    marks.clear();
    if (answer.pausedUntil !== null) wake = callAt(answer.pausedUntil, askAnew, { signal });
  }

  /** After something stored changed, or a pause for a while is over. */
  function askAnew(): void {
    const wasPaused = isPaused(answer);
    ignoreGone(
      ask().then(async () => {
        if (wasPaused) await read([document.body]);
        show();
        for (const listener of listeners) listener('stored');
      }),
    );
  }

  function read(parts: readonly Node[]): Promise<number> {
    const job = reading.then(async () => {
      if (!isMarked(answer)) return 0;
      const { spent: cost } = (await inSlices(marks.read(parts), { signal })) ?? { spent: 0 };
      if (!isOver() && isMarked(answer)) show();
      return cost;
    });
    reading = job.catch(() => 0);
    return job;
  }

  function show(): void {
    if (isMarked(answer)) marks.paint(answer.verdicts, answer.marking);
    const count = marks.countDesks();
    if (count !== reported) ignoreGone(sendFromPage('desksOnPage', { count }));
    reported = count;
    if (count > 0 && !cardAsked) {
      cardAsked = true;
      ignoreGone(sendFromPage('loadCard', null));
    }
    for (const listener of listeners) listener('marks');
  }

  /** Asks anew and reads all of it; of a large page what can be seen first. */
  async function begin(): Promise<void> {
    await ask();
    if (isLarge(document.body)) await read(onScreen());
    await read([document.body]);
    if (isPaused(answer)) show();
  }

  offerPageLink({
    signal,
    mentionAt: (x, y) => (isOver() ? null : marks.at(x, y)),
    mention: (key) => marks.mentions.find((mention) => mention.key === key) ?? null,
    onChange: (callback) => listeners.push(callback),
    onSummon: (callback) => {
      summoned.push(callback);
      if (waiting !== null) callback(waiting);
      waiting = null;
    },
  });
  receiveInPage(
    {
      storedChanged: () => {
        askAnew();
        return null;
      },
      desksHere: () => ({
        paused: isPaused(answer),
        slow,
        desks: Array.from(marks.countByDesk(), ([deskId, mentions]) => ({ deskId, mentions })),
      }),
      nextMention: () => walk.go(1),
      previousMention: () => walk.go(-1),
      goTo: (payload) => walk.goToDesk(deskIn(payload)),
      openCard: () => {
        const key = walk.here();
        if (key !== null && summoned.length === 0) waiting = key;
        if (key !== null) for (const summon of summoned) summon(key);
        return null;
      },
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      marks.clear();
      walk.end();
    },
    { once: true },
  );
  const follow = onPageSettled(
    async (parts) => {
      if (isOver()) return 0;
      if (answer === 'unknown') await ask().catch(() => undefined);
      const cost = await read(parts);
      slow = cost >= SLOW_MS;
      findShadowRoots(parts, takeIn, { signal });
      return cost;
    },
    { signal },
  );
  function takeIn(root: ShadowRoot): void {
    follow(root);
    ignoreGone(read([root]));
  }
  onPageShown(
    () => {
      // The badge was reset when the page was left, and what is stored may have changed since.
      reported = 0;
      ignoreGone(begin().then(() => findShadowRoots([document.body], takeIn, { signal })));
    },
    { signal },
  );
});

function isPaused(answer: Answer): answer is Paused {
  return typeof answer === 'object' && 'pausedUntil' in answer;
}

function isMarked(answer: Answer): answer is Exclude<Answer, Paused | 'unknown'> {
  return typeof answer === 'object' && 'verdicts' in answer;
}

/** The desk a message names; what no mention is of where it names none. */
function deskIn(payload: unknown): unknown {
  const { deskId }: { deskId?: unknown } = Object(payload);
  return deskId;
}

/** A message fails when the extension was just updated or removed; this script then ends by its signal. */
function ignoreGone(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
