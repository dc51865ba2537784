/** The user's own finding for one criterion: outcome, note, where it can be seen. Saved by a button, taken away by another. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { outcomeWords } from '@/lib/assessment/words';
import type { CriterionModel } from '@/lib/card/factor-model';
import { type Finding, type FoundOutcome, foundOutcomes, NOTE_LIMIT } from '@/lib/findings/finding';

export interface FindingFormProps {
  criterion: CriterionModel;
  onSave: (finding: Omit<Finding, 'day'> | null) => void;
}

export function FindingForm({ criterion, onSave }: FindingFormProps) {
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
        {finding ? 'Change your finding' : 'Record your own finding'}
        <span class="unseen"> on {name}</span>
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
          <span>What you found</span>
          <select required value={outcome} onChange={(event) => setOutcome(event.currentTarget.value as FoundOutcome | '')}>
            <option value="">Choose</option>
            {foundOutcomes.map((value) => (
              <option key={value} value={value}>
                {outcomeWords[value]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>Note</span>
          <textarea rows={2} maxLength={NOTE_LIMIT} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span>Where it can be seen (address or document)</span>
          <input type="text" maxLength={NOTE_LIMIT} value={evidence} onInput={(event) => setEvidence(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button primary">
          Save finding
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
            Take it away
          </button>
        )}
      </form>
    </details>
  );
}
