/**
 * Hands pages the names of a pack's desks, which the scripts on them do not come with: while there are any, a further look runs on every
 * page, and the script that reads and marks finds the names left in its page. Where there are none, nothing of it runs.
 */
import spottingIndex from 'virtual:spotting';
import { browser } from 'wxt/browser';
import { lookWhile } from '@/lib/adapters/looks';
import type { PageHandlers, PageSender } from '@/lib/adapters/messages/receive';
import { leaveIndex } from '@/lib/adapters/page/hand-over';
import { putInto } from '@/lib/adapters/put-into';
import { createSpotter } from '@/lib/spotting/find-mentions';
import { namesOf, otherNames } from '@/lib/spotting/names';
import { builtIn, ofDirectory, ready } from './known';

const others = ofDirectory(({ desks }) => otherNames(builtIn.desks, desks));

/** Finds the names in texts of which no page is known. */
export const spotter = ofDirectory(({ desks }) => createSpotter({ ...spottingIndex, names: namesOf(desks) }));

export const namesForPages = {
  moreNames: () => others().pattern,
} satisfies Partial<PageHandlers>;

/** To be called when the background starts, and when another pack may be in use. */
export async function followNames(): Promise<void> {
  await ready();
  await lookWhile('more-look', others().pattern !== null);
}

/** Puts the script that reads and marks into a frame, after the names it is to find where they are others than those built in. */
export async function putMarksInto(sender: PageSender): Promise<void> {
  const target = { tabId: sender.tabId, frameIds: [sender.frameId] };
  const { names } = others();
  if (names) await browser.scripting.executeScript({ target, func: leaveIndex, args: [{ ...spottingIndex, names }] });
  await putInto(sender, '/marks.js');
}
