/** Every field of a profile with its name and what stands in it, in words; empty where nothing is set. */
import type { Regions } from '@/lib/desks/guide-schema';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import type { Profile } from './profile';
import { channelKeys, classificationKeys, clientTypeKeys, hoursKeys, money, productKeys, styleKeys } from './words';

export interface ProfileRow {
  field: keyof Profile;
  name: PlainKey;
  text: string;
}

/** In the order of the form. */
export function profileRows(profile: Profile, { usStates }: Pick<Regions, 'usStates'>, language: Language): ProfileRow[] {
  const { say, list, country } = language;
  const { usState, assetsUsd, ticketUsd } = profile;
  const names = <T extends string>(keys: Readonly<Record<T, PlainKey>>, values: readonly T[]) =>
    list(
      values.map((value) => say(keys[value])),
      'plain',
    );
  const rows: [keyof Profile, PlainKey, string][] = [
    ['country', 'domicile', profile.country === null ? '' : country(profile.country)],
    ['usState', 'usState', usState === null ? '' : (usStates[usState] ?? usState)],
    ['clientType', 'clientType', profile.clientType === null ? '' : say(clientTypeKeys[profile.clientType])],
    ['classification', 'classification', profile.classification === null ? '' : say(classificationKeys[profile.classification])],
    ['assetsUsd', 'memoAssets', assetsUsd === null ? '' : money(assetsUsd, 'USD', language)],
    ['ticketUsd', 'memoTicket', ticketUsd === null ? '' : money(ticketUsd, 'USD', language)],
    ['products', 'products', names(productKeys, profile.products)],
    ['fiat', 'fiatCurrencies', list([...profile.fiat], 'plain')],
    ['hours', 'hours', profile.hours === null ? '' : say(hoursKeys[profile.hours])],
    ['channels', 'channels', names(channelKeys, profile.channels)],
    ['styles', 'executionStyle', names(styleKeys, profile.styles)],
  ];
  return rows.map(([field, name, text]) => ({ field, name, text }));
}
