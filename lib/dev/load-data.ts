/**
 * Reads `data/`, runs the schemas and the cross-file checks, and joins the files into one directory.
 * The configuration loader runs this file without the `@/` alias, so it imports relatively.
 * Throws `DataError` with every problem found, each as file, field and reason.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { asOfDesks, compiledDesk } from '../desks/compile';
import { deskSchema } from '../desks/desk-schema';
import type { CompiledDesk, DirectoryData } from '../desks/directory';
import { checklistSchema, quickPicksSchema, regionsSchema, rubricSchema } from '../desks/guide-schema';
import { vocabularySchema } from '../desks/vocabulary-schema';
import { checkDirectory, type Problem } from '../evidence/check-directory';

z.config(en());

export class DataError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ file, field, reason }) => `data/${file}: ${field || '(whole file)'}: ${reason}`).join('\n'));
    this.name = 'DataError';
  }
}

/** `root` is the `data` folder; `today` (YYYY-MM-DD) is the day no date may lie after. */
export function loadDirectory(root: string, today: string): DirectoryData {
  const problems: Problem[] = [];
  const read = <T>(file: string, schema: z.ZodMiniType<T>): T | undefined => {
    let raw: unknown;
    try {
      raw = JSON.parse(readFileSync(join(root, file), 'utf8'));
    } catch (error) {
      problems.push({ file, field: '', reason: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) problems.push({ file, field: issue.path.join('.'), reason: issue.message });
    return undefined;
  };

  const rubric = read('rubric.json', rubricSchema);
  const checklist = read('checklist.json', checklistSchema);
  const quickPicks = read('quick-picks.json', quickPicksSchema);
  const regions = read('regions.json', regionsSchema);
  const vocabulary = read('vocabulary.json', vocabularySchema);
  const desks: CompiledDesk[] = [];
  for (const name of readdirSync(join(root, 'desks'))
    .filter((n) => n.endsWith('.json'))
    .sort()) {
    const desk = read(`desks/${name}`, deskSchema);
    if (!desk) continue;
    if (`${desk.id}.json` !== name) problems.push({ file: `desks/${name}`, field: 'id', reason: `the file must be named ${desk.id}.json` });
    desks.push(compiledDesk(desk));
  }
  if (problems.length > 0 || !rubric || !checklist || !quickPicks || !regions || !vocabulary) throw new DataError(problems);

  const directory: DirectoryData = { asOf: asOfDesks(desks, today), rubric, desks, checklist, quickPicks, regions, vocabulary };
  const found = checkDirectory(directory, today);
  if (found.length > 0) throw new DataError(found);
  return directory;
}
