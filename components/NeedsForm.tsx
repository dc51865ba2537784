/** What we need of a desk: products, fiat, hours, channels, execution style. What is not chosen is not asked for. */
import { useId } from 'preact/hooks';
import { channels, executionStyles, type Hours, products } from '@/lib/desks/kinds';
import type { Profile } from '@/lib/profile/profile';
import { channelKeys, choicesOf, hoursKeys, productKeys, styleKeys } from '@/lib/profile/words';
import type { PlainKey } from '@/lib/texts/say';
import { Choice } from './Choice';
import { useLanguage } from './language';
import { SetByOrganisation } from './SetByOrganisation';

export interface NeedsFormProps {
  profile: Profile;
  /** ISO 4217 codes to choose from. */
  currencies: readonly string[];
  /** Fields the user's organisation sets. */
  set?: readonly string[];
  onChange: (change: Partial<Profile>) => void;
}

export function NeedsForm({ profile, currencies, set = [], onChange }: NeedsFormProps) {
  const language = useLanguage();
  const { say, currency } = language;
  const others = currencies.filter((code) => !profile.fiat.includes(code));
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Boxes
        legend={say('products')}
        all={products}
        names={productKeys}
        chosen={profile.products}
        isSet={set.includes('products')}
        onChoose={(chosen) => onChange({ products: chosen })}
      />
      <Boxes
        legend={say('channels')}
        all={channels}
        names={channelKeys}
        chosen={profile.channels}
        isSet={set.includes('channels')}
        onChoose={(chosen) => onChange({ channels: chosen })}
      />
      <Boxes
        legend={say('executionStyle')}
        all={executionStyles}
        names={styleKeys}
        chosen={profile.styles}
        isSet={set.includes('styles')}
        onChoose={(chosen) => onChange({ styles: chosen })}
      />
      <Choice
        label={say('hours')}
        value={profile.hours}
        choices={choicesOf(hoursKeys, language)}
        isSet={set.includes('hours')}
        onChoose={(hours) => onChange({ hours: hours as Hours | null })}
      />
      <Choice
        label={say('addFiat')}
        value={null}
        unset={say('choose')}
        choices={others.map((code) => [code, `${code} · ${currency(code)}`])}
        isSet={set.includes('fiat')}
        onChoose={(code) => code && onChange({ fiat: [...profile.fiat, code] })}
      />
      <ul class="chosen" aria-label={say('fiatCurrencies')}>
        {profile.fiat.map((code) => (
          <li key={code}>
            <button
              type="button"
              class="button"
              disabled={set.includes('fiat')}
              aria-label={say('takeAway', { name: code })}
              onClick={() => onChange({ fiat: profile.fiat.filter((other) => other !== code) })}
            >
              {code} ×
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

interface BoxesProps<T extends string> {
  legend: string;
  all: readonly T[];
  names: Readonly<Record<T, PlainKey>>;
  chosen: readonly T[];
  isSet: boolean;
  onChoose: (chosen: T[]) => void;
}

function Boxes<T extends string>({ legend, all, names, chosen, isSet, onChoose }: BoxesProps<T>) {
  const { say } = useLanguage();
  const id = useId();
  return (
    <fieldset class="boxes" disabled={isSet} aria-describedby={isSet ? id : undefined}>
      <legend>{legend}</legend>
      {isSet && <SetByOrganisation id={id} />}
      {all.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => {
              const ticked = event.currentTarget.checked;
              onChoose(all.filter((other) => (other === value ? ticked : chosen.includes(other))));
            }}
          />
          {say(names[value])}
        </label>
      ))}
    </fieldset>
  );
}
