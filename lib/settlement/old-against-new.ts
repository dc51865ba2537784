/** What changed between two versions of an instruction, field by field, in the order the fields are read. */
import type { InstructionField } from './problems';
import type { Instruction } from './settlement-entry';

export interface FieldChange {
  field: InstructionField;
  from: string;
  to: string;
}

/** Fields of details of either kind, then of their source. What one of them has not counts as empty. */
const fields: readonly InstructionField[] = [
  'asset',
  'network',
  'networkName',
  'address',
  'currency',
  'holder',
  'iban',
  'accountNumber',
  'bankCode',
  'bic',
  'bank',
  'correspondent',
  'reference',
  'who',
  'channel',
  'day',
];

export function changesBetween(old: Instruction, now: Instruction): FieldChange[] {
  return fields.map((field) => ({ field, from: fieldOf(old, field), to: fieldOf(now, field) })).filter(({ from, to }) => from !== to);
}

export function fieldOf({ details, source }: Instruction, field: InstructionField): string {
  const values: Readonly<Partial<Record<InstructionField, string>>> = { ...details, ...source };
  return values[field] ?? '';
}
