/** `npm run data:check`: says which entries of `data/` do not hold, and counts what does. */
import { join } from 'node:path';
import { today } from '../adapters/clock';
import { DataError, loadDirectory } from './load-data';

try {
  const directory = loadDirectory(join(import.meta.dirname, '../../data'), today());
  for (const desk of directory.desks) {
    const answered = desk.outcomes.filter((o) => o.outcome !== 'unverified').length;
    console.log(
      `${desk.id.padEnd(12)} ${answered} of ${desk.outcomes.length} criteria answered, ${desk.claims.length} claims, ${desk.sources.length} sources, ${desk.eligibility.length} rules`,
    );
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  console.error(`${error.problems.length} problem(s) in data/`);
  process.exitCode = 1;
}
