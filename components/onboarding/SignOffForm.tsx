/** Who works with this browser, and which items need a second name. Saved as it is changed. */
import { useEffect, useId, useState } from 'preact/hooks';
import { NAME_LIMIT } from '@/lib/onboarding/file-entry';
import { type SignOff, type TwoPersonRule, twoPersonRules } from '@/lib/onboarding/sign-off';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';
import { SetByOrganisation } from '../SetByOrganisation';

export interface SignOffFormProps {
  signOff: SignOff;
  /** The user's organisation sets the rule. */
  isRuleSet?: boolean;
  onChange: (change: Partial<SignOff>) => void;
}

const ruleKeys: Readonly<Record<TwoPersonRule, PlainKey>> = {
  listed: 'twoPersonListed',
  every: 'twoPersonEvery',
  none: 'twoPersonNone',
};

export function SignOffForm({ signOff, isRuleSet = false, onChange }: SignOffFormProps) {
  const { say } = useLanguage();
  const [name, setName] = useState(signOff.name);
  const id = useId();
  useEffect(() => setName(signOff.name), [signOff.name]);
  return (
    <>
      <label class="field">
        <span>{say('yourName')}</span>
        <input
          type="text"
          maxLength={NAME_LIMIT}
          autocomplete="name"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      </label>
      <fieldset class="choices" disabled={isRuleSet} aria-describedby={isRuleSet ? id : undefined}>
        <legend>{say('twoPersonRule')}</legend>
        {isRuleSet && <SetByOrganisation id={id} />}
        {twoPersonRules.map((rule) => (
          <label key={rule}>
            <input type="radio" name="two-person" checked={signOff.twoPerson === rule} onChange={() => onChange({ twoPerson: rule })} />
            <span>{say(ruleKeys[rule])}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
