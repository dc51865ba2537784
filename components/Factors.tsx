/** The six factors, each with its weight, its bar and its interval in per cent of the factor; opened, its criteria. */

import type { FactorModel } from '@/lib/card/factor-model';
import type { CriteriaProps } from './Criteria';
import { Criteria } from './Criteria';
import { useLanguage } from './language';
import { ScoreBar } from './ScoreBar';

export interface FactorsProps extends Pick<CriteriaProps, 'below'> {
  factors: readonly FactorModel[];
}

export function Factors({ factors, below }: FactorsProps) {
  const { say, number } = useLanguage();
  return (
    <ul aria-label={say('scoreByFactor')}>
      {factors.map((factor) => (
        <li key={factor.id}>
          <details class="factor">
            <summary>
              <span>
                {factor.name} <span class="muted">{number(factor.weight)}</span>
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
