/** The user's own finding for one criterion: outcome, note, where it can be seen. Saved by a button, taken away by another. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { outcomeKeys } from '@/lib/assessment/words';
import type { CriterionModel } from '@/lib/card/factor-model';
import { type Finding, type FoundOutcome, foundOutcomes, NOTE_LIMIT } from '@/lib/findings/finding';
import { useLanguage } from './language';

export interface FindingFormProps {
  criterion: CriterionModel;
  onSave: (finding: Omit<Finding, 'day'> | null) => void;
}

export function FindingForm({ criterion, onSave }: FindingFormProps) {
  const { say } = useLanguage();
  const { finding, name } = criterion;
  const [outcome, setOutcome] = useState<FoundOutcome | ''>(finding?.outcome ?? '');
  const [note, setNote] = useState(finding?.note ?? '');
  const [evidence, setEvidence] = useState(finding?.evidence ?? '');
  // A finding saved in another window shows here too, but never over what is being written.
  const known = useRef(finding);
  useEffect(() => {
    const before = known.current;
    known.current = finding;
    setOutcome((now) => (now === (before?.outcome ?? '') ? (finding?.outcome ?? '') : now));
    setNote((now) => (now === (before?.note ?? '') ? (finding?.note ?? '') : now));
    setEvidence((now) => (now === (before?.evidence ?? '') ? (finding?.evidence ?? '') : now));
  }, [finding]);
  const summary = useRef<HTMLElement>(null);
  return (
    <details>
      <summary ref={summary}>
        {say(finding ? 'changeFinding' : 'recordFinding')}
        <span class="unseen"> {say('onCriterion', { criterion: name })}</span>
      </summary>
      <form
        class="finding"
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome === '') return;
          setNote(note.trim());
          setEvidence(evidence.trim());
          onSave({ outcome, note: note.trim(), evidence: evidence.trim() });
        }}
      >
        <label class="field">
          <span>{say('whatYouFound')}</span>
          <select required value={outcome} onChange={(event) => setOutcome(event.currentTarget.value as FoundOutcome | '')}>
            <option value="">{say('choose')}</option>
            {foundOutcomes.map((value) => (
              <option key={value} value={value}>
                {say(outcomeKeys[value])}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{say('note')}</span>
          <textarea rows={2} maxLength={NOTE_LIMIT} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span>{say('whereItCanBeSeen')}</span>
          <input type="text" maxLength={NOTE_LIMIT} value={evidence} onInput={(event) => setEvidence(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button primary">
          {say('saveFinding')}
        </button>{' '}
        {finding && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setOutcome('');
              setNote('');
              setEvidence('');
              summary.current?.focus();
              onSave(null);
            }}
          >
            {say('takeFindingAway')}
          </button>
        )}
      </form>
    </details>
  );
}
