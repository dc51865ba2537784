/** What a ruling says in our own words: questions to the profile, doubts, and a verdict inside a sentence. */
import type { Service } from '@/lib/desks/kinds';
import type { ProfileField } from '@/lib/profile/profile';
import { serviceKeys } from '@/lib/profile/words';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import type { VerdictKind } from './ruling';

export const questionKeys: Readonly<Record<ProfileField, PlainKey>> = {
  country: 'askCountry',
  usState: 'askUsState',
  clientType: 'askClientType',
  classification: 'askClassification',
  assetsUsd: 'askAssets',
  ticketUsd: 'askTicket',
};

const inSentence: Readonly<Record<VerdictKind, PlainKey>> = {
  eligible: 'inSentenceEligible',
  conditional: 'inSentenceConditional',
  'not-eligible': 'inSentenceNotEligible',
  'not-established': 'inSentenceNotEstablished',
};

export function verdictInSentence(kind: VerdictKind, { say }: Language): string {
  return say(inSentence[kind]);
}

/** "Spot", or with its own verdict "Derivatives, not eligible". */
export function aboutService(service: Service, kind: VerdictKind | null, language: Language): string {
  const name = language.say(serviceKeys[service]);
  return kind === null ? name : language.say('serviceWithVerdict', { service: name, verdict: verdictInSentence(kind, language) });
}
