/** Why the verdict is as it is: one reason, or one for each service where they differ. */
import { useState } from 'preact/hooks';
import type { CardModel } from '@/lib/card/card-model';
import { beginningOf, inLine, plain, type Wording } from '@/lib/texts/wording';
import { useLanguage } from './language';
import { Words } from './Words';

export interface VerdictReasonsProps extends Pick<CardModel, 'verdict'> {
  /** Cuts long reasons, which then unfold. */
  short?: boolean;
}

export function VerdictReasons({ verdict: { reasons, reviewDue }, short = false }: VerdictReasonsProps) {
  const { say } = useLanguage();
  return (
    <>
      {reasons.map(({ about, reason }) => (
        <Reason key={plain(reason)} about={about} reason={reason} short={short} />
      ))}
      {reviewDue && <p class="muted">{say('verdictReviewDue')}</p>}
    </>
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
