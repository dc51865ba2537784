/**
 * Reminds of what is to be reviewed: one quiet sign on the toolbar button where a page has nothing to say there, and a notification
 * where the user asked for one. Opens nothing by itself.
 */
import { browser } from 'wxt/browser';
import { ownLanguage } from './texts';

const ALARM = 'reviews';
/** Reviews fall due by the day; often enough that a browser opened at any time tells on the same day. */
const EVERY_MINUTES = 6 * 60;
/** Seen as none of the figures that count desks. */
const DUE_SIGN = '↻';
const DUE_COLOUR = '#855700';

/** Calls back when reviews may have fallen due: at start, and every few hours. To be called at once when the background starts. */
export function whenReviewsMayBeDue(look: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => (name === ALARM ? look() : undefined));
  const begin = async () => {
    // Made anew it would begin to wait anew.
    if (!(await browser.alarms.get(ALARM))) browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
    await look();
  };
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
}

/** On every tab whose page says nothing of its own. */
export async function showReviewsDue(count: number): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text: count > 0 ? DUE_SIGN : '' }),
    action.setBadgeBackgroundColor({ color: DUE_COLOUR }),
    action.setTitle({ title: count > 0 ? ownLanguage().say('badgeReviews', { count }) : ownLanguage().say('extensionName') }),
  ]);
}

/** One notification for all of them; false where the user took the permission away. */
export async function notifyOfReviews(lines: readonly string[]): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return false;
  await browser.notifications.create(ALARM, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: ownLanguage().say('badgeReviews', { count: lines.length }),
    message: lines.join('\n'),
  });
  return true;
}

/** To be called while a click is being handled: the browser asks the user then. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}
