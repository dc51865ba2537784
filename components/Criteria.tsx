/** A factor's criteria: outcome, why, the claim that carries it with its source, and the other claims folded. */
import type { ComponentChildren } from 'preact';
import type { CriterionModel } from '@/lib/card/factor-model';
import { Claims } from './Claims';
import { useLanguage } from './language';
import { Words } from './Words';

export interface CriteriaProps {
  criteria: readonly CriterionModel[];
  /** What else to show under a criterion: the form for the user's own finding. */
  below?: ((criterion: CriterionModel) => ComponentChildren) | undefined;
}

export function Criteria({ criteria, below }: CriteriaProps) {
  const { say, date } = useLanguage();
  return (
    <ul class="criteria">
      {criteria.map((criterion) => (
        <li key={criterion.id}>
          <p class="row">
            <span>{criterion.name}</span>
            <span class={criterion.answered ? 'outcome' : 'outcome muted'}>{criterion.outcome}</span>
          </p>
          {criterion.publicOutcome !== null && (
            <p class="muted">
              {say('publicOutcome', { outcome: criterion.publicOutcome, day: date(criterion.finding?.day ?? '') })}
              {criterion.finding?.note && ` ${criterion.finding.note}`}
              {criterion.finding?.evidence && ` (${criterion.finding.evidence})`}
            </p>
          )}
          {criterion.because !== '' && (
            <p class="muted">
              <Words of={criterion.because} />
            </p>
          )}
          <Claims claims={criterion.claims.slice(0, 1)} />
          {criterion.claims.length > 1 && (
            <details>
              <summary>{say('moreClaims', { count: criterion.claims.length - 1 })}</summary>
              <Claims claims={criterion.claims.slice(1)} />
            </details>
          )}
          {below?.(criterion)}
        </li>
      ))}
    </ul>
  );
}
