/** Who we are: domicile, for the US the state, client type, classification, assets, ticket. Each may be left unset. */
import type { Classification, ClientType, Regions } from '@/lib/desks/schema';
import type { Profile } from '@/lib/profile/profile';
import { classificationNames, clientTypeNames, countryName } from '@/lib/profile/words';
import { Choice } from './Choice';
import { DollarField } from './DollarField';

export interface ProfileFormProps {
  profile: Profile;
  regions: Regions;
  locale: string;
  onChange: (change: Partial<Profile>) => void;
}

export function ProfileForm({ profile, regions, locale, onChange }: ProfileFormProps) {
  const countries = regions.countries
    .map((code): [string, string] => [code, countryName(code, locale)])
    .sort(([, a], [, b]) => a.localeCompare(b, locale));
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Choice label="Domicile" value={profile.country} choices={countries} onChoose={(country) => onChange({ country })} />
      {profile.country === 'US' && (
        <Choice
          label="US state"
          value={profile.usState}
          choices={Object.entries(regions.usStates)}
          onChoose={(usState) => onChange({ usState })}
        />
      )}
      <Choice
        label="Client type"
        value={profile.clientType}
        choices={Object.entries(clientTypeNames)}
        onChoose={(clientType) => onChange({ clientType: clientType as ClientType | null })}
      />
      <Choice
        label="Classification"
        value={profile.classification}
        choices={Object.entries(classificationNames)}
        onChoose={(classification) => onChange({ classification: classification as Classification | null })}
      />
      <DollarField
        label="Total assets, in US dollars"
        value={profile.assetsUsd}
        locale={locale}
        onSet={(assetsUsd) => onChange({ assetsUsd })}
      />
      <DollarField
        label="Usual ticket, in US dollars"
        value={profile.ticketUsd}
        locale={locale}
        onSet={(ticketUsd) => onChange({ ticketUsd })}
      />
    </form>
  );
}
