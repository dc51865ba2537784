/** What the user's organisation sets for this browser beyond single fields: what is off, and what of its policy cannot be used. */
import type { Feature } from '@/lib/policy/policy';
import type { Problem } from '@/lib/policy/tolerant';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from './language';

export interface OrganisationPartProps {
  disabled: readonly Feature[];
  problems: readonly Problem[];
}

const featureKeys: Readonly<Record<Feature, PlainKey>> = {
  quotes: 'quotes',
  settlement: 'settlement',
  memo: 'memoSave',
  'look-alike-banner': 'featureBanner',
  'own-packs': 'featureOwnPacks',
  sync: 'sync',
};

export function OrganisationPart({ disabled, problems }: OrganisationPartProps) {
  const { say, list } = useLanguage();
  const keysOf = (kind: Problem['kind']) => problems.filter((problem) => problem.kind === kind).map(({ path }) => path);
  const [unknown, unreadable] = [keysOf('unknown'), keysOf('unreadable')];
  return (
    <>
      <p class="muted">{say('organisationHow')}</p>
      {disabled.length > 0 && (
        <p>
          {say('organisationOff', {
            features: list(
              disabled.map((feature) => say(featureKeys[feature])),
              'and',
            ),
          })}
        </p>
      )}
      {unreadable.length > 0 && <p class="warning long-words">{say('organisationUnreadable', { keys: list(unreadable, 'and') })}</p>}
      {unknown.length > 0 && <p class="warning long-words">{say('organisationUnknown', { keys: list(unknown, 'and') })}</p>}
    </>
  );
}
