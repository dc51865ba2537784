/** The toolbar badge: how many desks the tab's page names; empty for none. */
import { browser } from 'wxt/browser';

/** Quiet slate, readable under white in light and dark toolbars. */
const COLOUR = '#28527a';

export async function showCount(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}
