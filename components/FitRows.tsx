/** What the user needs of a desk, beside what is published: met, not met, not known, each with its claim. */
import type { CardModel } from '@/lib/card/card-model';
import { fitWords } from '@/lib/fit/words';
import { Claims } from './Claims';

export function FitRows({ rows }: { rows: CardModel['fit']['rows'] }) {
  return (
    <ul class="criteria">
      {rows.map(({ need, state, reason, claims }) => (
        <li key={need}>
          <p class="row">
            <span>{need}</span>
            <span class={state === 'not-known' ? 'outcome muted' : 'outcome'}>{fitWords[state]}</span>
          </p>
          {reason && <p class="muted">{reason}</p>}
          <Claims claims={claims} />
        </li>
      ))}
    </ul>
  );
}
