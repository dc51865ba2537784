/** What the user stores for the guard against look-alikes: counterparties' domains, and warnings put away for good. */
import * as z from 'zod/mini';
import type { ListedDomain } from '@/lib/domains/guard';
import { LONGEST_HOST, LONGEST_NAME, MOST_LISTED } from '@/lib/domains/limits';
import type { PutAway } from '@/lib/domains/own-list';
import type { StoredItem } from './stored-item';

const host = z.string().check(z.minLength(1), z.maxLength(LONGEST_HOST));

const name = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));
const listedSchema: z.ZodMiniType<readonly ListedDomain[]> = z
  .array(z.strictObject({ domain: host, name }))
  .check(z.maxLength(MOST_LISTED));
const putAwaySchema: z.ZodMiniType<readonly PutAway[]> = z.array(z.strictObject({ site: host, like: host, day: z.iso.date() }));

export const ownDomainsItem: StoredItem<readonly ListedDomain[]> = { key: 'own-domains', version: 1, schema: listedSchema, initial: [] };

export const putAwayItem: StoredItem<readonly PutAway[]> = { key: 'put-away', version: 1, schema: putAwaySchema, initial: [] };

/** Sites in tabs where the banner is put away for the visit. */
export const visitsItem: StoredItem<readonly string[]> = {
  key: 'visits',
  area: 'session',
  version: 1,
  schema: z.array(z.string()),
  initial: [],
};
