/** The user's own finding for one criterion: outcome, note, where it can be seen. Saved by a button, taken away by another. */
import { useMemo, useRef } from 'preact/hooks';
import { outcomeKeys } from '@/lib/assessment/words';
import type { CriterionModel } from '@/lib/card/factor-model';
import type { Fields } from '@/lib/drafts/draft';
import { type Finding, type FindingRecord, foundOutcomes, NOTE_LIMIT } from '@/lib/findings/finding';
import { useLanguage } from './language';
import { useWritten } from './use-written';

export interface FindingFormProps {
  criterion: CriterionModel;
  /** What was written before and not saved; null where nothing was. */
  draft: Fields | null;
  /** Null: everything that stands in it is saved. */
  onDraft: (fields: Fields | null) => void;
  onSave: (finding: Omit<FindingRecord, 'day'> | null) => void;
}

/** Id of the place that leads to the form of a criterion. */
export function findingId(criterion: string): string {
  return `finding-${criterion}`;
}

export function FindingForm({ criterion, draft, onDraft, onSave }: FindingFormProps) {
  const { say } = useLanguage();
  const { finding, name } = criterion;
  const saved = useMemo(() => writtenIn(finding), [finding]);
  const { fields: written, isDraft, write, settle } = useWritten(saved, draft, onDraft);
  const summary = useRef<HTMLElement>(null);
  return (
    <details>
      <summary ref={summary} id={findingId(criterion.id)}>
        {say(finding ? 'changeFinding' : 'recordFinding')}
        <span class="unseen"> {say('onCriterion', { criterion: name })}</span>
        {isDraft && <span class="draft"> · {say('notSavedYetNote')}</span>}
      </summary>
      <form
        class="finding"
        onSubmit={(event) => {
          event.preventDefault();
          const outcome = foundOutcomes.find((value) => value === written.outcome);
          if (!outcome) return;
          const trimmed = { outcome, note: written.note.trim(), evidence: written.evidence.trim() };
          settle(trimmed);
          onSave(trimmed);
        }}
      >
        <label class="field">
          <span>{say('whatYouFound')}</span>
          <select required value={written.outcome} onChange={(event) => write({ outcome: event.currentTarget.value })}>
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
          <textarea rows={2} maxLength={NOTE_LIMIT} value={written.note} onInput={(event) => write({ note: event.currentTarget.value })} />
        </label>
        <label class="field">
          <span>{say('whereItCanBeSeen')}</span>
          <input
            type="text"
            maxLength={NOTE_LIMIT}
            value={written.evidence}
            onInput={(event) => write({ evidence: event.currentTarget.value })}
          />
        </label>
        <button type="submit" class="button primary">
          {say('saveFinding')}
        </button>{' '}
        {isDraft && (
          <button
            type="button"
            class="button"
            onClick={() => {
              summary.current?.focus();
              write(saved);
            }}
          >
            {say('discardDraft')}
          </button>
        )}{' '}
        {finding && (
          <button
            type="button"
            class="button"
            onClick={() => {
              settle(writtenIn(null));
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

function writtenIn(finding: Finding | null) {
  return { outcome: finding?.outcome ?? '', note: finding?.note ?? '', evidence: finding?.evidence ?? '' };
}
