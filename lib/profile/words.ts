/** Names of what a profile holds, and the profile in a line. Places and money by the platform, in the user's language. */
import type { Channel, Classification, ClientType, ExecutionStyle, Hours, Product, Service } from '@/lib/desks/kinds';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import type { Marking } from './marking';
import type { Profile, ProfileField } from './profile';

type Keys<T extends string> = Readonly<Record<T, PlainKey>>;

/** The names of the fields, as the form has them. */
export const fieldKeys: Keys<ProfileField> = {
  country: 'domicile',
  usState: 'usState',
  clientType: 'clientType',
  classification: 'classification',
  assetsUsd: 'totalAssets',
  ticketUsd: 'usualTicket',
};

export const clientTypeKeys: Keys<ClientType> = {
  individual: 'clientIndividual',
  fund: 'clientFund',
  corporate: 'clientCorporate',
  'family-office': 'clientFamilyOffice',
  'prop-firm': 'clientPropFirm',
  'financial-institution': 'clientFinancialInstitution',
};

export const classificationKeys: Keys<Classification> = {
  ecp: 'classEcp',
  accredited: 'classAccredited',
  professional: 'classProfessional',
  'eligible-counterparty': 'classEligibleCounterparty',
  retail: 'classRetail',
};

export const productKeys: Keys<Product> = {
  spot: 'productSpot',
  options: 'productOptions',
  forwards: 'productForwards',
  ndfs: 'productNdfs',
  cfds: 'productCfds',
  swaps: 'productSwaps',
  futures: 'productFutures',
  structured: 'productStructured',
};

export const channelKeys: Keys<Channel> = {
  chat: 'channelChat',
  phone: 'channelPhone',
  email: 'channelEmail',
  portal: 'channelPortal',
  'rest-api': 'channelRestApi',
  'websocket-api': 'channelWebsocketApi',
  'fix-api': 'channelFixApi',
};

export const hoursKeys: Keys<Hours> = {
  'round-the-clock': 'hoursRoundTheClock',
  weekdays: 'hoursWeekdays',
  'business-hours': 'hoursBusiness',
};

export const styleKeys: Keys<ExecutionStyle> = {
  principal: 'stylePrincipal',
  agency: 'styleAgency',
  venue: 'styleVenue',
};

export const serviceKeys: Keys<Service> = { spot: 'serviceSpot', derivatives: 'serviceDerivatives' };

export const markingKeys: Keys<Marking> = { every: 'markingEvery', first: 'markingFirst', count: 'markingCount' };

/** Values with their names, to choose from. */
export function choicesOf<T extends string>(keys: Keys<T>, { say }: Language): [T, string][] {
  return (Object.entries(keys) as [T, PlainKey][]).map(([value, key]) => [value, say(key)]);
}

/** "Luxembourg", "United States (NY)"; says so where no source names one. */
export function jurisdictionName(code: string | null, { say, country }: Language): string {
  if (code === null) return say('jurisdictionNotFound');
  const [land = code, state] = code.split('-');
  return country(land) + (state ? ` (${state})` : '');
}

/** "2,000,000 USD", grouped as the user's language does. */
export function money(amount: number, currency: string, { say }: Language): string {
  return say('money', { amount, currency });
}

const shortClassification: Keys<Classification> = {
  ecp: 'shortClassEcp',
  accredited: 'shortClassAccredited',
  professional: 'shortClassProfessional',
  'eligible-counterparty': 'shortClassEligibleCounterparty',
  retail: 'shortClassRetail',
};

/** The profile in one line: "Germany · Fund · professional"; empty where nothing is set. */
export function describeProfile(profile: Profile, language: Language): string {
  const { say } = language;
  return [
    profile.country && placeName(profile, profile.country, language),
    profile.clientType && say(clientTypeKeys[profile.clientType]),
    profile.classification && say(shortClassification[profile.classification]),
  ]
    .filter(Boolean)
    .join(' · ');
}

const asClient: Keys<ClientType> = {
  individual: 'clientAnIndividual',
  fund: 'clientAFund',
  corporate: 'clientACorporate',
  'family-office': 'clientAFamilyOffice',
  'prop-firm': 'clientAPropFirm',
  'financial-institution': 'clientAFinancialInstitution',
};

/** Whom a verdict is for: "for a fund (Germany)"; "for you" while the domicile is not set. */
export function verdictFor(profile: Profile, language: Language): string {
  const { say } = language;
  if (profile.country === null) return say('forYou');
  const client = say(profile.clientType ? asClient[profile.clientType] : 'clientUnnamed');
  return say('forClient', { client, place: placeName(profile, profile.country, language) });
}

/** A state that is stored with another country names no place (contradictions.ts). */
function placeName({ usState }: Profile, code: string, { country }: Language): string {
  return country(code) + (usState && code === 'US' ? `, ${usState}` : '');
}
