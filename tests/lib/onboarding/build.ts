/** Files and items for the tests of onboarding. */
import type { ChecklistItem } from '@/lib/desks/guide-schema';
import { append, type Stamp } from '@/lib/ledger/ledger';
import type { DeskFile, FileChange } from '@/lib/onboarding/file-entry';
import { approvalOf, changesOf, type ItemChange } from '@/lib/onboarding/item-record';

export const today = '2026-11-20';

export function item(fields: Partial<ChecklistItem> = {}): ChecklistItem {
  return { id: 'one', group: 'selection', title: 'Item one', how: 'Ask.', ...fields };
}

export function stamp(by = 'Mara', at = '2026-11-20T10:00:00.000Z'): Stamp {
  return { at, by, newId: () => crypto.randomUUID() };
}

function accepted(changes: FileChange[] | string): FileChange[] {
  if (typeof changes === 'string') throw new Error(`refused: ${changes}`);
  return changes;
}

export function changed(file: DeskFile, one: ChecklistItem, change: ItemChange, by = 'Mara'): DeskFile {
  return append(file, accepted(changesOf(file, one, change, today)), stamp(by));
}

export function approved(file: DeskFile, one: ChecklistItem, name: string): DeskFile {
  return append(file, accepted(approvalOf(file, one, name)), stamp(name));
}
