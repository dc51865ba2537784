/**
 * Who we are: domicile, for the US the state, client type, classification, assets, ticket. Each may be left unset; two that contradict
 * each other say so, the text under the second.
 */
import type { Regions } from '@/lib/desks/guide-schema';
import type { Classification, ClientType } from '@/lib/desks/kinds';
import { contradictionText } from '@/lib/profile/contradiction-words';
import { contradictionsIn } from '@/lib/profile/contradictions';
import type { Profile, ProfileField } from '@/lib/profile/profile';
import { choicesOf, classificationKeys, clientTypeKeys } from '@/lib/profile/words';
import { Choice } from './Choice';
import { DollarField } from './DollarField';
import type { Against } from './FieldNotes';
import { useLanguage } from './language';

export interface ProfileFormProps {
  profile: Profile;
  regions: Regions;
  /** Without the amounts. */
  short?: boolean;
  /** Fields the user's organisation sets. */
  set?: readonly string[];
  onChange: (change: Partial<Profile>) => void;
}

export function ProfileForm({ profile, regions, short = false, set = [], onChange }: ProfileFormProps) {
  const language = useLanguage();
  const { say, country: countryName, locale } = language;
  const countries = regions.countries
    .map((code): [string, string] => [code, countryName(code)])
    .sort(([, a], [, b]) => a.localeCompare(b, locale));
  const contradictions = contradictionsIn(profile).map((one) => ({
    ...one,
    id: `contradiction-${one.kind}`,
    text: contradictionText(one, profile, language),
  }));
  const against = (field: ProfileField): Against => ({
    describedBy: contradictions.filter(({ fields }) => fields.includes(field)).map(({ id }) => id),
    notes: contradictions.filter(({ fields }) => fields[1] === field),
  });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say('domicile')}
        value={profile.country}
        choices={countries}
        against={against('country')}
        isSet={set.includes('country')}
        onChoose={(country) => onChange({ country })}
      />
      {(profile.country === 'US' || profile.usState !== null) && (
        <Choice
          label={say('usState')}
          value={profile.usState}
          choices={Object.entries(regions.usStates)}
          against={against('usState')}
          isSet={set.includes('usState')}
          onChoose={(usState) => onChange({ usState })}
        />
      )}
      <Choice
        label={say('clientType')}
        value={profile.clientType}
        choices={choicesOf(clientTypeKeys, language)}
        against={against('clientType')}
        isSet={set.includes('clientType')}
        onChoose={(clientType) => onChange({ clientType: clientType as ClientType | null })}
      />
      <Choice
        label={say('classification')}
        value={profile.classification}
        choices={choicesOf(classificationKeys, language)}
        against={against('classification')}
        isSet={set.includes('classification')}
        onChoose={(classification) => onChange({ classification: classification as Classification | null })}
      />
      {!short && (
        <>
          <DollarField
            label={say('totalAssets')}
            value={profile.assetsUsd}
            against={against('assetsUsd')}
            isSet={set.includes('assetsUsd')}
            onSet={(assetsUsd) => onChange({ assetsUsd })}
          />
          <DollarField
            label={say('usualTicket')}
            value={profile.ticketUsd}
            against={against('ticketUsd')}
            isSet={set.includes('ticketUsd')}
            onSet={(ticketUsd) => onChange({ ticketUsd })}
          />
        </>
      )}
    </form>
  );
}
