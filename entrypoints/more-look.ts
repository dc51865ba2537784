/**
 * Runs in every page of those whose data pack brings names that this version did not come with, and of no one else: the look on every page
 * knows those that are built in only. No script on a page may read what is stored, so the background is asked for the others.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isTakenOver } from '@/lib/adapters/page/hand-over';
import { isToBeLookedAt, lookAtPage } from '@/lib/adapters/page/page-look';
import { sendFromPage } from '@/lib/adapters/page/page-messages';
import { createLook } from '@/lib/spotting/look';

export default defineUnlistedScript(async () => {
  if (!isToBeLookedAt()) return;
  // Where no one answers, the extension was just updated or removed.
  const pattern = await sendFromPage('moreNames', null).catch(() => null);
  if (pattern !== null && !isTakenOver()) lookAtPage(createLook(pattern));
});
