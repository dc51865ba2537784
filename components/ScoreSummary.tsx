/** How good, and how sure: the interval, the coverage, what failed, the factors and what to ask next. */
import type { CardModel } from '@/lib/card/card-model';
import { FactorBars } from './FactorBars';
import { ScoreBar } from './ScoreBar';

export function ScoreSummary({ score, factors }: Pick<CardModel, 'score' | 'factors'>) {
  return (
    <>
      <div class="row">
        <p class="nowrap">
          <span class={score.notRated === null ? 'figure' : 'figure unrated'}>{score.text}</span> <span class="muted">of 100</span>
        </p>
        <p style={{ textAlign: 'end' }} class={score.notRated === null ? 'muted' : 'unrated-words'}>
          {score.notRated ?? `${score.coverage} % of the weight has evidence`}
        </p>
      </div>
      <ScoreBar bar={score} tall />
      {score.failedFloors.map((floor) => (
        <p class="warning" key={floor}>
          Floor not met: {floor}. Ranked below every desk that meets it.
        </p>
      ))}
      <FactorBars factors={factors} />
      {score.askNext && (
        <p class="muted" style={{ marginTop: '8px' }}>
          Ask them this next: {score.askNext.ask} (narrows by {score.askNext.points} points)
        </p>
      )}
    </>
  );
}
