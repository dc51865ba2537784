/** The user's own weights of the factors. Moving one shares the rest among the others, so that they always sum to 100. */
import { useRef } from 'preact/hooks';
import type { Rubric } from '@/lib/desks/guide-schema';
import { guideWeights, type Weights, WHOLE, withWeight } from '@/lib/scoring/weights';
import { useLanguage } from './language';

export interface WeightSlidersProps {
  rubric: Rubric;
  /** What is saved, or the guide's. */
  saved: Weights;
  /** What is shown: differs from `saved` while a slider is being moved. */
  shown: Weights;
  onMove: (weights: Weights) => void;
  onSave: (weights: Weights | null) => void;
}

export function WeightSliders({ rubric, saved, shown, onMove, onSave }: WeightSlidersProps) {
  const { say, number } = useLanguage();
  const guide = guideWeights(rubric);
  // While one slider is held, the others keep the proportions they had before, to the end and back, by hand or by key.
  const base = useRef<Weights | null>(null);
  const isGuide = rubric.factors.every(({ id }) => shown[id] === guide[id]);
  return (
    <form class="weights" aria-label={say('ownWeights')}>
      {rubric.factors.map(({ id, name }) => (
        <label class="weight" key={id}>
          <span>{name}</span>
          <input
            type="range"
            min={0}
            max={WHOLE}
            step={1}
            value={shown[id] ?? 0}
            aria-label={name}
            onFocus={() => {
              base.current = saved;
            }}
            onBlur={() => {
              base.current = null;
            }}
            onInput={(event) => onMove(withWeight(base.current ?? saved, id, event.currentTarget.valueAsNumber))}
            onChange={(event) => onSave(withWeight(base.current ?? saved, id, event.currentTarget.valueAsNumber))}
          />
          <span class="end">{number(shown[id] ?? 0)}</span>
          <span class="muted">{say('guideWeight', { points: guide[id] ?? 0 })}</span>
        </label>
      ))}
      <p class="row">
        <span class="muted">{say('weightSum', { points: rubric.factors.reduce((sum, { id }) => sum + (shown[id] ?? 0), 0) })}</span>
        <button
          type="button"
          class="button"
          disabled={isGuide}
          onClick={() => {
            base.current = null;
            onSave(null);
          }}
        >
          {say('backToGuide')}
        </button>
      </p>
    </form>
  );
}
