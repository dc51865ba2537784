/** `npm run data:check`: says which entries of `data/` do not hold, and counts what does. */
import { join } from 'node:path';
import { today } from '../adapters/clock';
import { DataError, loadDirectory } from './load-data';
import { loadLookAlikes } from './load-look-alikes';

try {
  const root = join(import.meta.dirname, '../../data');
  const directory = loadDirectory(root, today());
  for (const desk of directory.desks) {
    const answered = desk.outcomes.filter((o) => o.outcome !== 'unverified').length;
    console.log(
      `${desk.id.padEnd(12)} ${answered} of ${desk.outcomes.length} criteria answered, ${desk.claims.length} claims, ${desk.sources.length} sources, ${desk.eligibility.length} rules`,
    );
  }
  const { ordinaryNames, ownNames } = loadLookAlikes(root, directory);
  console.log(`look-alikes: ${ordinaryNames.length} official names are ordinary words, ${ownNames.length} names near one are left alone`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  console.error(`${error.problems.length} problem(s) in data/`);
  process.exitCode = 1;
}
