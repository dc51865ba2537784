/**
 * What an organisation sets on data packs: the keys it vouches for, where its own pack is, whether users may take others. A pack is
 * held against it whenever it is read, since a policy may come after the pack, and a pack out of a backup.
 */
import type { Origin } from '@/lib/packs/packs-kept';
import type { TrustedKey } from '@/lib/packs/vouched';
import type { PlainKey } from '@/lib/texts/say';
import type { Policy } from './policy';

export interface PackRules {
  /** Where there are any, packs signed with others, or with none, are not used. */
  keys: readonly TrustedKey[];
  /** Where the organisation's pack is fetched from; null where it names none. */
  url: string | null;
  /** Whether packs from elsewhere may be used. */
  isOwnAllowed: boolean;
}

export function packRules({ packs: { keys, url }, disabled }: Pick<Policy, 'packs' | 'disabled'>): PackRules {
  return { keys, url, isOwnAllowed: !disabled.includes('own-packs') };
}

/** Why a pack may not be used; null where it may. `key`: what it is signed with; null where it is not. */
export function barredBy(rules: PackRules, { key, from }: { key: string | null; from: Origin }): PlainKey | null {
  if (rules.keys.length > 0 && !rules.keys.some((listed) => listed.key === key)) return 'packKeyNotListed';
  return isBarredFrom(rules, from.kind === 'url' ? from.url : null) ? 'packNotOrganisations' : null;
}

/** `address`: where a pack comes from; null of a file. */
export function isBarredFrom({ url, isOwnAllowed }: PackRules, address: string | null): boolean {
  return !isOwnAllowed && (address === null || address !== url);
}
