/**
 * The goals set for the speed of the scan, each held against what was measured. `lib/dev/budget.json` says what is asked and,
 * where that is not reached yet, what holds: a bench that falls behind that fails.
 */
import budget from '../budget.json' with { type: 'json' };
import { printTable } from './figures';

export type GoalName = keyof typeof budget.goals;

interface Goal {
  text: string;
  asked: number;
  /** What must hold where it is less than what is asked. */
  holds?: number;
  unit: string;
  /** The figures are bounds from below; the others' from above. */
  least?: boolean;
}

export interface Measured {
  goal: GoalName;
  where: string;
  value: number;
}

/** Prints what was reached; false where a figure that must hold does not. */
export function printGoals(measured: readonly Measured[]): boolean {
  const held = measured.map(({ goal, where, value }) => {
    const { text, asked, holds = asked, unit, least = false }: Goal = budget.goals[goal];
    const reaches = (limit: number) => (least ? value >= limit : value <= limit);
    const word = reaches(asked) ? 'met' : reaches(holds) ? 'not met yet' : 'FELL BEHIND';
    return { word, row: [text, where, `${least ? '≥' : '≤'} ${asked} ${unit}`, `${value.toFixed(2)} ${unit}`, word] };
  });
  printTable(
    'Goals',
    ['goal', 'measured on', 'asked', 'measured', ''],
    held.map(({ row }) => row),
  );
  return held.every(({ word }) => word !== 'FELL BEHIND');
}
