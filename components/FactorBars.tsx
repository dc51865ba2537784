/** The six factors, each with its weight, its bar and its interval in per cent of the factor. */
import type { BarModel } from '@/lib/card/card-model';
import { ScoreBar } from './ScoreBar';

export function FactorBars({ factors }: { factors: readonly BarModel[] }) {
  return (
    <ul aria-label="Score by factor, proven to possible">
      {factors.map((factor) => (
        <li class="factor" key={factor.name}>
          <span>
            {factor.name} <span class="muted">{factor.weight}</span>
          </span>
          <ScoreBar bar={factor} />
          <span class="end">{factor.text}</span>
        </li>
      ))}
    </ul>
  );
}
