/** Who we are: domicile, for the US the state, client type, classification, assets, ticket. Each may be left unset. */
import type { Classification, ClientType, Regions } from '@/lib/desks/schema';
import type { Profile } from '@/lib/profile/profile';
import { choicesOf, classificationKeys, clientTypeKeys } from '@/lib/profile/words';
import { Choice } from './Choice';
import { DollarField } from './DollarField';
import { useLanguage } from './language';

export interface ProfileFormProps {
  profile: Profile;
  regions: Regions;
  onChange: (change: Partial<Profile>) => void;
}

export function ProfileForm({ profile, regions, onChange }: ProfileFormProps) {
  const language = useLanguage();
  const { say, country: countryName, locale } = language;
  const countries = regions.countries
    .map((code): [string, string] => [code, countryName(code)])
    .sort(([, a], [, b]) => a.localeCompare(b, locale));
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Choice label={say('domicile')} value={profile.country} choices={countries} onChoose={(country) => onChange({ country })} />
      {profile.country === 'US' && (
        <Choice
          label={say('usState')}
          value={profile.usState}
          choices={Object.entries(regions.usStates)}
          onChoose={(usState) => onChange({ usState })}
        />
      )}
      <Choice
        label={say('clientType')}
        value={profile.clientType}
        choices={choicesOf(clientTypeKeys, language)}
        onChoose={(clientType) => onChange({ clientType: clientType as ClientType | null })}
      />
      <Choice
        label={say('classification')}
        value={profile.classification}
        choices={choicesOf(classificationKeys, language)}
        onChoose={(classification) => onChange({ classification: classification as Classification | null })}
      />
      <DollarField label={say('totalAssets')} value={profile.assetsUsd} onSet={(assetsUsd) => onChange({ assetsUsd })} />
      <DollarField label={say('usualTicket')} value={profile.ticketUsd} onSet={(ticketUsd) => onChange({ ticketUsd })} />
    </form>
  );
}
