/**
 * Runs in every page of those who listed domains of their own, and of no one else. Which these are no script on a page may read, so
 * the background is asked about each host.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendFromPage } from '@/lib/adapters/page/page-messages';

export default defineUnlistedScript(() => {
  // Where no one answers, the extension was just updated or removed.
  if (window === window.top) sendFromPage('hostHere', null).catch(() => undefined);
});
