/** Names of what a profile holds, and the profile in a line. Places and money by the platform, in the user's language. */
import type { Channel, Classification, ClientType, ExecutionStyle, Hours, Product, Service } from '@/lib/desks/schema';
import type { Profile } from './profile';

type Names<T extends string> = Readonly<Record<T, string>>;

export const clientTypeNames: Names<ClientType> = {
  individual: 'Individual',
  fund: 'Fund',
  corporate: 'Corporate treasury',
  'family-office': 'Family office',
  'prop-firm': 'Proprietary trading firm',
  'financial-institution': 'Bank, broker or adviser',
};

export const classificationNames: Names<Classification> = {
  ecp: 'US eligible contract participant',
  accredited: 'US accredited investor',
  professional: 'EU or UK professional client',
  'eligible-counterparty': 'EU or UK eligible counterparty',
  retail: 'Retail',
};

export const productNames: Names<Product> = {
  spot: 'Spot',
  options: 'Options',
  forwards: 'Forwards',
  ndfs: 'NDFs',
  cfds: 'CFDs',
  swaps: 'Swaps',
  futures: 'Listed futures blocks',
  structured: 'Structured products',
};

export const channelNames: Names<Channel> = {
  chat: 'Chat',
  phone: 'Phone',
  email: 'E-mail',
  portal: 'RFQ portal',
  'rest-api': 'REST API',
  'websocket-api': 'WebSocket API',
  'fix-api': 'FIX API',
};

export const hoursNames: Names<Hours> = {
  'round-the-clock': 'Round the clock, every day',
  weekdays: 'Round the clock on weekdays',
  'business-hours': 'Business hours',
};

export const styleNames: Names<ExecutionStyle> = {
  principal: 'Principal',
  agency: 'Agency',
  venue: 'Venue with several makers',
};

export const serviceNames: Names<Service> = { spot: 'Spot', derivatives: 'Derivatives' };

/** Name of a country from its ISO code, in the user's language; the code itself where the platform has no name. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}

/** "Luxembourg", "United States (NY)"; says so where no source names one. */
export function jurisdictionName(code: string | null, locale: string): string {
  if (code === null) return 'jurisdiction not found';
  const [country = code, state] = code.split('-');
  return countryName(country, locale) + (state ? ` (${state})` : '');
}

/** "2,000,000 USD", grouped as the user's language does. */
export function money(amount: number, currency: string, locale: string): string {
  return `${new Intl.NumberFormat(locale).format(amount)} ${currency}`;
}

const shortClassification: Names<Classification> = {
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

const asClient: Names<ClientType> = {
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
