/** How good, and how sure: the interval, the coverage, what failed, the factors and what to ask next. */
import type { CardModel } from '@/lib/card/card-model';
import { Factors, type FactorsProps } from './Factors';
import { ScoreBar } from './ScoreBar';

export interface ScoreSummaryProps extends Pick<CardModel, 'score' | 'factors'>, Pick<FactorsProps, 'below'> {}

export function ScoreSummary({ score, factors, below }: ScoreSummaryProps) {
  return (
    <>
      {score.notRated !== null && <p class="unrated-words">{score.notRated}</p>}
      <div class="row">
        <p class="nowrap">
          <span class={score.notRated === null ? 'figure' : 'figure unrated'}>{score.text}</span> <span class="muted">of 100</span>
        </p>
        {score.notRated === null && <p class="muted end">{score.coverage} % of the weight has evidence</p>}
      </div>
      {score.publicText !== null && (
        <p class="muted">
          <strong class="ink">Your score</strong>, by your weights and findings. Public score: {score.publicText}
        </p>
      )}
      <ScoreBar bar={score} tall />
      {score.failedFloors.map((floor) => (
        <p class="warning" key={floor}>
          Floor not met: {floor}. Ranked below every desk that meets it.
        </p>
      ))}
      <Factors factors={factors} below={below} />
      {score.askNext && (
        <p class="muted" style={{ marginTop: '8px' }}>
          Ask them this next: {score.askNext.ask} (an answer narrows the range by {score.askNext.points} points)
        </p>
      )}
    </>
  );
}
