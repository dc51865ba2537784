/** How scores and verdicts come about, from the rubric itself; own weights; and what a score does not say. */
import { useState } from 'preact/hooks';
import type { Assessment } from '@/lib/assessment/assess';
import { interval, topicKeys } from '@/lib/assessment/words';
import type { SourceModel } from '@/lib/card/source-model';
import type { Rubric } from '@/lib/desks/guide-schema';
import type { Topic } from '@/lib/desks/kinds';
import { REVIEW_NOTICE_DAYS } from '@/lib/evidence/claim-status';
import { compareByEvidence } from '@/lib/scoring/rank';
import { fitsRubric, guideWeights, ownWeights, type Weights } from '@/lib/scoring/weights';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from './language';
import { ScoreBar } from './ScoreBar';
import { SourceLines } from './SourceLines';
import { WeightSliders } from './WeightSliders';

/** Incidents stand in a list of their own in a file, and have a shelf life like any topic. */
const topicKey = new Map<Topic, PlainKey>([...topicKeys, ['incident', 'incidents']]);

export interface MethodProps {
  rubric: Rubric;
  /** Null: the guide's. */
  weights: Weights | null;
  /** Every desk by these weights. */
  assess: (weights: Weights | null) => readonly Assessment[];
  /** Where the weights are published. */
  source: SourceModel;
  /** Settles once what is stored was read again. */
  onSave: (weights: Weights | null) => Promise<void>;
}

export function Method({ rubric, weights, assess, source, onSave }: MethodProps) {
  const { say, list } = useLanguage();
  const namesOf = (topics: readonly Topic[]) => topics.flatMap((topic) => topicKey.get(topic) ?? []).map((key) => say(key));
  const saved = ownWeights(weights, rubric) ?? guideWeights(rubric);
  const [moving, setMoving] = useState<Weights | null>(null);
  const shown = moving ?? saved;
  /** What was moved stays on screen until it is stored, unless it is moved again meanwhile. */
  const save = async (next: Weights | null) => {
    const mine = next ?? guideWeights(rubric);
    setMoving(mine);
    await onSave(next);
    setMoving((now) => (now === mine ? null : now));
  };
  return (
    <>
      <section class="part prose" aria-labelledby="weights">
        <h2 id="weights">{say('weights')}</h2>
        <p class="muted">{say('weightsHow', { number: rubric.factors.length })}</p>
        {weights !== null && !fitsRubric(weights, rubric) && <p class="warning">{say('weightsOfOtherFactors')}</p>}
        <WeightSliders rubric={rubric} saved={saved} shown={shown} onMove={setMoving} onSave={save} />
        <SourceLines sources={[source]} />
        <Scores assessments={assess(moving ?? weights)} />
      </section>
      <section class="part prose" aria-labelledby="score">
        <h2 id="score">{say('howScore')}</h2>
        <p>{say('howScorePoints', { percent: rubric.partlyShare * 100 })}</p>
        <p>{say('howScoreInterval', { percent: rubric.ratedFrom })}</p>
        <p>{say('howScoreFloor')}</p>
      </section>
      <section class="part prose" aria-labelledby="criteria">
        <h2 id="criteria">{say('criteria')}</h2>
        {rubric.factors.map((factor) => (
          <details key={factor.id}>
            <summary>
              {factor.name} <span class="muted">{say('weightByGuide', { points: factor.weight })}</span>
            </summary>
            <ul class="criteria">
              {factor.criteria.map((criterion) => (
                <li key={criterion.id}>
                  <p class="row">
                    <span>{criterion.floor ? say('floorCriterion', { name: criterion.name }) : criterion.name}</span>
                    <span class="outcome">{say('points', { count: criterion.points })}</span>
                  </p>
                  <p class="muted">{criterion.metWhen}</p>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      <section class="part prose" aria-labelledby="evidence">
        <h2 id="evidence">{say('whatCounts')}</h2>
        <p>{say('whatCountsHow')}</p>
        <ul class="criteria">
          {rubric.shelfLife.map(({ months, topics }) => (
            <li key={topics.join()}>
              <p class="row">
                <span>{list(namesOf(topics), 'plain')}</span>
                <span class="outcome">{months === null ? say('neverExpires') : say('months', { count: months })}</span>
              </p>
            </li>
          ))}
        </ul>
        <p class="muted">{say('shelfLifeHow', { days: REVIEW_NOTICE_DAYS })}</p>
      </section>
      <section class="part prose" aria-labelledby="eligibility">
        <h2 id="eligibility">{say('eligibilityAndFit')}</h2>
        <p>{say('eligibilityHow')}</p>
      </section>
      <section class="part prose" aria-labelledby="limits">
        <h2 id="limits">{say('scoreLimits')}</h2>
        <ul class="bullets">
          <li>{say('scoreLimitPrice')}</li>
          <li>{say('scoreLimitUnknown')}</li>
          <li>{say('scoreLimitFunds')}</li>
          <li>{say('scoreLimitDay')}</li>
        </ul>
        <p>{say('closing')}</p>
      </section>
    </>
  );
}

function Scores({ assessments }: { assessments: readonly Assessment[] }) {
  const language = useLanguage();
  const { say } = language;
  const own = assessments.some((assessment) => assessment.own);
  return (
    <details open={own}>
      <summary>{say('scoresOfAll')}</summary>
      <ul class="scores" aria-label={say('scoresByWeights')}>
        {[...assessments].sort(compareByEvidence).map(({ desk, score, publicScore }) => (
          <li key={desk.id}>
            <span>{desk.name}</span>
            <ScoreBar bar={score} />
            <span class="end">{interval(score.proven, score.possible, language)}</span>
            <span class="muted">
              {[
                score.rated ? '' : say('notRated'),
                own ? say('publicScore', { score: interval(publicScore.proven, publicScore.possible, language) }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
