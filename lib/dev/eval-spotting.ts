/**
 * `npm run eval -- FILE.jsonl`: measures spotting on a labelled corpus through the code the content script runs, one passage
 * a page. Each line is `{id, text, lang, title, spans: [{start, end, desk, label: "pos" | "neg", sense, hard}]}`, offsets in
 * UTF-16 code units. Prints precision, recall and F1 in all, by desk, by language and by sense, and every error.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '@/lib/adapters/clock';
import { createSpotter } from '@/lib/spotting/find-mentions';
import { toSpottingIndex } from './data-plugin';
import { loadDirectory } from './load-data';
import { addTo, type Counts, figures, judgePassage, type Passage, parsePassages } from './score-spotting';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Say which corpus to measure: npm run eval -- path/to/corpus.jsonl');
  process.exit(1);
}

const spotter = createSpotter(toSpottingIndex(loadDirectory(join(import.meta.dirname, '../../data'), today())));
const passages: Passage[] = parsePassages(readFileSync(file, 'utf8'));
const all: Counts = { hit: 0, wrong: 0, missed: 0 };
const tables = { desk: new Map<string, Counts>(), language: new Map<string, Counts>() };
const senses = new Map<string, { marked: number; of: number }>();
const errors: string[] = [];

for (const passage of passages) {
  const found = spotter.findMentions(passage.text, { title: passage.title ?? '', host: '' });
  for (const { outcome, desk, start, end, sense } of judgePassage(passage, found)) {
    if (outcome === 'left') {
      countSense(sense, false);
      continue;
    }
    for (const counts of [all, row(tables.desk, desk), row(tables.language, passage.lang)]) addTo(counts, outcome);
    if (outcome === 'wrong' && sense) countSense(sense, true);
    if (outcome !== 'hit')
      errors.push(`${outcome.padEnd(6)} ${passage.id} ${desk}: ${excerpt(passage.text, start, end)}${sense ? ` (${sense})` : ''}`);
  }
}

print('all', new Map([[file, all]]));
for (const [name, table] of Object.entries(tables)) print(name, table);
console.log('\nother senses, marked of all');
for (const [sense, { marked, of }] of [...senses].sort((a, b) => b[1].marked - a[1].marked || b[1].of - a[1].of)) {
  console.log(`${sense.slice(0, 60).padEnd(62)}${marked}/${of}`);
}
console.log(`\n${errors.length} errors in ${passages.length} passages`);
for (const line of errors.sort()) console.log(line);

function row(table: Map<string, Counts>, key: string): Counts {
  const counts = table.get(key) ?? { hit: 0, wrong: 0, missed: 0 };
  table.set(key, counts);
  return counts;
}

function countSense(sense: string, marked: boolean): void {
  const { marked: before, of } = senses.get(sense) ?? { marked: 0, of: 0 };
  senses.set(sense, { marked: before + (marked ? 1 : 0), of: of + 1 });
}

function print(name: string, table: ReadonlyMap<string, Counts>): void {
  console.log(`\n${name.padEnd(28)}precision  recall     F1  right wrong missed`);
  for (const [key, counts] of [...table].sort(([a], [b]) => a.localeCompare(b, 'en'))) {
    const { precision, recall, f1 } = figures(counts);
    const cells = [precision, recall, f1].map((value) => value.toFixed(3).padStart(7));
    const rest = [counts.hit, counts.wrong, counts.missed].map((value) => String(value).padStart(6));
    console.log(`${key.slice(-28).padEnd(28)}${cells.join('  ')}${rest.join('')}`);
  }
}

function excerpt(text: string, start: number, end: number): string {
  return `…${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}…`;
}
