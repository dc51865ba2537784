/** May we trade there, in full: whom one would face, why, what of the profile is missing, what to ask the desk, and on what it rests. */
import type { CardModel } from '@/lib/card/card-model';
import type { QuestionsModel } from '@/lib/card/questions-model';
import { ContradictionsNote } from './ContradictionsNote';
import { useLanguage } from './language';
import { Part } from './Part';
import { VerdictEvidence } from './VerdictEvidence';
import { VerdictReasons } from './VerdictReasons';
import { Words } from './Words';

export interface EligibilityPartProps {
  card: Pick<CardModel, 'subtitle' | 'verdict'>;
  questions: Pick<QuestionsModel, 'missing' | 'eligibility'>;
  contradictions: readonly string[];
  onOpenOptions: () => void;
}

export function EligibilityPart({ card: { subtitle, verdict }, questions, contradictions, onOpenOptions }: EligibilityPartProps) {
  const { say, list } = useLanguage();
  return (
    <Part id="part-eligibility" name={say('eligibility')} heading={say('mayWeTrade')}>
      <ContradictionsNote texts={contradictions} onOpenOptions={onOpenOptions} />
      <p>
        <Words of={subtitle} />
      </p>
      <VerdictReasons verdict={verdict} />
      {questions.missing.length > 0 && (
        <div class="row gap">
          <p>{say('missingInProfile', { fields: list(questions.missing, 'and') })}</p>
          <button type="button" class="button" onClick={onOpenOptions}>
            {say('completeProfile')}
          </button>
        </div>
      )}
      {questions.eligibility.length > 0 && (
        <>
          <h3 class="label gap">{say('askAboutEligibility')}</h3>
          <ul class="bullets">
            {questions.eligibility.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      <VerdictEvidence verdict={verdict} />
    </Part>
  );
}
