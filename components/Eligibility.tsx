/** May we trade there: the verdict in sign and words, its reason and sources, and the way to a profile that decides it. */

import { useState } from 'preact/hooks';
import { standingKeys } from '@/lib/assessment/words';
import type { CardModel } from '@/lib/card/card-model';
import { beginningOf, inLine, plain, type Wording } from '@/lib/texts/wording';
import { useLanguage } from './language';
import { SourceList } from './SourceList';
import { VerdictGlyph } from './VerdictGlyph';
import { Recorded, Words } from './Words';

export interface EligibilityProps {
  /** On a card: long reasons begin folded. */
  short?: boolean;
  verdict: CardModel['verdict'];
  onOpenOptions: () => void;
}

export function Eligibility({ verdict, short = false, onOpenOptions }: EligibilityProps) {
  const { say } = useLanguage();
  return (
    <section class="part" aria-label={say('eligibility')}>
      <p class={`verdict ${verdict.kind}`}>
        <VerdictGlyph kind={verdict.kind} />
        {verdict.heading}
      </p>
      {verdict.reasons.map(({ about, reason }) => (
        <Reason key={plain(reason)} about={about} reason={reason} short={short} />
      ))}
      {verdict.reviewDue && <p class="muted">{say('verdictReviewDue')}</p>}
      {verdict.asksProfile && (
        <button type="button" class="button" style={{ marginTop: '6px' }} onClick={onOpenOptions}>
          {say('completeProfile')}
        </button>
      )}
      <div class="folds">
        <SourceList sources={verdict.sources} label={say('sources', { count: verdict.sources.length })} />
        {verdict.further.length > 0 && (
          <details>
            <summary>{say('moreRules', { count: verdict.further.length })}</summary>
            <ul class="claims">
              {verdict.further.map(({ outcome, reason, standing, sources }) => (
                <li key={reason}>
                  <strong>{outcome}.</strong> <Recorded text={reason} /> <span class="muted">{say(standingKeys[standing])}</span>
                  <SourceList sources={sources} label={say('sources', { count: sources.length })} />
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
  reason: Wording;
  short: boolean;
}

/** Longest reason a card shows whole, in characters: three lines. */
const SHORT_REASON = 160;

function Reason({ about, reason, short }: ReasonProps) {
  const { say } = useLanguage();
  const [whole, setWhole] = useState(!short || plain(reason).length <= SHORT_REASON);
  return (
    <p class="muted">
      {about && <strong class="ink">{about}: </strong>}
      <Words of={whole ? reason : inLine(beginningOf(reason, SHORT_REASON - 20), '… ')} />
      {!whole && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {say('more')}
        </button>
      )}
    </p>
  );
}
