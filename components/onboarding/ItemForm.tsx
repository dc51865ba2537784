/** All that can be recorded of one checklist item, saved by a button: state, reason, note, evidence, day, by whom, next review, findings. */
import { useMemo } from 'preact/hooks';
import { outcomeKeys } from '@/lib/assessment/words';
import type { Fields } from '@/lib/drafts/draft';
import { type Findings, type FoundOutcome, foundOutcomes } from '@/lib/findings/finding';
import { type ItemState, itemStates, NAME_LIMIT, TEXT_LIMIT } from '@/lib/onboarding/file-entry';
import type { ItemChange, ItemRecord } from '@/lib/onboarding/item-record';
import type { ItemStanding } from '@/lib/onboarding/readiness';
import { stateKeys } from '@/lib/onboarding/words';
import { useLanguage } from '../language';
import { useWritten } from '../use-written';

export interface ItemFormProps {
  standing: ItemStanding;
  findings: Findings;
  /** Names of the criteria by id. */
  criteria: ReadonlyMap<string, string>;
  /** Who works with this browser; empty where nobody said. */
  me: string;
  /** What was written before and not saved; null where nothing was. */
  draft: Fields | null;
  onDraft: (itemId: string, fields: Fields | null) => void;
  onRecord: (itemId: string, change: ItemChange, findings: Readonly<Record<string, FoundOutcome | null>>) => void;
}

/** What the form holds; a day is empty where there is none. A finding stands under the name of its criterion, empty where there is none. */
type Written = Fields & Readonly<Record<(typeof texts)[number], string>> & { readonly state: ItemState };
const texts = ['reason', 'note', 'evidence', 'day', 'review', 'by'] as const;

export function ItemForm({ standing: { item, record }, findings, criteria, me, draft, onDraft, onRecord }: ItemFormProps) {
  const { say } = useLanguage();
  const answers = item.answers ?? [];
  const asText = JSON.stringify(writtenIn(record, answers, findings));
  const saved = useMemo(() => JSON.parse(asText) as Written, [asText]);
  const { fields, isDraft, write, settle } = useWritten(saved, draft, (next) => onDraft(item.id, next));
  const asksReason = fields.state === 'flagged' || fields.state === 'not-applicable';
  const isDone = fields.state === 'done';

  return (
    <form
      class="finding"
      onSubmit={(event) => {
        event.preventDefault();
        settle(fields);
        onRecord(item.id, changeFrom(fields, saved, me), findingsFrom(fields, saved, answers));
      }}
    >
      <label class="field">
        <span>{say('itemState')}</span>
        <select value={fields.state} onChange={(event) => write({ state: event.currentTarget.value as ItemState })}>
          {itemStates.map((state) => (
            <option key={state} value={state}>
              {say(stateKeys[state])}
            </option>
          ))}
        </select>
      </label>
      {asksReason && (
        <label class="field">
          <span>{say('itemReason')}</span>
          <input
            type="text"
            required
            maxLength={TEXT_LIMIT}
            value={fields.reason}
            onInput={(event) => write({ reason: event.currentTarget.value })}
          />
        </label>
      )}
      {isDone && (
        <div class="fields">
          <label class="field">
            <span>{say('itemDay')}</span>
            <input type="date" value={fields.day} onInput={(event) => write({ day: event.currentTarget.value })} />
          </label>
          <label class="field">
            <span>{say('itemNextReview')}</span>
            <input type="date" value={fields.review} onInput={(event) => write({ review: event.currentTarget.value })} />
          </label>
          <label class="field">
            <span>{say('itemDoneBy')}</span>
            <input
              type="text"
              maxLength={NAME_LIMIT}
              placeholder={me}
              value={fields.by}
              onInput={(event) => write({ by: event.currentTarget.value })}
            />
          </label>
        </div>
      )}
      <label class="field">
        <span>{say('note')}</span>
        <textarea rows={2} maxLength={TEXT_LIMIT} value={fields.note} onInput={(event) => write({ note: event.currentTarget.value })} />
      </label>
      <label class="field">
        <span>{say('whereItCanBeSeen')}</span>
        <input
          type="text"
          maxLength={TEXT_LIMIT}
          value={fields.evidence}
          onInput={(event) => write({ evidence: event.currentTarget.value })}
        />
      </label>
      {item.answers && (
        <fieldset>
          <legend class="label">{say('itemAnswers')}</legend>
          {item.answers.map((id) => (
            <label class="field" key={id}>
              <span>{criteria.get(id) ?? id}</span>
              <select value={fields[id] ?? ''} onChange={(event) => write({ [id]: event.currentTarget.value })}>
                <option value="">{say('noFindingOfOurs')}</option>
                {foundOutcomes.map((outcome) => (
                  <option key={outcome} value={outcome}>
                    {say(outcomeKeys[outcome])}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      )}
      <button type="submit" class="button primary">
        {say('saveItem')}
        <span class="unseen"> {say('onItem', { item: item.title })}</span>
      </button>{' '}
      {isDraft && (
        <>
          <button type="button" class="button" onClick={() => write(saved)}>
            {say('discardDraft')}
          </button>{' '}
          <span class="draft">{say('notSavedYetNote')}</span>
        </>
      )}
    </form>
  );
}

function writtenIn(
  { state, reason, note, evidence, day, review, by }: ItemRecord,
  answers: readonly string[],
  findings: Findings,
): Written {
  const found = Object.fromEntries(answers.map((id) => [id, findings[id]?.outcome ?? '']));
  return { ...found, state, reason, note, evidence, day: day ?? '', review: review ?? '', by };
}

/** What was changed in the form. A state that is set anew is set by whoever is named, else by the user. */
function changeFrom(fields: Written, saved: Written, me: string): ItemChange {
  const { state, day, review } = fields;
  const isNew = state !== saved.state;
  const changed = (name: (typeof texts)[number]) => fields[name] !== saved[name];
  return {
    ...(isNew ? { state } : {}),
    ...(changed('reason') ? { reason: fields.reason } : {}),
    ...(changed('note') ? { note: fields.note } : {}),
    ...(changed('evidence') ? { evidence: fields.evidence } : {}),
    ...(state === 'done' && changed('day') && day !== '' ? { day } : {}),
    ...(state === 'done' && changed('review') && review !== '' ? { review } : {}),
    ...(state === 'done' && (isNew || changed('by')) ? { by: fields.by.trim() === me ? '' : fields.by } : {}),
  };
}

/** Only what was changed; null takes a finding away. */
function findingsFrom(fields: Written, saved: Written, answers: readonly string[]): Record<string, FoundOutcome | null> {
  const changed = answers.filter((id) => fields[id] !== saved[id]);
  return Object.fromEntries(changed.map((id) => [id, foundOutcomes.find((outcome) => outcome === fields[id]) ?? null]));
}
