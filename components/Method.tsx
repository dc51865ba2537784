/** How scores and verdicts come about, from the rubric itself; own weights; and what a score does not say. */
import { useState } from 'preact/hooks';
import type { Assessment } from '@/lib/assessment/assess';
import { interval, topicNames } from '@/lib/assessment/words';
import { bar } from '@/lib/card/factor-model';
import type { SourceModel } from '@/lib/card/source-model';
import type { Rubric } from '@/lib/desks/schema';
import { REVIEW_NOTICE_DAYS } from '@/lib/evidence/claim-status';
import { compareByEvidence } from '@/lib/scoring/rank';
import { fitsRubric, guideWeights, ownWeights, type Weights } from '@/lib/scoring/weights';
import { ScoreBar } from './ScoreBar';
import { SourceLines } from './SourceLines';
import { WeightSliders } from './WeightSliders';

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
  const topic = new Map([...topicNames, ['incident', 'Incidents'] as const]);
  return (
    <>
      <section class="part prose" aria-labelledby="weights">
        <h2 id="weights">Weights</h2>
        <p class="muted">
          The guide weighs {rubric.factors.length} factors. Move a slider and the others share what is left. Your weights give “your score”;
          the public score stays as it is and stands beside it.
        </p>
        {weights !== null && !fitsRubric(weights, rubric) && (
          <p class="warning">Your weights were set for other factors and are not used. Set them again for these.</p>
        )}
        <WeightSliders rubric={rubric} saved={saved} shown={shown} onMove={setMoving} onSave={save} />
        <SourceLines sources={[source]} />
        <Scores assessments={assess(moving ?? weights)} />
      </section>
      <section class="part prose" aria-labelledby="score">
        <h2 id="score">How a score comes about</h2>
        <p>
          Nobody types a score in. Each factor has criteria, each criterion is worth points of 100 inside its factor, and its outcome
          follows from claims with sources. Met earns the points, partly {rubric.partlyShare * 100} % of them, not met none. Where a
          criterion does not apply, the others of its factor carry its weight.
        </p>
        <p>
          An unknown is neither zero nor full. The score is the interval from proven, where what is unverified counts nothing, to possible,
          where it counts full. Proven ranks; where two intervals overlap, the evidence does not decide the order. Under {rubric.ratedFrom}{' '}
          % of the weight with evidence a desk is not rated and has no rank.
        </p>
        <p>
          A floor is a criterion that cannot be averaged away: a desk that fails one is ranked below all that pass, and the number stays as
          it is.
        </p>
      </section>
      <section class="part prose" aria-labelledby="criteria">
        <h2 id="criteria">Criteria</h2>
        {rubric.factors.map((factor) => (
          <details key={factor.id}>
            <summary>
              {factor.name} <span class="muted">{factor.weight} of 100 by the guide</span>
            </summary>
            <ul class="criteria">
              {factor.criteria.map((criterion) => (
                <li key={criterion.id}>
                  <p class="row">
                    <span>{criterion.floor ? `${criterion.name} (floor)` : criterion.name}</span>
                    <span class="outcome">{criterion.points} points</span>
                  </p>
                  <p class="muted">{criterion.metWhen}</p>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      <section class="part prose" aria-labelledby="evidence">
        <h2 id="evidence">What counts as evidence, and for how long</h2>
        <p>
          An outcome, an eligibility rule or an official domain needs a claim with a source of a regulator or of the desk itself, or of the
          guide, or two independent others. Less is a lead: shown, and counted as unverified. What sources say against each other stands
          side by side.
        </p>
        <ul class="criteria">
          {rubric.shelfLife.map(({ months, topics }) => (
            <li key={topics.join()}>
              <p class="row">
                <span>{topics.map((name) => topic.get(name)).join(', ')}</span>
                <span class="outcome">{months === null ? 'never expires' : `${months} months`}</span>
              </p>
            </li>
          ))}
        </ul>
        <p class="muted">
          Counted from the day a source was published, or where it shows none from the day it was read. Past it a claim is under review:
          still shown, counted as unverified. From {REVIEW_NOTICE_DAYS} days before, its review is due.
        </p>
      </section>
      <section class="part prose" aria-labelledby="eligibility">
        <h2 id="eligibility">Eligibility and fit</h2>
        <p>
          Asked apart from the score: may a client like you face that entity for that service. A published “no” beats a “yes”; nothing
          published is “not established”, never “eligible”; a field of your profile that would decide is asked for. Fit holds the desk
          against what you need, and unknown stays unknown there too.
        </p>
      </section>
      <section class="part prose" aria-labelledby="limits">
        <h2 id="limits">What the score does not say</h2>
        <ul class="bullets">
          <li>How the desk will price your trade, or whether it will be there on the day.</li>
          <li>That a desk with unknowns is worse than one without: only that less is published.</li>
          <li>Whether your funds come back from a failed counterparty.</li>
          <li>Anything after the day its sources were read.</li>
        </ul>
        <p>Confirm with the desk before onboarding. Research, not advice.</p>
      </section>
    </>
  );
}

function Scores({ assessments }: { assessments: readonly Assessment[] }) {
  const own = assessments.some((assessment) => assessment.own);
  return (
    <details open={own}>
      <summary>Scores of all desks by these weights</summary>
      <ul class="scores" aria-label="Scores by these weights">
        {[...assessments].sort(compareByEvidence).map(({ desk, score, publicScore }) => (
          <li key={desk.id}>
            <span>{desk.name}</span>
            <ScoreBar bar={bar(desk.name, 100, score.proven, score.possible)} />
            <span class="end">{interval(score.proven, score.possible)}</span>
            <span class="muted">
              {[score.rated ? '' : 'not rated', own ? `public ${interval(publicScore.proven, publicScore.possible)}` : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
