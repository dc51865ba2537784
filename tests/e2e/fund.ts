/** A German fund that needs something of every kind, so that every part of a surface is there. */
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import type { Session } from './harness';

const fund: Profile = {
  ...emptyProfile,
  country: 'DE',
  clientType: 'fund',
  classification: 'professional',
  assetsUsd: 20_000_000,
  ticketUsd: 500_000,
  products: ['spot', 'options', 'futures', 'structured'],
  fiat: ['EUR', 'CHF'],
  hours: 'round-the-clock',
  channels: ['portal', 'websocket-api'],
  styles: ['principal', 'venue'],
};

/** Stores its profile, as the options would. */
export async function plantFund(session: Session): Promise<void> {
  const page = await session.open(`${session.origin}/options.html`);
  await page.evaluate((profile) => chrome.storage.local.set({ profile }), { version: 2, value: { ...fund } });
  await page.close();
}
