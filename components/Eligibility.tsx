/** May we trade there, as the card has it: the verdict, its reason, what it rests on, and the way to a profile that decides it. */
import type { CardModel } from '@/lib/card/card-model';
import { useLanguage } from './language';
import { VerdictEvidence } from './VerdictEvidence';
import { VerdictLine } from './VerdictLine';
import { VerdictReasons } from './VerdictReasons';

export interface EligibilityProps extends Pick<CardModel, 'verdict'> {
  onOpenOptions: () => void;
}

export function Eligibility({ verdict, onOpenOptions }: EligibilityProps) {
  const { say } = useLanguage();
  return (
    <section class="part" aria-label={say('eligibility')}>
      <VerdictLine verdict={verdict} />
      <VerdictReasons verdict={verdict} short />
      {verdict.asksProfile && (
        <button type="button" class="button" style={{ marginTop: '6px' }} onClick={onOpenOptions}>
          {say('completeProfile')}
        </button>
      )}
      <VerdictEvidence verdict={verdict} />
    </section>
  );
}
