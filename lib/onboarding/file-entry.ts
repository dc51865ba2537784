/**
 * What one desk's counterparty file records: for each checklist item its state with what it rests on, and for the desk as a whole
 * which firm one would really face. A ledger (lib/ledger), so that who changed what and when is never lost.
 */
import type { ChangeOf, EntryOf, Ledger } from '@/lib/ledger/ledger';

export const itemStates = ['open', 'done', 'flagged', 'not-applicable'] as const;
export type ItemState = (typeof itemStates)[number];

/** A second person's name under a state; `of` is the id of the entry that set it, so that a newer state needs a new one. */
export interface Approval {
  name: string;
  of: string;
}

/** Facts on the desk as we would face it, in the user's words; empty where not recorded. */
export const deskFacts = ['entity-faced', 'jurisdiction', 'settlement-bank', 'custodian'] as const;
export type DeskFact = (typeof deskFacts)[number];

export type FileEntry =
  | EntryOf<'state', ItemState>
  /** Why it is flagged or does not apply; the user's words about it; where that can be seen; who did it, where another than who records it. */
  | EntryOf<'reason' | 'note' | 'evidence' | 'done-by', string>
  /** The day it was done, and the day it is to be looked at again: YYYY-MM-DD. */
  | EntryOf<'day' | 'review', string | null>
  | EntryOf<'approval', Approval | null>
  | EntryOf<'shortlisted', boolean>
  | EntryOf<DeskFact, string>;

export type DeskFile = Ledger<FileEntry>;
export type FileChange = ChangeOf<FileEntry>;

/** The longest text of a field, in characters. */
export const TEXT_LIMIT = 2000;
/** The longest name of a person, in characters. */
export const NAME_LIMIT = 120;

/** Subject of what is recorded of the desk as a whole. */
export const DESK = 'desk';

export function subjectOfItem(itemId: string): string {
  return `item:${itemId}`;
}
