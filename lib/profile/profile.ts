/**
 * Who the user is and what the user needs of a desk. Every field may be missing: eligibility asks for a missing one by
 * name (who we are), fit is judged on what is there (what we need, lib/fit).
 */
import type { Channel, Classification, ClientType, ExecutionStyle, Hours, Product, Service } from '@/lib/desks/kinds';

export interface Profile {
  /** ISO 3166-1 alpha-2 code of the domicile. */
  country: string | null;
  /** Two-letter US state; only with country US. */
  usState: string | null;
  clientType: ClientType | null;
  classification: Classification | null;
  /** Total assets, in whole US dollars. */
  assetsUsd: number | null;
  /** Usual size of one trade, in whole US dollars. */
  ticketUsd: number | null;
  products: readonly Product[];
  /** ISO 4217 codes. */
  fiat: readonly string[];
  hours: Hours | null;
  channels: readonly Channel[];
  styles: readonly ExecutionStyle[];
}

/** The fields an eligibility rule can ask for. */
export type ProfileField = 'country' | 'usState' | 'clientType' | 'classification' | 'assetsUsd' | 'ticketUsd';

export const emptyProfile: Readonly<Profile> = {
  country: null,
  usState: null,
  clientType: null,
  classification: null,
  assetsUsd: null,
  ticketUsd: null,
  products: [],
  fiat: [],
  hours: null,
  channels: [],
  styles: [],
};

/** A new domicile takes the state and the classification with it: both are terms of the old one. */
export function withChange(profile: Profile, change: { [K in keyof Profile]?: Profile[K] | undefined }): Profile {
  const moved = change.country !== undefined && change.country !== profile.country;
  const base = moved ? { ...profile, usState: null, classification: null } : profile;
  return { ...base, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
}

/** The services the products ask for; spot where none is chosen, since that is what an OTC desk is asked for first. */
export function servicesNeeded({ products }: Pick<Profile, 'products'>): Service[] {
  const needed = new Set(products.map((product): Service => (product === 'spot' ? 'spot' : 'derivatives')));
  return needed.size === 0 ? ['spot'] : [...needed].sort((a, b) => b.localeCompare(a, 'en'));
}
