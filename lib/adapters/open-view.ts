/** Opens a page of ours in a tab: a desk's dossier, the search with a text filled in, desks side by side, or the first one. */
import { browser } from 'wxt/browser';
import { hashOfDesks } from '@/lib/compare/chosen';
import { hashOf, type Place } from '@/lib/lookup/place';

/** `here`: in place of the page in front. */
export type Where = 'here' | 'new tab' | 'behind';

export async function openView(place: Place, where: Where = 'new tab'): Promise<void> {
  const url = browser.runtime.getURL('/popup.html') + hashOf(place);
  if (where === 'here') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where !== 'behind' });
}

/** The new tab takes the front, so that a popup closes by itself; what stands beside a page stays. Without desks, the page asks for them. */
export async function openComparison(deskIds: readonly string[]): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/compare.html') + (deskIds.length > 0 ? hashOfDesks(deskIds) : '') });
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
