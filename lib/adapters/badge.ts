/** The toolbar button of a tab: how many desks its page names, or that its page is paused; nothing where there is neither. */
import { browser } from 'wxt/browser';
import { ownLanguage } from './texts';

/** Quiet slate and grey, readable under white in light and dark toolbars. */
const COUNTED = '#28527a';
const PAUSED = '#5f6368';
/** Seen beside figures as none of them. */
const PAUSE_SIGN = '–';

/** `site` is null where marks are paused everywhere. */
export type PageOnBadge = { kind: 'counted'; desks: number } | { kind: 'paused'; site: string | null };

export async function showOnBadge(tabId: number, page: PageOnBadge): Promise<void> {
  const { action } = browser;
  try {
    await Promise.all([
      action.setBadgeBackgroundColor({ tabId, color: page.kind === 'paused' ? PAUSED : COUNTED }),
      // The types know no null, which both browsers take.
      action.setBadgeText({ tabId, text: signOf(page) as string }),
      action.setTitle({ tabId, title: titleOf(page) }),
    ]);
  } catch {
    // The tab was closed meanwhile; its button went with it.
  }
}

/** Null leaves the button to what is said on every tab (reminder.ts). */
function signOf(page: PageOnBadge): string | null {
  if (page.kind === 'paused') return PAUSE_SIGN;
  return page.desks > 0 ? String(page.desks) : null;
}

function titleOf(page: PageOnBadge): string {
  const { say } = ownLanguage();
  if (page.kind === 'counted') return page.desks > 0 ? say('badgeDesks', { count: page.desks }) : say('extensionName');
  return page.site === null ? say('badgePausedEverywhere') : say('badgePaused', { site: page.site });
}
