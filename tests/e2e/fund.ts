/** A German fund that needs something of every kind, so that every part of a surface is there. */
import { sampleUser } from '@/lib/dev/sample-user';
import type { Session } from './harness';

/** Stores its profile, as the options would. */
export async function plantFund(session: Session): Promise<void> {
  const page = await session.open(`${session.origin}/options.html`);
  await page.evaluate((stored) => chrome.storage.local.set(stored), sampleUser);
  await page.close();
}
