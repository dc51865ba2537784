/** Opens what DeskLens knows in a tab: a desk's dossier, or the search with a text filled in. */
import { browser } from 'wxt/browser';
import { hashOf, type Place } from '@/lib/lookup/place';

/** `here`: in place of the page in front. */
export type Where = 'here' | 'new tab' | 'behind';

export async function openView(place: Place, where: Where = 'new tab'): Promise<void> {
  const url = browser.runtime.getURL('/popup.html') + hashOf(place);
  if (where === 'here') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where !== 'behind' });
}
