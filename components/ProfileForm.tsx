/** The profile: domicile, for the US the state, client type, classification. Each may be left unset. */
import type { Classification, ClientType, Regions } from '@/lib/desks/schema';
import { classificationNames, clientTypeNames, countryName, type Profile } from '@/lib/profile/profile';

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
    <form>
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
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string | null;
  choices: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string | null) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">Not set</option>
        {choices.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
