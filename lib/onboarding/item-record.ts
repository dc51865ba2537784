/** One checklist item of one desk as its file has it now, and what a change to it records. */
import type { ChecklistItem } from '@/lib/desks/guide-schema';
import { newest } from '@/lib/ledger/ledger';
import { type DeskFile, type FileChange, type ItemState, subjectOfItem } from './file-entry';
import { nextReview } from './reviews';

export interface ItemRecord {
  state: ItemState;
  /** Why it is flagged or does not apply. */
  reason: string;
  note: string;
  evidence: string;
  /** YYYY-MM-DD; null where it was not done. */
  day: string | null;
  /** When it is to be looked at again, YYYY-MM-DD; null where it is not. */
  review: string | null;
  /** Who did it; empty where nobody was named. */
  by: string;
  /** The second person under this state; null where none is. */
  second: string | null;
}

/** Where no day was set for the next review, it follows from the day it was done. */
export function recordOf(file: DeskFile, item: ChecklistItem): ItemRecord {
  const subject = subjectOfItem(item.id);
  const state = newest(file, subject, 'state');
  const approval = newest(file, subject, 'approval')?.value ?? null;
  const day = newest(file, subject, 'day')?.value ?? null;
  return {
    state: state?.value ?? 'open',
    reason: newest(file, subject, 'reason')?.value ?? '',
    note: newest(file, subject, 'note')?.value ?? '',
    evidence: newest(file, subject, 'evidence')?.value ?? '',
    day,
    review: newest(file, subject, 'review')?.value ?? (day === null ? null : nextReview(day, item)),
    by: newest(file, subject, 'done-by')?.value || (state?.by ?? ''),
    second: state && approval?.of === state.id ? approval.name : null,
  };
}

/** What the user sets; a field left out stays as it is. */
export type ItemChange = Partial<Pick<ItemRecord, 'state' | 'reason' | 'note' | 'evidence' | 'day' | 'review' | 'by'>>;

export type Refusal = 'reason-missing' | 'nothing-to-approve' | 'first-name-missing' | 'same-person' | 'name-missing';

/** What a change records. `today` is the day of what is done without another, YYYY-MM-DD. */
export function changesOf(file: DeskFile, item: ChecklistItem, change: ItemChange, today: string): FileChange[] | Refusal {
  const before = recordOf(file, item);
  const state = change.state ?? before.state;
  const reason = (change.reason ?? (state === before.state ? before.reason : '')).trim();
  if ((state === 'not-applicable' || state === 'flagged') && reason === '') return 'reason-missing';
  const day = state === 'done' ? (change.day ?? before.day ?? today) : null;
  const subject = subjectOfItem(item.id);
  const changes: FileChange[] = [
    { subject, field: 'state', value: state },
    { subject, field: 'reason', value: reason },
    { subject, field: 'day', value: day },
  ];
  // Done anew, it is due again by its new day.
  if (change.review !== undefined || day !== before.day) changes.push({ subject, field: 'review', value: change.review ?? null });
  if (change.note !== undefined) changes.push({ subject, field: 'note', value: change.note.trim() });
  if (change.evidence !== undefined) changes.push({ subject, field: 'evidence', value: change.evidence.trim() });
  if (change.by !== undefined || state !== before.state) changes.push({ subject, field: 'done-by', value: change.by?.trim() ?? '' });
  // An empty text that was never another says nothing.
  return changes.filter(({ field, value }) => value !== '' || newest(file, subject, field) !== undefined);
}

/** A second person's name under what is done or does not apply. */
export function approvalOf(file: DeskFile, item: ChecklistItem, name: string): FileChange[] | Refusal {
  const subject = subjectOfItem(item.id);
  const state = newest(file, subject, 'state');
  const { by } = recordOf(file, item);
  if (!state || (state.value !== 'done' && state.value !== 'not-applicable')) return 'nothing-to-approve';
  if (name.trim() === '') return 'name-missing';
  if (by === '') return 'first-name-missing';
  if (isSamePerson(name, by) || isSamePerson(name, state.by)) return 'same-person';
  return [{ subject, field: 'approval', value: { name: name.trim(), of: state.id } }];
}

/** Case, accents of typing and spaces make no second person. */
export function isSamePerson(one: string, other: string): boolean {
  const fold = (name: string) => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return fold(one) === fold(other);
}
