/** Findings on costs that follow from the recorded quotes; each is the user's to record, and none is before he does. */
import { outcomeKeys } from '@/lib/assessment/words';
import type { FindingRecord, Findings } from '@/lib/findings/finding';
import { proposalNote } from '@/lib/quotes/proposal-words';
import { LEAST_QUOTES, type Proposal } from '@/lib/quotes/proposals';
import { useLanguage } from '../language';

export interface ProposalsProps {
  proposals: readonly Proposal[];
  /** The user's own on this desk. */
  findings: Findings;
  /** Names of the criteria by id. */
  criteria: ReadonlyMap<string, string>;
  onFinding: (criterion: string, finding: Omit<FindingRecord, 'day'>) => void;
}

export function Proposals({ proposals, findings, criteria, onFinding }: ProposalsProps) {
  const language = useLanguage();
  const { say, date } = language;
  if (proposals.length === 0) return <p class="muted">{say('noProposals', { number: LEAST_QUOTES })}</p>;
  return (
    <ul class="criteria">
      {proposals.map((proposal) => {
        const { criterion, outcome } = proposal;
        const note = proposalNote(proposal, language);
        const name = criteria.get(criterion) ?? criterion;
        const before = findings[criterion];
        const isRecorded = before?.outcome === outcome && before.note === note;
        return (
          <li key={criterion}>
            <p class="row">
              <span>{name}</span>
              <span class="outcome">{say(outcomeKeys[outcome])}</span>
            </p>
            <p class="muted">{note}</p>
            {isRecorded ? (
              <p>{say('proposalRecorded', { day: date(before.day) })}</p>
            ) : (
              <button type="button" class="button" onClick={() => onFinding(criterion, { outcome, note, evidence: say('quoteSheet') })}>
                {say(before ? 'recordInstead' : 'recordAsFinding')}
                <span class="unseen"> {say('onCriterion', { criterion: name })}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
