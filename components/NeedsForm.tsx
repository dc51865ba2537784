/** What we need of a desk: products, fiat, hours, channels, execution style. What is not chosen is not asked for. */
import { channels, executionStyles, type Hours, products } from '@/lib/desks/schema';
import type { Profile } from '@/lib/profile/profile';
import { channelNames, hoursNames, productNames, styleNames } from '@/lib/profile/words';
import { Choice } from './Choice';

export interface NeedsFormProps {
  profile: Profile;
  /** ISO 4217 codes to choose from. */
  currencies: readonly string[];
  locale: string;
  onChange: (change: Partial<Profile>) => void;
}

export function NeedsForm({ profile, currencies, locale, onChange }: NeedsFormProps) {
  const currencyNames = new Intl.DisplayNames([locale], { type: 'currency' });
  const others = currencies.filter((code) => !profile.fiat.includes(code));
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Boxes
        legend="Products"
        all={products}
        names={productNames}
        chosen={profile.products}
        onChoose={(chosen) => onChange({ products: chosen })}
      />
      <Boxes
        legend="Channels"
        all={channels}
        names={channelNames}
        chosen={profile.channels}
        onChoose={(chosen) => onChange({ channels: chosen })}
      />
      <Boxes
        legend="Execution style"
        all={executionStyles}
        names={styleNames}
        chosen={profile.styles}
        onChoose={(chosen) => onChange({ styles: chosen })}
      />
      <Choice
        label="Hours"
        value={profile.hours}
        choices={Object.entries(hoursNames)}
        onChoose={(hours) => onChange({ hours: hours as Hours | null })}
      />
      <Choice
        label="Add a fiat currency"
        value={null}
        unset="Choose"
        choices={others.map((code) => [code, `${code} · ${currencyNames.of(code)}`])}
        onChoose={(code) => code && onChange({ fiat: [...profile.fiat, code] })}
      />
      <ul class="chosen" aria-label="Fiat currencies">
        {profile.fiat.map((code) => (
          <li key={code}>
            <button
              type="button"
              class="button"
              aria-label={`Take ${code} away`}
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
  names: Readonly<Record<T, string>>;
  chosen: readonly T[];
  onChoose: (chosen: T[]) => void;
}

function Boxes<T extends string>({ legend, all, names, chosen, onChoose }: BoxesProps<T>) {
  return (
    <fieldset class="boxes">
      <legend>{legend}</legend>
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
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}
