/** How good, and how sure: the interval, the coverage, what failed, and the factors. */
import type { CardModel } from '@/lib/card/card-model';
import { Factors, type FactorsProps } from './Factors';
import { useLanguage } from './language';
import { ScoreBar } from './ScoreBar';
import { Sentence } from './Sentence';

export interface ScoreSummaryProps extends Pick<CardModel, 'score' | 'factors'>, Pick<FactorsProps, 'below'> {}

export function ScoreSummary({ score, factors, below }: ScoreSummaryProps) {
  const { say } = useLanguage();
  return (
    <>
      {score.notRated !== null && <p class="unrated-words">{score.notRated}</p>}
      <div class="row">
        <p class="nowrap">
          <span class={score.notRated === null ? 'figure' : 'figure unrated'}>{score.text}</span>{' '}
          <span class="muted">{say('ofHundred')}</span>
        </p>
        {score.notRated === null && <p class="muted end">{say('coverage', { percent: score.coverage })}</p>}
      </div>
      {score.publicText !== null && (
        <p class="muted">
          <Sentence text="yourScoreBeside" values={{ own: <strong class="ink">{say('yourScore')}</strong>, published: score.publicText }} />
        </p>
      )}
      <ScoreBar bar={score} tall />
      {score.failedFloors.map((floor) => (
        <p class="warning" key={floor}>
          {say('floorNotMet', { floor })}
        </p>
      ))}
      <Factors factors={factors} below={below} />
    </>
  );
}
