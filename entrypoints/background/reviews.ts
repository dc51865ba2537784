/** Looks what is due for review over all desks, and tells it. */
import { today } from '@/lib/adapters/clock';
import { notifyOfReviews, showReviewsDue } from '@/lib/adapters/reminder';
import { reminderItem } from '@/lib/adapters/storage/items';
import { readSnapshot } from '@/lib/adapters/storage/snapshot';
import { readStored, updateItem } from '@/lib/adapters/storage/stored-item';
import { ownLanguage } from '@/lib/adapters/texts';
import { dueReviews, untold } from '@/lib/onboarding/due-reviews';
import { deskIds, directoryNow, ready } from './known';

export async function lookAtReviews(): Promise<void> {
  await ready();
  const [directory, { files, profile, signOff }] = await Promise.all([directoryNow(), readSnapshot(deskIds())]);
  const due = dueReviews({ directory, files, profile, twoPerson: signOff.twoPerson }, today());
  await showReviewsDue(due.length);
  const { notify, told } = await readStored(reminderItem);
  const news = untold(due, told);
  if (!notify || news.length === 0) return;
  const { say } = ownLanguage();
  const sent = await notifyOfReviews(news.map(({ desk, item }) => say('reviewOfDesk', { desk, item })));
  if (sent) await updateItem(reminderItem, (reminder) => ({ ...reminder, told: due.map(({ key }) => key) }));
}
