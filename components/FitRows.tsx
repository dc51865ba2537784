/** What the user needs of a desk, beside what is published: met, not met, not known, each with its claim. */
import type { CardModel } from '@/lib/card/card-model';
import { fitKeys } from '@/lib/fit/words';
import { Claims } from './Claims';
import { useLanguage } from './language';

export function FitRows({ rows }: { rows: CardModel['fit']['rows'] }) {
  const { say } = useLanguage();
  return (
    <ul class="criteria">
      {rows.map(({ need, state, reason, claims }) => (
        <li key={need}>
          <p class="row">
            <span>{need}</span>
            <span class={state === 'not-known' ? 'outcome muted' : 'outcome'}>{say(fitKeys[state])}</span>
          </p>
          {reason && <p class="muted">{reason}</p>}
          <Claims claims={claims} />
        </li>
      ))}
    </ul>
  );
}
