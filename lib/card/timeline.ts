/** What happened, in the order it happened, by year and date, so that a screen can draw it along a line. */

export interface Year<T> {
  year: string;
  /** What carries one and the same date, as exact as it is known, stands together. */
  dates: { date: string; events: T[] }[];
}

/** `events`: in the order they are shown, by date (YYYY, YYYY-MM or YYYY-MM-DD). A year without any is not there. */
export function byYear<T extends { date: string }>(events: readonly T[]): Year<T>[] {
  return neighbours(events, ({ date }) => date.slice(0, 'YYYY'.length)).map(([year, inYear]) => ({
    year,
    dates: neighbours(inYear, ({ date }) => date).map(([date, onDate]) => ({ date, events: onDate })),
  }));
}

/** Those that stand beside each other and share a key, with it. */
function neighbours<T>(items: readonly T[], keyOf: (item: T) => string): [key: string, items: T[]][] {
  const groups: [string, T[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = groups.at(-1);
    if (last?.[0] === key) last[1].push(item);
    else groups.push([key, [item]]);
  }
  return groups;
}
