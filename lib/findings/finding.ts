/**
 * The user's own outcome for a criterion of one desk, with what it rests on. Findings move "your score" and never the
 * public one. They are kept as a ledger, one subject a criterion; criteria a newer or older rubric does not have are kept
 * and not counted.
 */
import type { OutcomeEntry } from '@/lib/desks/desk-schema';
import { type ChangeOf, type EntryOf, type Ledger, newest, subjectsOf } from '@/lib/ledger/ledger';

export type FoundOutcome = Exclude<OutcomeEntry['outcome'], 'unverified'>;

export const foundOutcomes: readonly FoundOutcome[] = ['met', 'partly', 'not-met', 'not-applicable'];

/** What was found, as it is recorded. */
export interface FindingRecord {
  outcome: FoundOutcome;
  /** What was found, in the user's words; may be empty. */
  note: string;
  /** Where it can be seen again: an address or the name of a document; may be empty. */
  evidence: string;
  /** Day it was recorded, YYYY-MM-DD. */
  day: string;
}

export interface Finding extends FindingRecord {
  /** Who recorded it; left out where nobody was named. */
  by?: string;
}

/** Null took the finding away. */
export type FindingEntry = EntryOf<'finding', FindingRecord | null>;

/** Criterion id to finding. */
export type Findings = Readonly<Record<string, Finding>>;

export const NOTE_LIMIT = 2000;

export function findingsOf(ledger: Ledger<FindingEntry>): Findings {
  return Object.fromEntries(
    subjectsOf(ledger).flatMap((criterion): [string, Finding][] => {
      const entry = newest(ledger, criterion, 'finding');
      return entry?.value ? [[criterion, entry.by === '' ? entry.value : { ...entry.value, by: entry.by }]] : [];
    }),
  );
}

/** Null takes the finding away. */
export function findingChange(criterion: string, finding: FindingRecord | null): ChangeOf<FindingEntry> {
  return { subject: criterion, field: 'finding', value: finding };
}
