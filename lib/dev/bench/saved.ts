/** Saved pages from a folder named on the command line, and how the scans do over all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, ms, printTable, times } from './figures';
import type { Measured } from './goals';
import { ours, type Scanned } from './scans';

/** How many of the worst pages are listed. */
const WORST = 10;

export interface SavedPage {
  name: string;
  html: string;
}

export function savedPages(folder: string): SavedPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html?$/i.test(name))
    .sort()
    .map((name) => ({ name, html: readFileSync(join(folder, name), 'utf8') }));
}

export function printSaved(scans: readonly Scanned[]): Measured[] {
  const ratio = ({ warm, last }: Scanned) => ours(warm, last.found) / warm.floor;
  const worst = scans.toSorted((a, b) => ratio(b) - ratio(a)).slice(0, WORST);
  printTable(
    `Saved pages: ${scans.length}, the ${worst.length} with the highest ratio, in ms`,
    ['page', 'text nodes', 'floor', 'ours', 'ours/floor', 'mentions'],
    worst.map((one) => {
      const cost = ours(one.warm, one.last.found);
      return [
        one.subject.name,
        String(one.last.textNodes),
        ms(one.warm.floor),
        ms(cost),
        times(ratio(one)),
        String(one.last.mentions ?? '–'),
      ];
    }),
  );
  return [true, false].flatMap((found): Measured[] => {
    const some = scans.filter(({ last }) => last.found === found);
    if (some.length === 0) return [];
    const where = `median of ${some.length} saved pages`;
    return [{ goal: found ? 'candidates' : 'noCandidate', where, value: median(some.map(ratio)) }];
  });
}
