/** The goals set for the speed of the scan, each held against what was measured. Missing one is told, and fails nothing. */
import { printTable } from './figures';

/** `least` is a bound from below; the others from above. */
export const goals = {
  noCandidate: { text: 'no candidate: look against the floor', limit: 1.2, unit: '×' },
  candidates: { text: 'with candidates: look and read against the floor', limit: 2, unit: '×' },
  markJs: { text: '1 MB: mark.js against look and read', limit: 200, unit: '×', least: true },
  names: { text: '10,000 names against 14', limit: 1.5, unit: '×' },
  longest: { text: 'longest task on 6 MB', limit: 16, unit: 'ms' },
  addedScript: { text: 'script time added to an article without a name', limit: 2, unit: 'ms' },
  heap: { text: 'heap added to an article without a name', limit: 0.4, unit: 'MB' },
} as const;

export type GoalName = keyof typeof goals;

export interface Measured {
  goal: GoalName;
  where: string;
  value: number;
}

export function printGoals(measured: readonly Measured[]): void {
  const rows = measured.map(({ goal, where, value }) => {
    const { text, limit, unit, ...rest } = goals[goal];
    const isLeast = 'least' in rest;
    const isMet = isLeast ? value >= limit : value <= limit;
    return [text, where, `${isLeast ? '≥' : '≤'} ${limit} ${unit}`, `${value.toFixed(2)} ${unit}`, isMet ? 'met' : 'NOT MET'];
  });
  printTable('Goals', ['goal', 'measured on', 'asked', 'measured', ''], rows);
}
