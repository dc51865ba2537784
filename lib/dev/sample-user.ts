/** What a made-up user has stored: the tour and tests plant it, so that every part of a surface is there. */
import { emptyProfile } from '../profile/profile';

/** A German fund that needs something of every kind. */
export const sampleProfile = {
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
} as const;

/** In the form of extension storage. */
export const sampleUser = { profile: { version: 2, value: sampleProfile } };
