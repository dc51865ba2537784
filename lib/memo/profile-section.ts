/** Who asks, as the verdict takes it: every field of the profile, the ones that are not set too. */
import type { Regions } from '@/lib/desks/schema';
import type { Profile } from '@/lib/profile/profile';
import { channelKeys, classificationKeys, clientTypeKeys, hoursKeys, money, productKeys, styleKeys } from '@/lib/profile/words';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import type { MemoSection } from './document';

export function profileSection(profile: Profile, regions: Pick<Regions, 'usStates'>, language: Language): MemoSection {
  const { say, list, country } = language;
  const { usState, assetsUsd, ticketUsd } = profile;
  const names = <T extends string>(keys: Readonly<Record<T, PlainKey>>, values: readonly T[]) =>
    list(
      values.map((value) => say(keys[value])),
      'plain',
    );
  const rows: [PlainKey, string][] = [
    ['domicile', profile.country === null ? '' : country(profile.country)],
    ...(usState === null ? [] : [['usState', regions.usStates[usState] ?? usState] satisfies [PlainKey, string]]),
    ['clientType', profile.clientType === null ? '' : say(clientTypeKeys[profile.clientType])],
    ['classification', profile.classification === null ? '' : say(classificationKeys[profile.classification])],
    ['memoAssets', assetsUsd === null ? '' : money(assetsUsd, 'USD', language)],
    ['memoTicket', ticketUsd === null ? '' : money(ticketUsd, 'USD', language)],
    ['products', names(productKeys, profile.products)],
    ['fiatCurrencies', list([...profile.fiat], 'plain')],
    ['hours', profile.hours === null ? '' : say(hoursKeys[profile.hours])],
    ['channels', names(channelKeys, profile.channels)],
    ['executionStyle', names(styleKeys, profile.styles)],
  ];
  return {
    heading: say('whoWeAre'),
    blocks: [{ kind: 'facts', rows: rows.map(([key, text]) => ({ name: say(key), said: { text: text || say('notSet') } })) }],
  };
}
