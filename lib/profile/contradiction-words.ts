/** Which two fields of a profile contradict each other, and what to do, in one or two sentences. */
import type { Language } from '@/lib/texts/language';
import type { Contradiction } from './contradictions';
import type { Profile } from './profile';
import { classificationKeys, clientTypeKeys, money } from './words';

/** `profile` is the one the contradiction was found in. */
export function contradictionText({ kind }: Contradiction, profile: Profile, language: Language): string {
  const { say, country } = language;
  const place = country(profile.country ?? '');
  const classification = profile.classification ? say(classificationKeys[profile.classification]) : '';
  switch (kind) {
    case 'state-abroad':
      return say('contradictState', { place, state: profile.usState ?? '' });
    case 'us-term-abroad':
      return say('contradictUsTerm', { classification, place });
    case 'eu-term-in-us':
      return say('contradictEuTerm', { classification, place });
    case 'class-of-others':
      return say('contradictClientType', { classification, client: profile.clientType ? say(clientTypeKeys[profile.clientType]) : '' });
    case 'ticket-over-assets':
      return say('contradictTicket', {
        assets: money(profile.assetsUsd ?? 0, 'USD', language),
        ticket: money(profile.ticketUsd ?? 0, 'USD', language),
      });
  }
}
