/** May we trade there: the verdict in sign and words, its reason and sources, and the way to a profile that decides it. */

import { standingWords } from '@/lib/assessment/words';
import type { CardModel } from '@/lib/card/card-model';
import { countSources, SourceList } from './SourceList';
import { VerdictGlyph } from './VerdictGlyph';

export interface EligibilityProps {
  verdict: CardModel['verdict'];
  onOpenOptions: () => void;
}

export function Eligibility({ verdict, onOpenOptions }: EligibilityProps) {
  return (
    <section class="part" aria-label="Eligibility">
      <p class={`verdict ${verdict.kind}`}>
        <VerdictGlyph kind={verdict.kind} />
        {verdict.heading}
      </p>
      <p class="muted">{verdict.reason}</p>
      {verdict.asksProfile && (
        <button type="button" class="button" style={{ marginTop: '6px' }} onClick={onOpenOptions}>
          Complete my profile
        </button>
      )}
      <SourceList sources={verdict.sources} label={countSources(verdict.sources.length)} />
      {verdict.further.length > 0 && (
        <details>
          <summary>{verdict.further.length === 1 ? '1 more rule weighed' : `${verdict.further.length} more rules weighed`}</summary>
          <ul class="claims">
            {verdict.further.map(({ outcome, reason, standing, sources }) => (
              <li key={reason}>
                <strong>{outcome}.</strong> {reason} <span class="muted">{standingWords[standing]}</span>
                <SourceList sources={sources} label={countSources(sources.length)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
