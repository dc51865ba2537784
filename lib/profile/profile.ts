/**
 * Who the user is, as far as eligibility asks. Every field may be missing; what is missing is asked for by name.
 */
import type { Classification, ClientType } from '@/lib/desks/schema';

export interface Profile {
  /** ISO 3166-1 alpha-2 code of the domicile. */
  country: string | null;
  /** Two-letter US state; only with country US. */
  usState: string | null;
  clientType: ClientType | null;
  classification: Classification | null;
}

export type ProfileField = keyof Profile;

export const emptyProfile: Readonly<Profile> = { country: null, usState: null, clientType: null, classification: null };

/** A new domicile takes the state and the classification with it: both are terms of the old one. */
export function withChange(profile: Profile, change: { [K in ProfileField]?: Profile[K] | undefined }): Profile {
  const moved = change.country !== undefined && change.country !== profile.country;
  const base = moved ? { ...profile, usState: null, classification: null } : profile;
  return { ...base, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
}

export const clientTypeNames: Readonly<Record<ClientType, string>> = {
  individual: 'Individual',
  fund: 'Fund',
  corporate: 'Corporate treasury',
  'family-office': 'Family office',
  'prop-firm': 'Proprietary trading firm',
  'financial-institution': 'Bank, broker or adviser',
};

export const classificationNames: Readonly<Record<Classification, string>> = {
  ecp: 'US eligible contract participant',
  accredited: 'US accredited investor',
  professional: 'EU or UK professional client',
  'eligible-counterparty': 'EU or UK eligible counterparty',
  retail: 'Retail',
};

/** Name of a country from its ISO code, in the user's language; the code itself where the platform has no name. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}

const shortClassification: Readonly<Record<Classification, string>> = {
  ecp: 'ECP',
  accredited: 'accredited',
  professional: 'professional',
  'eligible-counterparty': 'eligible counterparty',
  retail: 'retail',
};

/** The profile in one line: "Germany · Fund · professional"; empty where nothing is set. */
export function describeProfile(profile: Profile, locale: string): string {
  return [
    profile.country && placeName(profile, profile.country, locale),
    profile.clientType && clientTypeNames[profile.clientType],
    profile.classification && shortClassification[profile.classification],
  ]
    .filter(Boolean)
    .join(' · ');
}

const asClient: Readonly<Record<ClientType, string>> = {
  individual: 'an individual',
  fund: 'a fund',
  corporate: 'a corporate treasury',
  'family-office': 'a family office',
  'prop-firm': 'a proprietary trading firm',
  'financial-institution': 'a bank, broker or adviser',
};

/** Whom a verdict is for: "for a fund (Germany)"; "for you" while the domicile is not set. */
export function verdictFor(profile: Profile, locale: string): string {
  if (profile.country === null) return 'for you';
  const who = profile.clientType ? asClient[profile.clientType] : 'a client';
  return `for ${who} (${placeName(profile, profile.country, locale)})`;
}

function placeName({ usState }: Profile, country: string, locale: string): string {
  return countryName(country, locale) + (usState ? `, ${usState}` : '');
}
