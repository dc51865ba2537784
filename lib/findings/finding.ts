/**
 * The user's own outcome for a criterion of one desk, with what it rests on. Findings move "your score" and never the
 * public one. Criteria a newer or older rubric does not have are kept and not counted.
 */
import type { OutcomeEntry } from '@/lib/desks/schema';

export type FoundOutcome = Exclude<OutcomeEntry['outcome'], 'unverified'>;

export const foundOutcomes: readonly FoundOutcome[] = ['met', 'partly', 'not-met', 'not-applicable'];

export interface Finding {
  outcome: FoundOutcome;
  /** What was found, in the user's words; may be empty. */
  note: string;
  /** Where it can be seen again: an address or the name of a document; may be empty. */
  evidence: string;
  /** Day it was recorded, YYYY-MM-DD. */
  day: string;
}

/** Criterion id to finding. */
export type Findings = Readonly<Record<string, Finding>>;

export const NOTE_LIMIT = 2000;

/** Null takes the finding away. */
export function withFinding(findings: Findings, criterion: string, finding: Finding | null): Findings {
  const others = Object.entries(findings).filter(([id]) => id !== criterion);
  return Object.fromEntries(finding ? [...others, [criterion, finding]] : others);
}
