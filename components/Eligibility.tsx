/** May we trade there: the verdict in sign and words, its reason and sources, and the way to a profile that decides it. */

import { useState } from 'preact/hooks';
import { standingWords } from '@/lib/assessment/words';
import type { CardModel } from '@/lib/card/card-model';
import { countSources, SourceList } from './SourceList';
import { VerdictGlyph } from './VerdictGlyph';

export interface EligibilityProps {
  /** On a card: long reasons begin folded. */
  short?: boolean;
  verdict: CardModel['verdict'];
  onOpenOptions: () => void;
}

export function Eligibility({ verdict, short = false, onOpenOptions }: EligibilityProps) {
  return (
    <section class="part" aria-label="Eligibility">
      <p class={`verdict ${verdict.kind}`}>
        <VerdictGlyph kind={verdict.kind} />
        {verdict.heading}
      </p>
      {verdict.reasons.map(({ about, reason }) => (
        <Reason key={reason} about={about} reason={reason} short={short} />
      ))}
      {verdict.reviewDue && <p class="muted">The evidence for it is due for review.</p>}
      {verdict.asksProfile && (
        <button type="button" class="button" style={{ marginTop: '6px' }} onClick={onOpenOptions}>
          Complete my profile
        </button>
      )}
      <div class="folds">
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
      </div>
    </section>
  );
}

interface ReasonProps {
  about: string | null;
  reason: string;
  short: boolean;
}

/** Longest reason a card shows whole, in characters: three lines. */
const SHORT_REASON = 160;

function Reason({ about, reason, short }: ReasonProps) {
  const [whole, setWhole] = useState(!short || reason.length <= SHORT_REASON);
  return (
    <p class="muted">
      {about && <strong class="ink">{about}: </strong>}
      {whole ? reason : `${reason.slice(0, reason.lastIndexOf(' ', SHORT_REASON - 20)).replace(/[.,;:]$/u, '')}… `}
      {!whole && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          more
        </button>
      )}
    </p>
  );
}
