/**
 * `npm run data:report`: what the data says today. Per desk every criterion with its outcome, standing, best kind of
 * source and the age of its newest one; then the directory with coverage and intervals. `npm run data:report -- kraken`
 * prints one desk.
 */
import { join } from 'node:path';
import { differenceInMonths, parseISO } from 'date-fns';
import { today } from '@/lib/adapters/clock';
import { interval } from '@/lib/assessment/words';
import type { CompiledDesk } from '@/lib/desks/directory';
import { inLanguage } from '@/lib/desks/in-language';
import { publisherKinds } from '@/lib/desks/kinds';
import { claimsOf, sourcesOf } from '@/lib/evidence/claim-status';
import { scoreDesk } from '@/lib/scoring/score';
import { loadDirectory } from './load-data';

const day = today();
const directory = inLanguage(loadDirectory(join(import.meta.dirname, '../../data'), day), 'en');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !directory.desks.some((desk) => desk.id === id));
if (unknown.length > 0) {
  console.error(`No desk has the id ${unknown.join(', ')}. There are: ${directory.desks.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}
const desks = wanted.length > 0 ? directory.desks.filter(({ id }) => wanted.includes(id)) : directory.desks;

for (const desk of desks) {
  console.log(`\n${desk.name} (${desk.id})`);
  for (const factor of scoreDesk(desk, directory.rubric, day).factors) {
    for (const { id, outcome, standing, claims } of factor.criteria) {
      row(
        [id, 26],
        [outcome, 15],
        [outcome === 'unverified' && standing.status === 'unverified' ? '' : standing.status, 13],
        ...evidence(desk, claims),
      );
    }
  }
}

console.log(`\nDirectory on ${day}`);
row(['desk', 13], ['interval', 9], ['coverage', 9], ['answered', 9], ['rated', 6], ['claims', 7], ['sources', 8], ['rules', 6]);
for (const desk of desks) {
  const score = scoreDesk(desk, directory.rubric, day);
  const criteria = score.factors.flatMap((factor) => factor.criteria);
  const answered = criteria.filter(({ outcome }) => outcome !== 'unverified').length;
  row(
    [desk.id, 13],
    [interval(score.proven, score.possible, { number: String }), 9],
    [`${Math.floor(score.coverage)} %`, 9],
    [`${answered}/${criteria.length}`, 9],
    [score.rated ? 'yes' : 'no', 6],
    [String(desk.claims.length), 7],
    [String(desk.sources.length), 8],
    [String(desk.eligibility.length), 6],
  );
}

/** Best kind and age in months of the newest source behind the claims. */
function evidence(desk: CompiledDesk, claimIds: readonly string[]): [string, number][] {
  const sources = sourcesOf(desk, claimsOf(desk, claimIds));
  const best = publisherKinds.find((kind) => sources.some((source) => source.kind === kind)) ?? '';
  const newest = sources
    .map(({ published, read }) => published ?? read)
    .sort()
    .at(-1);
  return [
    [best, 10],
    [newest ? `${differenceInMonths(parseISO(day), parseISO(newest))} months` : '', 10],
  ];
}

function row(...cells: [text: string, width: number][]): void {
  console.log(
    cells
      .map(([text, width]) => text.padEnd(width))
      .join(' ')
      .trimEnd(),
  );
}
