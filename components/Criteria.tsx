/** A factor's criteria: outcome, reason, and the claims behind it with their sources. */
import type { CriterionModel } from '@/lib/card/desk-model';
import { Claims } from './Claims';

export function Criteria({ criteria }: { criteria: readonly CriterionModel[] }) {
  return (
    <ul class="criteria">
      {criteria.map((criterion) => (
        <li key={criterion.id}>
          <details>
            <summary>
              <span class="row">
                <span>{criterion.name}</span>
                <span class="outcome">{criterion.outcome}</span>
              </span>
            </summary>
            <p class="muted">{criterion.because}</p>
            <Claims claims={criterion.claims} />
          </details>
        </li>
      ))}
    </ul>
  );
}
