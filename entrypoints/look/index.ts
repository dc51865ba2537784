/**
 * Runs on every page: one cheap look at its host, one at its text, and at what is added to it. Where a name may stand, the background
 * is asked for the script that reads and marks, and this one is done; where the host may resemble a desk's domain, it is asked to
 * decide. Holds names only, stores nothing, shows nothing, and does not touch the extension's interface before there is something to
 * say: making it is most of what such a script costs.
 */
import hosts from 'virtual:hosts';
import pattern from 'virtual:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isToBeLookedAt, lookAtPage } from '@/lib/adapters/page/page-look';
import { sendFromPage } from '@/lib/adapters/page/page-messages';
import { createHostLook } from '@/lib/domains/host-look';
import { createLook } from '@/lib/spotting/look';

/** Once a navigation, of the page itself and of no frame in it. */
function lookAtHost(): void {
  if (window !== window.top || !createHostLook(hosts)(location.hostname)) return;
  // Where no one answers, the extension was just updated or removed.
  sendFromPage('hostHere', null).catch(() => undefined);
}

export default defineUnlistedScript(() => {
  lookAtHost();
  if (isToBeLookedAt()) lookAtPage(createLook(pattern));
});
