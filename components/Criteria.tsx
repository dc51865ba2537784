/** A factor's criteria: outcome, why, the claim that carries it with its source, and the other claims folded. */
import type { ComponentChildren } from 'preact';
import type { CriterionModel } from '@/lib/card/factor-model';
import { Claims } from './Claims';

export interface CriteriaProps {
  criteria: readonly CriterionModel[];
  /** What else to show under a criterion: the form for the user's own finding. */
  below?: ((criterion: CriterionModel) => ComponentChildren) | undefined;
}

export function Criteria({ criteria, below }: CriteriaProps) {
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
              Public outcome: {criterion.publicOutcome}. Yours of {criterion.finding?.day} counts in your score.
              {criterion.finding?.note && ` ${criterion.finding.note}`}
              {criterion.finding?.evidence && ` (${criterion.finding.evidence})`}
            </p>
          )}
          {criterion.because && <p class="muted">{criterion.because}</p>}
          <Claims claims={criterion.claims.slice(0, 1)} />
          {criterion.claims.length > 1 && (
            <details>
              <summary>{criterion.claims.length === 2 ? '1 more claim' : `${criterion.claims.length - 1} more claims`}</summary>
              <Claims claims={criterion.claims.slice(1)} />
            </details>
          )}
          {below?.(criterion)}
        </li>
      ))}
    </ul>
  );
}
