/** The six factors, each with its weight, its bar and its interval in per cent of the factor; opened, its criteria. */

import type { FactorModel } from '@/lib/card/factor-model';
import type { CriteriaProps } from './Criteria';
import { Criteria } from './Criteria';
import { ScoreBar } from './ScoreBar';

export interface FactorsProps extends Pick<CriteriaProps, 'below'> {
  factors: readonly FactorModel[];
}

export function Factors({ factors, below }: FactorsProps) {
  return (
    <ul aria-label="Score by factor, proven to possible">
      {factors.map((factor) => (
        <li key={factor.id}>
          <details class="factor">
            <summary>
              <span>
                {factor.name} <span class="muted">{factor.weight}</span>
              </span>
              <ScoreBar bar={factor} />
              <span class="end">{factor.text}</span>
            </summary>
            <Criteria criteria={factor.criteria} below={below} />
          </details>
        </li>
      ))}
    </ul>
  );
}
