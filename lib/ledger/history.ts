/** The history of a subject: each change with what stood before and what after, newest first. */
import type { Entry, Ledger } from './ledger';

export interface HistoryLine {
  id: string;
  at: string;
  by: string;
  field: string;
  /** Undefined where nothing stood there before. */
  from: unknown;
  to: unknown;
}

export function historyOf(ledger: Ledger, subject: string): HistoryLine[] {
  const before = new Map<string, unknown>();
  const lines: HistoryLine[] = [];
  for (const { id, at, by, field, value } of ledger.filter((entry: Entry) => entry.subject === subject)) {
    lines.push({ id, at, by, field, from: before.get(field), to: value });
    before.set(field, value);
  }
  return lines.reverse();
}
